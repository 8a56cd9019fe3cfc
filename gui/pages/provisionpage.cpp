// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/provisionpage.h"

#include "gui/pages/steptable.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/taborder.h"
#include "model/base/wording.h"
#include "model/plan/stepdescription.h"

#include <QGridLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace futago {

ProvisionPage::ProvisionPage(Workbench &workbench, QWidget *parent)
    : Page(u"provisionPage"_s, parent, {Concept::BaseBackup})
    , m_workbench(workbench)
    , m_outcome(new Notice(u"outcome"_s, this))
    , m_question(new Notice(u"undoQuestion"_s, this))
    , m_undoNow(m_question->addButton(u"undoNow"_s))
    , m_keep(m_question->addButton(u"keep"_s))
    , m_content(new QStackedWidget)
    , m_empty(makeQuietSentence(u"empty"_s))
    , m_overall(new QProgressBar)
    , m_overallText(makeSentence(u"overallText"_s))
    , m_copyTitle(new QLabel)
    , m_copyBar(new QProgressBar)
    , m_copyText(makeSentence(u"copyText"_s))
    , m_steps(new StepTable)
    , m_details(new Notice(u"details"_s))
    , m_state(makeQuietSentence(u"state"_s))
    , m_cancel(new QPushButton(this))
    , m_retry(new QPushButton(this))
    , m_undo(new QPushButton(this))
{
    createWidgets();
    connectSignals();
    refresh();
}

void ProvisionPage::createWidgets()
{
    auto *run = new QWidget;
    auto *grid = new QGridLayout(run);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    auto *overallTitle = new QLabel;
    overallTitle->setObjectName(u"overallTitle"_s);
    m_overall->setObjectName(u"overall"_s);
    m_copyBar->setObjectName(u"copyBar"_s);
    m_copyTitle->setObjectName(u"copyTitle"_s);
    m_overall->setRange(0, 1000);
    m_overall->setTextVisible(false);
    m_copyBar->setRange(0, 1000);
    m_copyBar->setTextVisible(false);
    grid->addWidget(overallTitle, 0, 0);
    grid->addWidget(m_overall, 0, 1);
    grid->addWidget(m_overallText, 0, 2);
    grid->addWidget(m_copyTitle, 1, 0);
    grid->addWidget(m_copyBar, 1, 1);
    grid->addWidget(m_copyText, 1, 2);
    grid->setColumnStretch(2, 1);
    grid->setColumnMinimumWidth(2, 330);
    grid->addWidget(m_steps, 2, 0, 1, 3);
    grid->addWidget(m_details, 3, 0, 1, 3);
    grid->setRowStretch(2, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_content->addWidget(m_empty);
    m_content->addWidget(run);
    body()->addWidget(m_outcome);
    body()->addWidget(m_content, 1);
    body()->addWidget(m_question);
    m_cancel->setObjectName(u"cancel"_s);
    m_retry->setObjectName(u"retry"_s);
    m_undo->setObjectName(u"undo"_s);
    actions()->addWidget(m_state, 1);
    actions()->addWidget(m_cancel);
    actions()->addWidget(m_retry);
    actions()->addWidget(m_undo);
    putLastInTabOrder(m_question, this);
    putActionsLast();
}

void ProvisionPage::connectSignals()
{
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_isCancelling = true;
        m_workbench.cancel();
        follow();
    });
    connect(m_retry, &QPushButton::clicked, &m_workbench, &Workbench::retry);
    connect(m_undo, &QPushButton::clicked, this, &ProvisionPage::askUndo);
    connect(m_keep, &QPushButton::clicked, m_question, &Notice::clear);
    connect(m_undoNow, &QPushButton::clicked, m_question, &Notice::clear);
    connect(m_undoNow, &QPushButton::clicked, &m_workbench, &Workbench::undo);
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &ProvisionPage::showChosen);
    connect(&m_workbench, &Workbench::runStarted, this, &ProvisionPage::startRun);
    connect(&m_workbench, &Workbench::stepChanged, this, &ProvisionPage::takeReport);
    connect(&m_workbench, &Workbench::runFinished, this, &ProvisionPage::showOutcome);
    connect(&m_workbench, &Workbench::changed, this, &ProvisionPage::follow);
    connect(&m_workbench, &Workbench::pairOpened, this, [this] {
        m_plan = Plan();
        m_outcome->clear();
        follow();
    });
}

