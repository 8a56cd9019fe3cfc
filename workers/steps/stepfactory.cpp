// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/stepfactory.h"

namespace futago {

std::unique_ptr<Step> makeStep(const StepParameters &parameters)
{
    return std::visit([](const auto &kind) { return stepFor(kind); }, parameters);
}

} // namespace futago
