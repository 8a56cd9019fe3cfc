// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/planner.h"

#include "model/plan/provisioning.h"

namespace futago {

static Plan planOf(const Provision &, const PairFacts &facts, const Draft &draft, const QDateTime &madeAt)
{
    return Provisioning(facts, draft, madeAt).plan();
}

Plan planFor(const Intent &intent, const PairFacts &facts, const Draft &draft, const QDateTime &madeAt)
{
    Plan plan = std::visit([&](const auto &wanted) { return planOf(wanted, facts, draft, madeAt); }, intent);
    plan.intent = intent;
    plan.pairId = draft.pair.id;
    plan.roles = facts.roles();
    return plan;
}

} // namespace futago
