// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/steps/step.h"

namespace futago {

/// Files are taken over as they are, and links that lead out of the directory as links. What could not keep
/// its owner is readable for the server's user alone, as a key has to be. Nothing beside the copy is touched.
class CarryOverStep : public Step
{
public:
    explicit CarryOverStep(CarryOver parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    CarryOver m_parameters;
    bool m_done = false;
};

} // namespace futago
