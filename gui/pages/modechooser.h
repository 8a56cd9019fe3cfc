// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "model/pair/pair.h"

#include <QGroupBox>
#include <QMap>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QRadioButton;

namespace futago {

/// The five replication modes. Those that make commits wait for the standby can only be chosen by who says
/// that writes stopping with it is understood.
class ModeChooser : public Translated<QGroupBox>
{
    Q_OBJECT

public:
    explicit ModeChooser(QWidget *parent = nullptr);
    ReplicationMode mode() const { return m_mode; }
    void setMode(ReplicationMode mode);
    /// Modes that the primary's version does not have stay disabled.
    void setAvailable(ReplicationMode mode, bool isAvailable);
    void setApplicationName(const QString &name);
    /// Whose writes would stop.
    void setPrimary(const SshEndpoint &primary);

Q_SIGNALS:
    void modeChosen(futago::ReplicationMode mode);

protected:
    void refresh() override;

private:
    QLayout *makeWarning();
    void choose(ReplicationMode mode);
    void enableChoices();

    ReplicationMode m_mode = ReplicationMode::StandbyAsynchronous;
    QString m_applicationName;
    SshEndpoint m_primary;
    QMap<ReplicationMode, QRadioButton *> m_choices;
    QMap<ReplicationMode, QLabel *> m_explanations;
    QList<ReplicationMode> m_missing;
    QLabel *m_sign;
    QLabel *m_warning;
    QCheckBox *m_understood;
};

} // namespace futago
