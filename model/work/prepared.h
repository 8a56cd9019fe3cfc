// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checks/finding.h"
#include "model/plan/plan.h"

namespace futago {

/// All that is known and intended for a pair at one moment: what the pages Connect, Configure and Review
/// show.
struct Prepared
{
    Pair pair;
    PairFacts facts;
    Draft draft;
    QList<Finding> findings;
    Plan plan;
};

} // namespace futago
