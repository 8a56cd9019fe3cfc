// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/run/runner.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;

namespace futago {

struct RunnerTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::runner)
};

/// For one call; starts and stops have a limit of their own, a base backup is followed in short calls.
static constexpr std::chrono::minutes stepTimeout{5};

namespace {

/// What both lanes of one run share.
class Run
{
public:
    Run(const Plan &plan, const RunSetup &setup, qint64 id)
        : m_plan(plan)
        , m_setup(setup)
        , m_id(id)
    {
        for (const PlanStep &step : plan.steps)
            m_reports.insert({step.id, StepReport{step.id, StepState::Waiting, {}, 0, {}, std::nullopt}});
    }

    void bothLanes()
    {
        std::thread standbyLane([this] { lane(HostRole::Standby); });
        lane(HostRole::Primary);
        standbyLane.join();
    }

    void checks()
    {
        for (const PlanStep &step : m_plan.steps)
            if (!m_error)
                checkOnly(step);
    }

    void undo(const QStringList &openSteps)
    {
        for (auto id = openSteps.crbegin(); id != openSteps.crend(); ++id) {
            const PlanStep *step = m_plan.find(*id);
            if (!step)
                continue;
            if (m_setup.stop.stop_requested()) {
                m_error =
                    cancelled(RunnerTexts::tr("The undo was cancelled."),
                              RunnerTexts::tr("Steps already undone stay undone. Undo again to continue."));
                return;
            }
            undoIfFree(*step);
        }
    }

    RunReport report() const
    {
        RunReport result;
        for (const PlanStep &step : m_plan.steps)
            result.steps << m_reports.at(step.id);
        result.error = m_error;
        if (const PlanStep *stop = stoppedServer(); stop && result.error)
            result.error->message =
                RunnerTexts::tr("%1 The former server on %2 is stopped; undo this run to start it again.")
                    .arg(result.error->message, hostOf(*stop).name());
        result.changedAnything = m_changesMade;
        return result;
    }

private:
    Host &hostOf(const PlanStep &step) const
    {
        return step.host == HostRole::Primary ? m_setup.primary : m_setup.standby;
    }

    /// The step of this run that stopped a server which has not been put back; nullptr for none.
    const PlanStep *stoppedServer() const
    {
        for (const PlanStep &step : m_plan.steps) {
            const auto *stop = std::get_if<StopServer>(&step.parameters);
            if (stop && stop->wasRunning && m_reports.at(step.id).state == StepState::Done)
                return &step;
        }
        return nullptr;
    }

    /// Between a stop and the start that follows a run is not cut.
    bool isInExchange(const PlanStep &step)
    {
        const std::lock_guard lock(m_lock);
        return step.host == HostRole::Standby && !step.rollbackTo.isEmpty() && stoppedServer();
    }

    /// What does not rest on a step that could not be undone goes on: each host has as much of its former
    /// state as it can.
    void undoIfFree(const PlanStep &step)
    {
        const bool isHeld = std::any_of(m_stuck.cbegin(), m_stuck.cend(), [&](const PlanStep *stuck) {
            return stuck->after.contains(step.id) ||
                   (stuck->host == step.host && !mayStayBehind(stuck->parameters));
        });
        if (isHeld) {
            m_stuck << &step;
            return;
        }
        const auto undone = undoAndRecord(step);
        if (undone)
            return;
        m_stuck << &step;
        fail(step, undone.error());
    }

    static Error cancelled(const QString &message, const QString &hint)
    {
        return {ErrorKind::Cancelled, message, hint, {}, {}};
    }

    void lane(HostRole role)
    {
        for (const PlanStep &step : m_plan.steps)
            if (step.host == role && awaitEarlierSteps(step))
                runStep(step);
    }

    /// False if the run has failed or was cancelled; the step is then skipped.
    bool awaitEarlierSteps(const PlanStep &step)
    {
        const bool goesOn = isInExchange(step);
        std::unique_lock lock(m_lock);
        m_changed.wait(lock, [&] {
            return m_error || std::all_of(step.after.cbegin(), step.after.cend(),
                                          [&](const QString &id) { return m_finished.contains(id); });
        });
        if (!m_error && !goesOn && m_setup.stop.stop_requested())
            m_error = cancelled(
                RunnerTexts::tr("The run was cancelled."),
                RunnerTexts::tr("The completed steps remain. Apply again to continue, or undo them."));
        if (!m_error)
            return true;
        m_changed.notify_all();
        lock.unlock();
        setState(step, StepState::Skipped);
        return false;
    }

