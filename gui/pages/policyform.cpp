// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/policyform.h"

#include "gui/pages/concepts.h"
#include "gui/pages/modechooser.h"
#include "gui/widgets/labels.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace futago {

PolicyForm::PolicyForm(QWidget *parent)
    : Translated(parent)
    , m_mode(new ModeChooser(this))
    , m_box(new QGroupBox(this))
    , m_form(new QFormLayout(m_box))
    , m_roleName(addLine(u"roleName"_s))
    , m_applicationName(addLine(u"applicationName"_s))
    , m_useSlot(addSwitch(u"useSlot"_s))
    , m_slotName(addLine(u"slotName"_s))
    , m_slotLimit(addMegabytes(u"slotLimit"_s))
    , m_walKeep(addMegabytes(u"walKeep"_s))
    , m_archive(addSwitch(u"archive"_s))
    , m_walLogHints(addSwitch(u"walLogHints"_s))
    , m_compress(addSwitch(u"compressBaseBackup"_s))
{
    setObjectName(u"policyForm"_s);
    m_form->setVerticalSpacing(5);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 4, 0);
    row->addWidget(m_mode, 3);
    row->addWidget(m_box, 2);
    // CREATE … SLOT takes lower case letters, digits and underscores only (manual, 27.2.6.1).
    m_slotName->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"[a-z0-9_]{1,63}"_s), m_slotName));
    connectFields();
    refresh();
}

QLineEdit *PolicyForm::addLine(const QString &objectName)
{
    auto *line = new QLineEdit(m_box);
    line->setObjectName(objectName);
    auto *label = new QLabel(m_box);
    label->setBuddy(line);
    m_labels << label;
    m_form->addRow(label, line);
    return line;
}

QSpinBox *PolicyForm::addMegabytes(const QString &objectName)
{
    auto *spin = new QSpinBox(m_box);
    spin->setObjectName(objectName);
    spin->setRange(0, 16 * 1024 * 1024);
    spin->setSingleStep(256);
    spin->setGroupSeparatorShown(true);
    auto *label = new QLabel(m_box);
    label->setBuddy(spin);
    m_labels << label;
    m_form->addRow(label, spin);
    return spin;
}

QCheckBox *PolicyForm::addSwitch(const QString &objectName)
{
    auto *box = new QCheckBox(m_box);
    box->setObjectName(objectName);
    m_form->addRow(box);
    return box;
}

void PolicyForm::connectFields()
{
    connect(m_mode, &ModeChooser::modeChosen, this, &PolicyForm::edited);
    for (QLineEdit *line : {m_roleName, m_applicationName, m_slotName})
        connect(line, &QLineEdit::textChanged, this, &PolicyForm::edited);
    for (QSpinBox *spin : {m_slotLimit, m_walKeep})
        connect(spin, &QSpinBox::valueChanged, this, &PolicyForm::edited);
    for (QCheckBox *box : {m_useSlot, m_archive, m_walLogHints, m_compress})
        connect(box, &QCheckBox::toggled, this, &PolicyForm::edited);
    connect(m_useSlot, &QCheckBox::toggled, this, &PolicyForm::enableFields);
    connect(m_applicationName, &QLineEdit::textChanged, m_mode, &ModeChooser::setApplicationName);
}

void PolicyForm::setWishes(const Wishes &wishes)
{
    const QSignalBlocker quiet(this);
    const Policy &policy = wishes.policy;
    m_roleName->setText(policy.roleName);
    m_applicationName->setText(wishes.names.applicationName);
    m_useSlot->setChecked(policy.useSlot);
    m_slotName->setText(wishes.names.slotName);
    m_slotLimit->setValue(policy.slotWalLimitMegabytes);
    m_walKeep->setValue(policy.walKeepMegabytes);
    m_archive->setChecked(policy.archive);
    m_walLogHints->setChecked(policy.walLogHints);
    m_compress->setChecked(policy.compressBaseBackup);
    m_mode->setMode(policy.mode);
    enableFields();
}

Wishes PolicyForm::wishes() const
{
    return {policy(), {m_applicationName->text().trimmed(), m_slotName->text().trimmed()}};
}

Policy PolicyForm::policy() const
{
    Policy policy;
    policy.mode = m_mode->mode();
    policy.roleName = m_roleName->text().trimmed();
    policy.useSlot = m_useSlot->isChecked();
    policy.slotWalLimitMegabytes = m_slotLimit->value();
    policy.walKeepMegabytes = m_walKeep->value();
    policy.archive = m_archive->isChecked();
    policy.walLogHints = m_walLogHints->isChecked();
    policy.compressBaseBackup = m_compress->isChecked();
    return policy;
}

void PolicyForm::setPrimary(const SshEndpoint &primary)
{
    m_mode->setPrimary(primary);
}

void PolicyForm::setDialect(const std::optional<PgDialect> &dialect)
{
    m_dialect = dialect;
    m_mode->setAvailable(ReplicationMode::ApplySynchronous, !dialect || dialect->hasRemoteApply);
    enableFields();
}

void PolicyForm::enableFields()
{
    const bool slotsExist = !m_dialect || m_dialect->hasSlots;
    const bool usesSlot = slotsExist && m_useSlot->isChecked();
    m_useSlot->setEnabled(slotsExist);
    m_slotName->setEnabled(usesSlot);
    m_slotLimit->setEnabled(usesSlot && (!m_dialect || m_dialect->hasSlotWalLimit));
    m_walLogHints->setEnabled(!m_dialect || m_dialect->hasWalLogHints);
    m_compress->setEnabled(!m_dialect || m_dialect->basebackupCompresses);
}

void PolicyForm::refresh()
{
    m_box->setTitle(tr("Names and WAL"));
    const QStringList labels{tr("Replication &role:"), tr("Application &name:"), tr("Slot na&me:"),
                             tr("WAL &limit of the slot:"), tr("WAL to &keep:")};
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        m_labels.at(i)->setText(labels.at(i));
    for (QLabel *label : std::as_const(m_labels))
        label->buddy()->setAccessibleName(fieldName(label->text()));
    m_useSlot->setText(tr("Replication &slot"));
    m_archive->setText(tr("WAL &archive on the primary"));
    m_walLogHints->setText(tr("&wal_log_hints (for pg_rewind)"));
    m_compress->setText(tr("&Compress the base backup (LZ4)"));
    m_compress->setToolTip(tr("The primary compresses it and the standby unpacks it, which is faster on most "
                              "networks. Both must be built with LZ4 (PostgreSQL 15 and later)."));
    m_slotLimit->setSuffix(tr(" MB"));
    m_walKeep->setSuffix(tr(" MB"));
    m_slotLimit->setSpecialValueText(tr("No limit"));
    m_slotLimit->setToolTip(tr("A slot that retains more WAL than this is invalidated, so that a failed "
                               "standby cannot fill the primary's disk (PostgreSQL 13 and later)."));
    m_archive->setToolTip(explanationOf(Concept::WalArchive));
    m_useSlot->setToolTip(explanationOf(Concept::ReplicationSlot));
    m_walLogHints->setToolTip(
        tr("pg_rewind needs wal_log_hints or data checksums to bring a former primary back without a "
           "new base backup."));
    m_walKeep->setToolTip(tr("The amount of WAL to keep on the primary, with or without a slot."));
    m_applicationName->setToolTip(tr("The name under which the standby connects to the primary; synchronous "
                                     "modes wait for the standby of this name."));
}

} // namespace futago
