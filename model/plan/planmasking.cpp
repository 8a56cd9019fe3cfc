// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/masking.h"
#include "model/plan/plan.h"

namespace futago {

static void maskAll(QStringList &values)
{
    for (QString &value : values)
        value = withPasswordsMasked(value);
}

static void mask(StepParameters &parameters)
{
    if (auto *file = std::get_if<ChangeFile>(&parameters)) {
        file->before = withPasswordsMasked(file->before);
        file->after = withPasswordsMasked(file->after);
    } else if (auto *check = std::get_if<CheckConfiguration>(&parameters)) {
        check->candidate = withPasswordsMasked(check->candidate);
        check->hbaCandidate = withPasswordsMasked(check->hbaCandidate);
    } else if (auto *copy = std::get_if<TryCopy>(&parameters)) {
        copy->configCandidate = withPasswordsMasked(copy->configCandidate);
        copy->hbaCandidate = withPasswordsMasked(copy->hbaCandidate);
    } else if (auto *activate = std::get_if<ActivateConfiguration>(&parameters)) {
        maskAll(activate->values);
    } else if (auto *reset = std::get_if<ResetAutoSettings>(&parameters)) {
        maskAll(reset->formerValues);
    }
}

Plan withPasswordsMasked(const Plan &plan)
{
    Plan masked = plan;
    for (PlanStep &step : masked.steps)
        mask(step.parameters);
    return masked;
}

} // namespace futago
