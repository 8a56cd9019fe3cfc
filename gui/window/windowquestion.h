// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/notice.h"

#include <functional>

namespace futago {

class Workbench;

/// A question at the top of the window, in place of a modal box: one at a time, the later one wins.
class WindowQuestion : public Notice
{
    Q_OBJECT

public:
    explicit WindowQuestion(Workbench &workbench, QWidget *parent = nullptr);

    /// `action` runs when `button` is pressed; the focus is on the other one.
    void ask(const QString &sentence, const QString &hint, const QString &button,
             std::function<void()> action);
    /// Runs `action` at once, or after consent to stop a run and then to lose changes.
    void askBeforeLoss(const QString &button, std::function<void()> action);

protected:
    void refresh() override;

private:
    void askBeforeChangesAreLost(const QString &button, std::function<void()> action);

    Workbench &m_workbench;
    QPushButton *m_yes;
    QPushButton *m_no;
    std::function<void()> m_action;
};

} // namespace futago
