// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

namespace futago {

/// True when whoever agreed to `reviewed` has seen all that `now` does: the same steps or fewer, each file
/// with the same wanted contents, no restart that was a reload. Names that carry the time of a plan may
/// differ.
bool isCoveredBy(const Plan &now, const Plan &reviewed);

} // namespace futago