    StepContext contextFor(const PlanStep &step)
    {
        Host &host = hostOf(step);
        Host &other = step.host == HostRole::Primary ? m_setup.standby : m_setup.primary;
        return StepContext{step.host,
                           host,
                           other,
                           m_setup.pair,
                           m_setup.dialect,
                           m_setup.replicationPassword,
                           m_plan.stamp(),
                           m_changesMade,
                           [this, &step](const StepProgress &progress) {
                               report(step, [&](StepReport &r) { r.progress = progress; });
                           },
                           Patience{isInExchange(step) ? std::stop_token() : m_setup.stop, stepTimeout}};
    }

    struct Ending
    {
        StepState state = StepState::Done;
        QString evidence;
    };

    void runStep(const PlanStep &step)
    {
        QElapsedTimer clock;
        clock.start();
        const Result<Ending> ending = carryOut(step);
        report(step, [&](StepReport &r) {
            r.milliseconds = clock.elapsed();
            r.state = ending ? ending->state : StepState::Failed;
            r.evidence = ending ? ending->evidence : QString();
            if (!ending)
                r.error = ending.error();
        });
        if (!ending)
            endRun(step, ending.error());
        const std::lock_guard lock(m_lock);
        m_finished.insert(step.id);
        m_changed.notify_all();
    }

    /// From now on no lane begins a step. The first step that failed may say more later.
    void endRun(const PlanStep &step, const Error &error)
    {
        const std::lock_guard lock(m_lock);
        if (!m_error)
            m_failed = step.id;
        if (m_failed == step.id)
            m_error = error;
        m_changed.notify_all();
    }

    Result<Ending> carryOut(const PlanStep &step)
    {
        StepContext context = contextFor(step);
        const auto work = m_setup.makeSteps(step.parameters);
        setState(step, StepState::Checking);
        const auto before = work->check(context);
        if (!before)
            return refused(step, context.host, before.error());
        if (before->holds)
            return Ending{StepState::AlreadyTrue, before->evidence};
        setState(step, StepState::Running);
        if (const auto begun = begin(step); !begun)
            return refused(step, context.host, begun.error());
        m_changesMade = true;
        const auto done = applyAndProve(*work, context);
        if (!done)
            return giveUp(step, context.host, done.error());
        const auto kept = m_setup.journal.record(m_id, step.id, JournalEvent::Done);
        if (!kept && (isInExchange(step) || std::holds_alternative<StopServer>(step.parameters)))
            return giveUp(step, context.host, kept.error());
        FUTAGO_TRY(kept);
        return Ending{StepState::Done, done->evidence};
    }

    /// The last moment at which nothing has happened: a full disk of the workstation, or somebody else at
    /// work.
    Result<void> begin(const PlanStep &step)
    {
        if (m_setup.mayChange)
            FUTAGO_TRY(m_setup.mayChange(step.host));
        FUTAGO_TRY(m_setup.journal.record(m_id, step.id, JournalEvent::Begun));
        const std::lock_guard lock(m_lock);
        m_begun.insert(step.id);
        return {};
    }

    Failure refused(const PlanStep &step, Host &host, const Error &error)
    {
        return isInExchange(step) ? giveUp(step, host, error) : Failure(error);
    }

    Failure giveUp(const PlanStep &step, Host &host, const Error &error)
    {
        endRun(step, error);
        return takeBack(step, host, error);
    }

    static Result<Check> applyAndProve(Step &work, StepContext &context)
    {
        FUTAGO_TRY(work.apply(context));
        const auto after = work.check(context);
        FUTAGO_TRY(after);
        if (after->holds)
            return *after;
        return failure(
            ErrorKind::Internal,
            RunnerTexts::tr("A step on %1 finished without an error, but its expected result was not found.")
                .arg(context.host.name()),
            RunnerTexts::tr("Inspect again and review the new plan."), {}, context.host.login());
    }

    /// Brings the host back to where it was before the failed step. The error that comes back is the step's,
    /// whatever else goes wrong: a full disk of the workstation must not keep the hosts from being taken
    /// back.
    Failure takeBack(const PlanStep &failed, Host &host, Error error)
    {
        const auto add = [&error](const QString &sentence, const Error &more) {
            error.detail += u'\n' + sentence.arg(more.message) + u'\n' + more.detail;
        };
        if (!host.linkWasLost())
            if (const auto undone = undoBackTo(failed); !undone)
                add(RunnerTexts::tr("Undoing it failed as well: %1"), undone.error());
        keep(m_setup.journal.record(m_id, failed.id, JournalEvent::Failed, error.message));
        if (m_journalError)
            add(RunnerTexts::tr("It could not be recorded in the journal: %1"), *m_journalError);
        return Failure(error);
    }

