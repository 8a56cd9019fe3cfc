// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/rolereading.h"

#include <algorithm>

namespace futago {

RoleEvidence evidenceOf(const HostFacts &host)
{
    RoleEvidence evidence{host.spec.id, std::nullopt, host.dataDirectory.systemIdentifier};
    if (host.server)
        evidence.inRecovery = host.server->inRecovery;
    else if (host.dataDirectory.hasStandbyFile)
        evidence.inRecovery = true;
    return evidence;
}

static bool areOfOneCluster(const RoleEvidence &one, const RoleEvidence &other)
{
    return one.systemIdentifier.isEmpty() || other.systemIdentifier.isEmpty() ||
           one.systemIdentifier == other.systemIdentifier;
}

RoleReading readRoles(const QList<RoleEvidence> &evidence, const MemberId &believed)
{
    const auto held = std::find_if(evidence.cbegin(), evidence.cend(),
                                   [&](const RoleEvidence &each) { return each.member == believed; });
    if (held == evidence.cend() || !held->inRecovery)
        return {believed, RoleState::Unknown};
    QList<RoleEvidence> writers;
    std::copy_if(evidence.cbegin(), evidence.cend(), std::back_inserter(writers),
                 [&](const RoleEvidence &each) { return each.inRecovery == false; });
    if (writers.size() > 1)
        return {believed, RoleState::TwoPrimaries};
    if (*held->inRecovery && writers.size() == 1 && areOfOneCluster(*held, writers.constFirst()))
        return {writers.constFirst().member, RoleState::Exchanged};
    const bool allTell = std::all_of(evidence.cbegin(), evidence.cend(),
                                     [](const RoleEvidence &each) { return each.inRecovery.has_value(); });
    if (!allTell)
        return {believed, RoleState::Unknown};
    return {believed, *held->inRecovery ? RoleState::NoPrimary : RoleState::Confirmed};
}

} // namespace futago
