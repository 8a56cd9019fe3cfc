// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

namespace futago {

/// `host` is the part of the resolved pair that the step works on.
StepDescription describe(const PlanStep &step, const HostSpec &host);

/// "primary (db1)": how windows and reports name a step's host.
QString hostLabel(HostRole role, const HostSpec &host);
/// The pair in the roles that its hosts had when the plan was made; unchanged where they are not its members.
Pair inRolesOf(const Plan &plan, Pair pair);

} // namespace futago
