// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "model/pair/pair.h"
#include "model/postgres/dialect.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace futago {

class ModeChooser;

/// What is wanted of a pair: its replication policy, and the names of the standby.
class PolicyForm : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit PolicyForm(QWidget *parent = nullptr);
    void setWishes(const Wishes &wishes);
    Wishes wishes() const;
    void setPrimary(const SshEndpoint &primary);
    /// What the primary's version does not know is disabled.
    void setDialect(const std::optional<PgDialect> &dialect);

Q_SIGNALS:
    void edited();

protected:
    void refresh() override;

private:
    QLineEdit *addLine(const QString &objectName);
    QSpinBox *addMegabytes(const QString &objectName);
    QCheckBox *addSwitch(const QString &objectName);
    Policy policy() const;
    void connectFields();
    void enableFields();

    std::optional<PgDialect> m_dialect;
    ModeChooser *m_mode;
    QGroupBox *m_box;
    QFormLayout *m_form;
    QList<QLabel *> m_labels;
    QLineEdit *m_roleName;
    QLineEdit *m_applicationName;
    QCheckBox *m_useSlot;
    QLineEdit *m_slotName;
    QSpinBox *m_slotLimit;
    QSpinBox *m_walKeep;
    QCheckBox *m_archive;
    QCheckBox *m_walLogHints;
    QCheckBox *m_compress;
};

} // namespace futago
