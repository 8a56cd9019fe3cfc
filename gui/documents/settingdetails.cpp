// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/settingdetails.h"

#include "gui/widgets/labels.h"
#include "model/base/wording.h"
#include "model/draft/settingvalue.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace futago {

SettingDetails::SettingDetails(QWidget *parent)
    : Translated(parent)
    , m_name(makeHeading(u"settingName"_s, this))
    , m_facts(makeQuietSentence(u"settingFacts"_s, this))
    , m_description(makeDataLabel(u"settingDescription"_s, this))
    , m_findings(makeSentence(u"settingFindings"_s, this))
    , m_toFile(new QPushButton(this))
    , m_toDefault(new QPushButton(this))
{
    setObjectName(u"settingDetails"_s);
    markAsData(m_name);
    m_toFile->setObjectName(u"backToFile"_s);
    m_toDefault->setObjectName(u"backToDefault"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (QLabel *label : {m_name, m_description, m_facts, m_findings})
        texts->addWidget(label);
    texts->addStretch(1);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_toFile);
    buttons->addWidget(m_toDefault);
    buttons->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 0, 0);
    row->addLayout(texts, 1);
    row->addLayout(buttons);
    connect(m_toFile, &QPushButton::clicked, this, &SettingDetails::backToFile);
    connect(m_toDefault, &QPushButton::clicked, this, &SettingDetails::backToDefault);
    refresh();
}

void SettingDetails::show(const std::optional<SettingRow> &row)
{
    m_row = row;
    refresh();
}

static QString rangeOf(const SettingFact &fact)
{
    if (fact.minimum.isEmpty())
        return {};
    const auto shown = [&](const QString &value) {
        SettingFact limit = fact;
        limit.value = value;
        return withUnit(limit);
    };
    return SettingDetails::tr("%1 to %2").arg(shown(fact.minimum), shown(fact.maximum));
}

static QString typeOf(const SettingFact &fact)
{
    if (fact.type == u"bool")
        return SettingDetails::tr("On or off");
    if (fact.type == u"enum")
        return SettingDetails::tr("One of %1").arg(wording::list(fact.options));
    return rangeOf(fact);
}

static QString defaultOf(const SettingFact &fact)
{
    if (fact.type.isEmpty())
        return {};
    SettingFact boot = fact;
    boot.value = fact.bootValue;
    return boot.value.isEmpty() ? SettingDetails::tr("Default: empty")
                                : SettingDetails::tr("Default: %1").arg(withUnit(boot));
}

static QString contextOf(const SettingFact &fact)
{
    if (fact.context == u"postmaster")
        return SettingDetails::tr("A change needs a restart");
    if (fact.context == u"internal")
        return SettingDetails::tr("Cannot be changed");
    return fact.context.isEmpty() ? QString() : SettingDetails::tr("A change takes effect on a reload");
}

void SettingDetails::refresh()
{
    m_toFile->setText(tr("Back to file &value"));
    m_toDefault->setText(tr("Back to defa&ult"));
    m_toFile->setToolTip(tr("Writes the value that the file on the host contains now."));
    m_toDefault->setToolTip(tr("Removes the parameter from the file, so that the server's default applies."));
    m_toFile->setEnabled(m_row && m_row->isChanged());
    m_toDefault->setEnabled(m_row && m_row->wanted);
    m_name->setText(m_row ? m_row->name : tr("Choose a parameter to see what it means."));
    m_description->setText(m_row ? m_row->fact.description : QString());
    m_description->setVisible(!m_description->text().isEmpty());
    QStringList facts;
    if (m_row && !m_row->isKnown)
        facts << tr("This version of the server does not have this parameter");
    if (m_row)
        facts << typeOf(m_row->fact) << defaultOf(m_row->fact) << contextOf(m_row->fact);
    if (m_row && !m_row->leadsTo.isEmpty())
        facts << tr("Full path: %1").arg(m_row->leadsTo);
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    m_findings->setText(m_row ? m_row->findings.join(u'\n') : QString());
    m_findings->setVisible(!m_findings->text().isEmpty());
}

} // namespace futago
