// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/steps/step.h"

namespace futago {

/// Whether the server of the step's host was started since the plan was made. Both ages are compared, so that
/// the clocks of workstation and host need not agree.
Result<bool> wasStartedSincePlan(StepContext &context);

} // namespace futago
