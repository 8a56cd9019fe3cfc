// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/page.h"
#include "gui/workbench/workbench.h"

class QPushButton;

namespace futago {

class HostPanel;
class Notice;

/// The host that an error speaks of, if it is one of the pair's.
std::optional<HostRole> hostOf(const Error &error, const Pair &pair);

/// Both hosts side by side: how to reach them, and what was read there.
class ConnectPage : public Page
{
    Q_OBJECT

public:
    explicit ConnectPage(Workbench &workbench, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    HostPanel *addPanel(HostRole role);
    void fillForms();
    void follow();
    void showError(const Error &error);

    Workbench &m_workbench;
    Notice *m_error;
    HostPanel *m_primary;
    HostPanel *m_standby;
    QLabel *m_state;
    QPushButton *m_stop;
    QPushButton *m_test;
};

} // namespace futago
