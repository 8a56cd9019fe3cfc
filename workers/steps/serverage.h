// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/steps/step.h"

namespace futago {

/// The file among these that was written after `moment`, an expression of the host's running server such as
/// pg_conf_load_time(), with that time; empty for none.
Result<QString> newerThan(StepContext &context, const QStringList &files, const QString &moment);

/// Whether the server of the step's host was started since the plan was made. Both ages are compared, so that
/// the clocks of workstation and host need not agree.
Result<bool> wasStartedSincePlan(StepContext &context);

} // namespace futago
