// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"
#include "workers/steps/step.h"

namespace futago {

/// Every parameter of the step's running server, with value, unit, context and pendingRestart.
Result<QMap<QString, SettingFact>> runningSettings(StepContext &context);

} // namespace futago