    void keep(const Result<void> &journalled)
    {
        const std::lock_guard lock(m_lock);
        if (!journalled && !m_journalError)
            m_journalError = journalled.error();
    }

    Result<void> undoBackTo(const PlanStep &failed)
    {
        const QString last = failed.rollbackTo.isEmpty() ? failed.id : failed.rollbackTo;
        bool reached = false;
        std::optional<Error> first;
        for (auto step = m_plan.steps.crbegin(); step != m_plan.steps.crend(); ++step) {
            reached = reached || step->id == failed.id;
            if (!reached || step->host != failed.host)
                continue;
            if (const auto undone = takeBackIfBegun(*step); !undone) {
                first = first ? first : std::optional(undone.error());
                if (!isOnlyOfFiles(step->parameters))
                    break;
            }
            if (step->id == last)
                break;
        }
        return first ? Result<void>(Failure(*first)) : Result<void>();
    }

    bool wasBegun(const PlanStep &step)
    {
        const std::lock_guard lock(m_lock);
        return m_begun.contains(step.id);
    }

    Result<void> takeBackIfBegun(const PlanStep &step)
    {
        if (!wasBegun(step))
            return {};
        FUTAGO_TRY(undoStep(step));
        keep(m_setup.journal.record(m_id, step.id, JournalEvent::Undone));
        return {};
    }

    Result<void> undoAndRecord(const PlanStep &step)
    {
        FUTAGO_TRY(undoStep(step));
        return m_setup.journal.record(m_id, step.id, JournalEvent::Undone);
    }

    /// Not to be cut in the middle: a request to stop is heeded between steps.
    Result<void> undoStep(const PlanStep &step)
    {
        QElapsedTimer clock;
        clock.start();
        setState(step, StepState::Undoing);
        StepContext context = contextFor(step);
        context.patience.stop = {};
        const auto undone = m_setup.makeSteps(step.parameters)->undo(context);
        FUTAGO_TRY(undone);
        report(step, [&](StepReport &r) {
            r.state = *undone == Undone::Yes ? StepState::Undone : StepState::NothingToUndo;
            r.milliseconds = clock.elapsed();
        });
        return {};
    }

    void checkOnly(const PlanStep &step)
    {
        StepContext context = contextFor(step);
        setState(step, StepState::Checking);
        const auto seen = m_setup.makeSteps(step.parameters)->check(context);
        if (!seen)
            fail(step, seen.error());
        else
            report(step, [&](StepReport &r) {
                r.state = seen->holds ? StepState::AlreadyTrue : StepState::Waiting;
                r.evidence = seen->evidence;
            });
    }

    void setState(const PlanStep &step, StepState state)
    {
        report(step, [&](StepReport &r) { r.state = state; });
    }

    void fail(const PlanStep &step, const Error &error)
    {
        report(step, [&](StepReport &r) {
            r.state = StepState::Failed;
            r.error = error;
        });
        const std::lock_guard lock(m_lock);
        if (!m_error)
            m_error = error;
        m_changed.notify_all();
    }

    template <typename Change>
    void report(const PlanStep &step, Change change)
    {
        StepReport copy;
        {
            const std::lock_guard lock(m_lock);
            change(m_reports.at(step.id));
            copy = m_reports.at(step.id);
        }
        if (m_setup.observer)
            m_setup.observer(copy);
    }

    const Plan &m_plan;
    const RunSetup &m_setup;
    qint64 m_id;
    std::map<QString, StepReport> m_reports;
    std::set<QString> m_finished;
    std::set<QString> m_begun;
    std::optional<Error> m_error;
    QString m_failed;
    /// Steps that could not be undone, and those that had to stay with them.
    QList<const PlanStep *> m_stuck;
    std::optional<Error> m_journalError;
    std::atomic<bool> m_changesMade = false;
    std::mutex m_lock;
    std::condition_variable m_changed;
};

} // namespace

RunReport runPlan(const Plan &plan, const RunSetup &setup)
{
    const auto id = setup.journal.beginRun(plan, setup.pair);
    if (!id)
        return RunReport{{}, id.error(), false};
    Run run(plan, setup, *id);
    run.bothLanes();
    return run.report();
}

RunReport checkPlan(const Plan &plan, const RunSetup &setup)
{
    Run run(plan, setup, 0);
    run.checks();
    return run.report();
}

RunReport undoRun(const JournaledRun &journaled, const RunSetup &setup)
{
    Run run(journaled.plan, setup, journaled.id);
    run.undo(journaled.open);
    return run.report();
}

} // namespace futago
