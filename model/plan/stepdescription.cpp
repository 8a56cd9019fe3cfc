// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/stepdescription.h"

namespace futago {

StepDescription describe(const PlanStep &step, const HostSpec &host)
{
    return std::visit([&](const auto &parameters) { return parameters.describe(host, step.host); },
                      step.parameters);
}

QString hostLabel(HostRole role, const HostSpec &host)
{
    return role == HostRole::Primary
               ? QCoreApplication::translate("futago::StepDescription", "primary %1").arg(host.ssh.host)
               : QCoreApplication::translate("futago::StepDescription", "standby %1").arg(host.ssh.host);
}

} // namespace futago
