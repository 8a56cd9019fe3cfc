// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft/draft.h"
#include "model/plan/plan.h"

namespace futago {

/// All steps that the intent takes on this pair, also those that already hold: the same facts and draft give
/// the same plan but for `madeAt`. The draft must come from these facts.
Plan planFor(const Intent &intent, const PairFacts &facts, const Draft &draft, const QDateTime &madeAt);

} // namespace futago
