// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/steps/step.h"

namespace futago {

class ResetAutoSettingsStep : public Step
{
public:
    explicit ResetAutoSettingsStep(ResetAutoSettings parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<void> keepCopy(StepContext &context) const;
    Result<QStringList> formerValues(StepContext &context) const;
    Result<void> takeUp(StepContext &context, const QStringList &former) const;

    ResetAutoSettings m_parameters;
};

} // namespace futago