void ProvisionPage::startRun(const Plan &plan)
{
    m_plan = plan;
    m_isCancelling = false;
    m_clock.start();
    m_progress.start(plan);
    m_steps->showPlan(plan, inRolesOf(plan, m_workbench.shownPair()));
    m_outcome->clear();
    m_details->clear();
    showProgress();
    follow();
}

void ProvisionPage::takeReport(const StepReport &report)
{
    m_progress.take(report, m_clock.isValid() ? m_clock.elapsed() : 0);
    m_steps->showReport(report);
    showProgress();
    if (m_steps->chosenStep() == report.id)
        showChosen();
}

QString ProvisionPage::progressLine() const
{
    const int count = static_cast<int>(m_plan.steps.size());
    const PlanStep *step = m_plan.find(m_progress.runningStep());
    const QString counted = tr("%1 of %Ln step(s)", nullptr, count).arg(m_progress.endedSteps());
    if (!step)
        return counted;
    const QString doing = describe(*step, m_workbench.shownPair().host(step->host)).progress;
    //: %1 is "3 of 30 steps", %2 what is being done
    return tr("%1: %2").arg(counted, doing);
}

void ProvisionPage::showProgress()
{
    m_overall->setValue(static_cast<int>(m_progress.share() * 1000));
    m_overallText->setText(progressLine());
    showCopy();
}

void ProvisionPage::showCopy()
{
    const auto copy = m_progress.copy();
    m_copyTitle->setVisible(copy.has_value());
    m_copyBar->setVisible(copy.has_value());
    m_copyText->setVisible(copy.has_value());
    if (!copy)
        return;
    const StepProgress &progress = copy->progress;
    const QString done = wording::size(progress.doneBytes);
    const QString total = wording::size(progress.totalBytes);
    m_copyBar->setRange(0, progress.totalBytes > 0 ? 1000 : 0);
    if (progress.totalBytes > 0)
        m_copyBar->setValue(static_cast<int>(std::min(1.0, static_cast<double>(progress.doneBytes) /
                                                               static_cast<double>(progress.totalBytes)) *
                                             1000));
    if (copy->secondsLeft) {
        const QString rate = wording::size(static_cast<quint64>(*copy->bytesPerSecond));
        m_copyText->setText(
            tr("%1 of %2, %3 per second, %4 left (%5)")
                .arg(done, total, rate,
                     wording::duration(std::chrono::seconds(std::llround(*copy->secondsLeft))),
                     progress.phase));
    } else {
        m_copyText->setText(tr("%1 of %2 (%3)").arg(done, total, progress.phase));
    }
}

/// The error that ended the run stands above the steps.
bool ProvisionPage::isToldAlready(const StepReport &report) const
{
    return report.error && m_workbench.work().lastRun() &&
           m_workbench.work().lastRun()->error == report.error;
}

void ProvisionPage::showChosen()
{
    const QString id = m_steps->chosenStep();
    const StepReport *report = m_progress.report(id);
    const PlanStep *step = m_plan.find(id);
    if (!step || !report || isToldAlready(*report) || (!report->error && report->evidence.isEmpty())) {
        m_details->clear();
        return;
    }
    if (report->error)
        m_details->showError(*report->error);
    else
        m_details->showText(glyphOf(report->state),
                            describe(*step, m_workbench.shownPair().host(step->host)).title,
                            report->evidence);
}

