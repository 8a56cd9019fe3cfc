// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/modechooser.h"

#include "gui/widgets/glyphs.h"
#include "gui/widgets/labels.h"
#include "model/checks/checks.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace futago {

ModeChooser::ModeChooser(QWidget *parent)
    : Translated(parent)
    , m_sign(new QLabel(this))
    , m_warning(makeSentence(u"syncWarning"_s, this))
    , m_understood(new QCheckBox(this))
{
    setObjectName(u"modeChooser"_s);
    m_understood->setObjectName(u"understood"_s);
    auto *grid = new QGridLayout(this);
    grid->setVerticalSpacing(2);
    grid->setHorizontalSpacing(4);
    grid->setColumnMinimumWidth(0, 18);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (ReplicationMode mode : allReplicationModes) {
        if (mode == ReplicationMode::MemorySynchronous) {
            grid->addLayout(makeWarning(), row++, 0, 1, 2);
        }
        auto *choice = new QRadioButton(this);
        choice->setObjectName(u"mode-"_s + synchronousCommitOf(mode));
        m_choices.insert(mode, choice);
        m_explanations.insert(mode, makeQuietSentence(u"explanation-"_s + synchronousCommitOf(mode), this));
        grid->addWidget(choice, row++, 0, 1, 2);
        grid->addWidget(m_explanations.value(mode), row++, 1);
        connect(choice, &QRadioButton::clicked, this, [this, mode] { choose(mode); });
    }
    setTabOrder(m_choices.value(ReplicationMode::StandbyAsynchronous), m_understood);
    setTabOrder(m_understood, m_choices.value(ReplicationMode::MemorySynchronous));
    grid->setRowStretch(row, 1);
    connect(m_understood, &QCheckBox::toggled, this, &ModeChooser::enableChoices);
    refresh();
    setMode(m_mode);
}

QLayout *ModeChooser::makeWarning()
{
    auto *layout = new QGridLayout;
    layout->setContentsMargins(0, 6, 0, 4);
    layout->setHorizontalSpacing(8);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_warning, 0, 1);
    layout->addWidget(m_understood, 1, 1);
    return layout;
}

void ModeChooser::choose(ReplicationMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    Q_EMIT modeChosen(mode);
}

void ModeChooser::setMode(ReplicationMode mode)
{
    m_mode = mode;
    m_choices.value(mode)->setChecked(true);
    m_understood->setChecked(waitsForStandby(mode));
    enableChoices();
}

void ModeChooser::setAvailable(ReplicationMode mode, bool isAvailable)
{
    m_missing.removeAll(mode);
    if (!isAvailable)
        m_missing << mode;
    enableChoices();
}

void ModeChooser::setApplicationName(const QString &name)
{
    m_applicationName = name;
    refresh();
}

void ModeChooser::setPrimary(const SshEndpoint &primary)
{
    if (m_primary == primary)
        return;
    m_primary = primary;
    refresh();
}

void ModeChooser::enableChoices()
{
    for (ReplicationMode mode : allReplicationModes)
        m_choices.value(mode)->setEnabled(!m_missing.contains(mode) &&
                                          (!waitsForStandby(mode) || m_understood->isChecked()));
    if (m_understood->isChecked() || !waitsForStandby(m_mode))
        return;
    m_choices.value(ReplicationMode::StandbyAsynchronous)->setChecked(true);
    choose(ReplicationMode::StandbyAsynchronous);
}

static QString explanationOf(ReplicationMode mode)
{
    switch (mode) {
    case ReplicationMode::FullyAsynchronous:
        return ModeChooser::tr("Commits do not wait for any disk write; if the primary crashes, the latest "
                               "commits can be lost.");
    case ReplicationMode::StandbyAsynchronous:
        return ModeChooser::tr("Commits wait for the primary's disk only; a failover can lose changes that "
                               "were not sent yet (also called slave-asynchronous).");
    case ReplicationMode::MemorySynchronous:
        return ModeChooser::tr("Commits wait until the standby has received the WAL and passed it to its "
                               "operating system (not yet flushed to disk).");
    case ReplicationMode::Synchronous:
        return ModeChooser::tr("Commits wait until the standby has flushed the WAL to disk.");
    case ReplicationMode::ApplySynchronous:
        return ModeChooser::tr(
            "Commits wait until the standby has replayed them and queries there can see them.");
    }
    return {};
}

/// The same finding that the plan would carry, before the choice is made.
static Finding warningFor(const SshEndpoint &primary, const QString &applicationName)
{
    PairFacts facts;
    facts.primary.spec.ssh = primary;
    Draft draft;
    draft.pair.policy.mode = ReplicationMode::Synchronous;
    draft.pair.standby().names.applicationName = applicationName;
    return checks::synchronousWithOneStandby({facts, draft}).value(0);
}

void ModeChooser::refresh()
{
    setTitle(tr("Replication mode"));
    const Finding warning = warningFor(m_primary, m_applicationName);
    m_sign->setPixmap(glyphPixmap(Glyph::Warning, palette()));
    m_warning->setText(warning.message);
    m_warning->setToolTip(warning.why + u'\n' + warning.hint);
    m_understood->setText(tr("I &understand that writes stop while the standby is unavailable"));
    for (ReplicationMode mode : allReplicationModes) {
        m_choices.value(mode)->setText(displayName(mode));
        m_choices.value(mode)->setAccessibleDescription(explanationOf(mode));
        m_explanations.value(mode)->setText(explanationOf(mode));
    }
}

} // namespace futago
