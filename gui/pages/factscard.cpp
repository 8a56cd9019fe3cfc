// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/factscard.h"

#include "gui/widgets/labels.h"
#include "model/base/wording.h"

#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace futago {

FactsCard::FactsCard(QWidget *parent)
    : Translated(parent)
    , m_form(new QFormLayout(this))
{
    setObjectName(u"factsCard"_s);
    m_form->setContentsMargins(0, 8, 0, 0);
    m_form->setVerticalSpacing(3);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const QList<Row> translatedRows{State, ServiceRow, BecomeRow, Managers};
    for (int row = 0; row < RowCount; ++row) {
        auto *title = new QuietLabel(this);
        title->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        const QString name = u"fact%1"_s.arg(row);
        QLabel *value = translatedRows.contains(static_cast<Row>(row)) ? makeSentence(name, this)
                                                                       : makeDataLabel(name, this);
        m_titles << title;
        m_values << value;
        m_form->addRow(title, value);
    }
    hide();
    refresh();
}

void FactsCard::showFacts(const HostFacts &facts)
{
    m_facts = facts;
    refresh();
    show();
}

void FactsCard::translateTitles()
{
    const QStringList titles{tr("System:"),         tr("PostgreSQL:"),     tr("Server:"),
                             tr("Data directory:"), tr("Configuration:"),  tr("Port:"),
                             tr("Service:"),        tr("Free space:"),     tr("Commands run as:"),
                             tr("Host key:"),       tr("Cluster manager:")};
    for (int row = 0; row < RowCount; ++row)
        m_titles.at(row)->setText(titles.at(row));
}

static QString stateOf(const HostFacts &facts)
{
    if (facts.server)
        return facts.server->inRecovery ? FactsCard::tr("Running as a standby (in recovery)")
                                        : FactsCard::tr("Running as a primary (accepts writes)");
    switch (facts.dataDirectory.state) {
    case DataDirectoryState::Missing:
        return FactsCard::tr("No server yet: the data directory does not exist.");
    case DataDirectoryState::Empty:
        return FactsCard::tr("No server yet: the data directory is empty.");
    case DataDirectoryState::Foreign:
        return FactsCard::tr("No server: the directory contains files that are not PostgreSQL's.");
    case DataDirectoryState::Cluster:
        break;
    }
    return FactsCard::tr("Not running");
}

static QString becomeOf(const HostFacts &facts)
{
    if (facts.spec.become != Become::Sudo)
        return FactsCard::tr("The login user %1").arg(facts.spec.ssh.user);
    return facts.sudoNeedsPassword
               ? FactsCard::tr("%1 by sudo (password required)").arg(facts.spec.serverUser)
               : FactsCard::tr("%1 by sudo (no password)").arg(facts.spec.serverUser);
}

void FactsCard::fill()
{
    const HostFacts &facts = *m_facts;
    const PgVersion version = facts.server ? facts.server->version : facts.binaryVersion;
    const ServerPlace &place = facts.place();
    m_values.at(System)->setText(facts.hostName + u" · "_s + facts.operatingSystem + u" · "_s +
                                 facts.machine);
    m_values.at(Version)->setText(version.display());
    m_values.at(State)->setText(stateOf(facts));
    m_values.at(DataDirectory)->setText(place.dataDirectory);
    m_values.at(ConfigFiles)->setText(place.configFile + u'\n' + place.hbaFile);
    m_values.at(Port)->setText(QString::number(place.port));
    m_values.at(ServiceRow)->setText(displayName(place.service));
    m_values.at(Free)->setText(facts.freeBytes ? wording::size(*facts.freeBytes) : tr("unknown"));
    m_values.at(BecomeRow)->setText(becomeOf(facts));
    m_values.at(Key)->setText(facts.hostKey.type + u' ' + facts.hostKey.fingerprint());
    m_values.at(Managers)->setText(
        facts.managers.isEmpty() ? tr("None found")
                                 : tr("Managed by %1 (read-only here)").arg(wording::list(facts.managers)));
}

void FactsCard::refresh()
{
    translateTitles();
    if (m_facts)
        fill();
}

} // namespace futago
