// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/page.h"
#include "gui/window/workbench.h"

class QPushButton;
class QStackedWidget;

namespace futago {

class PolicyForm;
class SettingsTable;

/// The wanted replication policy, and what it makes of both servers' settings.
class ConfigurePage : public Page
{
    Q_OBJECT

public:
    explicit ConfigurePage(Workbench &workbench, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void follow();
    void showPrepared();

    Workbench &m_workbench;
    PolicyForm *m_policy;
    QStackedWidget *m_lower;
    QLabel *m_empty;
    SettingsTable *m_settings;
    QLabel *m_state;
    QPushButton *m_prepare;
};

} // namespace futago
