// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/work/runreport.h"
#include "workers/run/journal.h"
#include "workers/steps/step.h"

#include <functional>

namespace futago {

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
