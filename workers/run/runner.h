// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/run/journal.h"
#include "workers/steps/step.h"

#include <array>
#include <functional>

namespace futago {

enum class StepState {
    Waiting,
    Checking,
    Running,
    AlreadyTrue,
    Done,
    Failed,
    Skipped,
    Undoing,
    Undone,
    NothingToUndo
};

inline constexpr std::array allStepStates{StepState::Waiting,      StepState::Checking, StepState::Running,
                                          StepState::AlreadyTrue,  StepState::Done,     StepState::Failed,
                                          StepState::Skipped,      StepState::Undoing,  StepState::Undone,
                                          StepState::NothingToUndo};

/// "already-true", "done", …: for --json.
QString nameOf(StepState state);

struct StepReport
{
    QString id;
    StepState state = StepState::Waiting;
    QString evidence;
    qint64 milliseconds = 0;
    StepProgress progress;
    std::optional<Error> error;
};

/// How a run ended: a report per step, in the plan's order, and the error that stopped it.
struct RunReport
{
    QList<StepReport> steps;
    std::optional<Error> error;
    bool changedAnything = false;

    bool ok() const { return !error.has_value(); }
};

/// Called from the threads of the run for each change of a step's state or progress.
using RunObserver = std::function<void(const StepReport &)>;

struct RunSetup
{
    Host &primary;
    Host &standby;
    const Pair &pair;
    PgDialect dialect;
    Secret replicationPassword;
    Journal &journal;
    RunObserver observer;
    std::stop_token stop;
    StepFactory makeSteps = makeStep;
    /// Asked before each step changes its host: an error ends the run there. Empty: nobody is asked.
    std::function<Result<void>(HostRole)> mayChange = {};
};

/// Runs a plan: one lane per host, both at the same time where the plan's order allows. A step is journalled
/// before it is applied. After a failure nothing new is begun, the failed step is undone (or its host taken
/// back as rollbackTo says), and what was done before it stays for the next run. When our own link to the
/// step's host was lost, the step is left as it is for the next run: it may go on there. Blocks until both
/// lanes are idle.
RunReport runPlan(const Plan &plan, const RunSetup &setup);

/// check() of every step and nothing else.
RunReport checkPlan(const Plan &plan, const RunSetup &setup);

/// Takes back the open steps of a journalled run in reverse order; stops at the first that cannot be undone,
/// and between two steps when asked to. What is left can be undone later.
RunReport undoRun(const JournaledRun &run, const RunSetup &setup);

} // namespace futago

Q_DECLARE_METATYPE(futago::StepReport)
