// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/page.h"
#include "gui/pages/runprogress.h"
#include "gui/workbench/workbench.h"

#include <QElapsedTimer>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace futago {

class Notice;
class StepTable;

/// The run: every step with its state, the measured progress of the base backup, and what can be done next.
class ProvisionPage : public Page
{
    Q_OBJECT

public:
    explicit ProvisionPage(Workbench &workbench, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void createWidgets();
    void connectSignals();
    void startRun(const Plan &plan);
    void takeReport(const StepReport &report);
    void showProgress();
    void showCopy();
    void showChosen();
    bool isToldAlready(const StepReport &report) const;
    void showOutcome();
    QStringList leftovers() const;
    void showFailure(const Error &error);
    void askUndo();
    void follow();
    QString progressLine() const;

    Workbench &m_workbench;
    RunProgress m_progress;
    Plan m_plan;
    QElapsedTimer m_clock;
    bool m_isCancelling = false;
    Notice *m_outcome;
    Notice *m_question;
    QPushButton *m_undoNow;
    QPushButton *m_keep;
    QStackedWidget *m_content;
    QLabel *m_empty;
    QProgressBar *m_overall;
    QLabel *m_overallText;
    QLabel *m_copyTitle;
    QProgressBar *m_copyBar;
    QLabel *m_copyText;
    StepTable *m_steps;
    Notice *m_details;
    QLabel *m_state;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    QPushButton *m_undo;
};

} // namespace futago
