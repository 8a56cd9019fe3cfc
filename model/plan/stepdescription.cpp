// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/stepdescription.h"

#include <algorithm>

namespace futago {

StepDescription describe(const PlanStep &step, const HostSpec &host)
{
    return std::visit([&](const auto &parameters) { return parameters.describe(host, step.host); },
                      step.parameters);
}

Pair inRolesOf(const Plan &plan, Pair pair)
{
    const auto isMember = [&](const HostSpec &member) { return member.id == plan.roles.primary; };
    if (std::any_of(pair.members.cbegin(), pair.members.cend(), isMember))
        pair.primaryId = plan.roles.primary;
    return pair;
}

QString hostLabel(HostRole role, const HostSpec &host)
{
    return role == HostRole::Primary
               ? QCoreApplication::translate("futago::StepDescription", "primary %1").arg(host.ssh.host)
               : QCoreApplication::translate("futago::StepDescription", "standby %1").arg(host.ssh.host);
}

} // namespace futago
