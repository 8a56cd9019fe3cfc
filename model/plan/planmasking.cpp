// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan.h"
#include "model/steps/masked.h"

namespace futago {

template <typename Change>
static Plan withEachStep(const Plan &plan, Change change)
{
    Plan changed = plan;
    for (PlanStep &step : changed.steps)
        step.parameters = std::visit(change, step.parameters);
    return changed;
}

Plan withPasswordsMasked(const Plan &plan)
{
    return withEachStep(plan, [](const auto &parameters) { return StepParameters(masked(parameters)); });
}

Plan asKept(const Plan &plan)
{
    return withEachStep(plan, [](const auto &parameters) {
        if constexpr (requires { parameters.asKept(); })
            return StepParameters(parameters.asKept());
        else
            return StepParameters(masked(parameters));
    });
}

} // namespace futago
