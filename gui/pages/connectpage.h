// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/page.h"
#include "gui/workbench/workbench.h"

class QPushButton;

namespace futago {

class HostPanel;
class Notice;

/// The member that an error speaks of, or null. Points into the pair.
const HostSpec *hostOf(const Error &error, const Pair &pair);

/// Both hosts side by side, in the order of the pair's file: how to reach them, and what was read there.
class ConnectPage : public Page
{
    Q_OBJECT

public:
    explicit ConnectPage(Workbench &workbench, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    HostPanel *addPanel(const QString &objectName);
    void fillForms();
    void follow();
    void showError(const Error &error);

    Workbench &m_workbench;
    Notice *m_error;
    /// One for each member.
    QList<HostPanel *> m_panels;
    QLabel *m_state;
    QPushButton *m_stop;
    QPushButton *m_test;
};

} // namespace futago
