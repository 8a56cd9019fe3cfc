// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/steps/step.h"

namespace futago {

/// Conflict when something in the whole configuration of the standby's stopped server, included files and
/// all, would end its recovery: a recovery target, a trigger file that lies there, a standby_mode that is
/// off. It would come up as a second primary, with a history of its own (dialect.md 1). Nothing is started.
Result<void> requireLastingRecovery(StepContext &context);
/// The same of a copy that is still to come in (12 and later).
Result<void> requireLastingRecovery(StepContext &context, const ServerPlace &place);

/// Conflict when the standby's running server takes writes. One that takes no queries (hot_standby off, or
/// not yet) says nothing either way.
Result<void> requireRecovery(StepContext &context);

/// A server that has just been started as a standby and takes writes all the same is stopped, and that is the
/// error. One that takes no queries (hot_standby off) says nothing either way.
Result<void> stopUnlessInRecovery(StepContext &context);

} // namespace futago
