// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft/draft.h"
#include "model/plan/plan.h"

namespace futago {

/// The classic procedure for this pair, all of its steps, also those that already hold: the same facts and
/// draft give the same plan but for `madeAt`. The draft must come from these facts.
Plan planFor(const PairFacts &facts, const Draft &draft, const QDateTime &madeAt);

} // namespace futago
