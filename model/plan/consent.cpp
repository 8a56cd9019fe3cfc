// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/consent.h"

#include <algorithm>

namespace futago {

static bool doesNoMore(const StepParameters &now, const StepParameters &reviewed)
{
    return std::visit(
        [&]<typename Parameters>(const Parameters &parameters) {
            const auto *agreed = std::get_if<Parameters>(&reviewed);
            if constexpr (requires { parameters.isCoveredBy(parameters); })
                return agreed && parameters.isCoveredBy(*agreed);
            else
                return agreed && parameters == *agreed;
        },
        now);
}

bool isCoveredBy(const Plan &now, const Plan &reviewed)
{
    return std::all_of(now.steps.cbegin(), now.steps.cend(), [&](const PlanStep &step) {
        const PlanStep *agreed = reviewed.find(step.id);
        return agreed && agreed->host == step.host && doesNoMore(step.parameters, agreed->parameters);
    });
}

} // namespace futago