void ProvisionPage::showOutcome()
{
    const auto &run = m_workbench.work().lastRun();
    if (!run)
        return;
    for (const StepReport &report : run->steps)
        takeReport(report);
    if (run->error)
        showFailure(*run->error);
    else if (run->steps.isEmpty())
        m_outcome->showText(Glyph::Note, tr("There was nothing to undo."));
    else if (m_workbench.work().lastRunWasUndo())
        m_outcome->showText(Glyph::Undone, tr("The run was undone, starting with its last step."),
                            leftovers().join(u'\n'));
    else
        m_outcome->showText(Glyph::Done, tr("The standby streams from the primary."),
                            tr("Every step has been verified. Continue with Watch."));
    follow();
}

/// What an undo leaves on the hosts, one sentence a step.
QStringList ProvisionPage::leftovers() const
{
    QStringList sentences;
    for (const PlanStep &step : m_plan.steps) {
        const StepReport *report = m_progress.report(step.id);
        if (!report)
            continue;
        const StepDescription description = describe(step, m_workbench.shownPair().host(step.host));
        const bool stays = description.reversibility != Reversibility::Reversible;
        const bool isUndone = report->state == StepState::Undone;
        if ((stays && (isUndone || report->state == StepState::NothingToUndo)) ||
            (isUndone && std::holds_alternative<BaseBackup>(step.parameters)))
            sentences << description.undo;
    }
    return sentences;
}

/// The strip takes room from the table, so the failed step is brought back into view after the layout.
void ProvisionPage::showFailure(const Error &error)
{
    m_outcome->showError(error);
    QTimer::singleShot(0, m_steps, [this] {
        m_steps->scrollToItem(m_steps->currentItem(), QAbstractItemView::PositionAtCenter);
    });
}

void ProvisionPage::askUndo()
{
    m_question->showText(Glyph::Warning, tr("Undo the last run on both hosts?"),
                         tr("The steps are undone in reverse order. Servers may restart. What cannot be "
                            "undone is listed at the end."));
    m_keep->setFocus();
}

void ProvisionPage::follow()
{
    const bool hasRun = !m_plan.steps.isEmpty();
    const bool running = m_workbench.work().isRunning();
    m_content->setCurrentIndex(hasRun ? 1 : 0);
    m_cancel->setEnabled(running && !m_isCancelling);
    m_retry->setEnabled(hasRun && m_workbench.work().mayRetry());
    m_undo->setEnabled(m_workbench.work().mayUndo());
    if (!m_undo->isEnabled())
        m_question->clear();
    if (running)
        m_state->setText(
            m_isCancelling
                ? tr("Cancelling after the current step…")
                : tr("Everything done so far is recorded in the journal, even if the window is closed."));
    else if (m_workbench.work().task() == Task::Preparing)
        m_state->setText(tr("Inspecting both hosts and creating the plan…"));
    else
        m_state->setText(m_workbench.work().mayUndo() ? tr("The changes of the last run can be undone.")
                                                      : tr("No plan is running."));
}

void ProvisionPage::refresh()
{
    setTexts(tr("Provision"), tr("Runs the plan. Each step is checked, carried out and verified."));
    findChild<QLabel *>(u"overallTitle"_s)->setText(tr("Overall:"));
    m_copyTitle->setText(tr("Base backup:"));
    m_overall->setAccessibleName(tr("Progress of the whole run"));
    m_copyBar->setAccessibleName(tr("Progress of the base backup"));
    m_empty->setText(tr("Nothing has been run yet. Tick every item on the Review page and choose Apply."));
    m_cancel->setText(tr("&Cancel"));
    m_retry->setText(tr("&Retry"));
    m_undo->setText(tr("&Undo…"));
    m_undoNow->setText(tr("Undo &now"));
    m_keep->setText(tr("&Keep it"));
    m_question->clear();
    showProgress();
    showChosen();
    showOutcome();
    follow();
}

} // namespace futago
