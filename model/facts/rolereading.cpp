// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/rolereading.h"

#include <algorithm>

namespace futago {

RoleEvidence evidenceOf(const HostFacts &host)
{
    RoleEvidence evidence{host.spec.id, std::nullopt, host.dataDirectory.systemIdentifier};
    if (host.server) {
        evidence.inRecovery = host.server->inRecovery;
        evidence.timeline = host.server->timeline;
    } else if (host.dataDirectory.hasStandbyFile) {
        evidence.inRecovery = true;
    }
    return evidence;
}

/// Nothing where one of both could not be read.
static std::optional<bool> areOfOneCluster(const RoleEvidence &one, const RoleEvidence &other)
{
    if (one.systemIdentifier.isEmpty() || other.systemIdentifier.isEmpty())
        return std::nullopt;
    return one.systemIdentifier == other.systemIdentifier;
}

static bool isStandbyOf(const RoleEvidence &standby, const RoleEvidence &writer)
{
    return writer.followers.contains(standby.member) || areOfOneCluster(standby, writer) == true;
}

static MemberId promotedOf(const RoleEvidence &one, const RoleEvidence &other)
{
    if (one.timeline == 0 || other.timeline == 0 || one.timeline == other.timeline)
        return {};
    return one.timeline > other.timeline ? one.member : other.member;
}

static RoleReading ofTwoWriters(const RoleEvidence &one, const RoleEvidence &other, const MemberId &believed)
{
    if (areOfOneCluster(one, other) == false)
        return {believed, RoleState::Unrelated};
    return {believed, RoleState::TwoPrimaries, promotedOf(one, other)};
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
        return ofTwoWriters(writers.constFirst(), writers.constLast(), believed);
    if (*held->inRecovery && writers.size() == 1)
        return isStandbyOf(*held, writers.constFirst())
                   ? RoleReading{writers.constFirst().member, RoleState::Exchanged}
                   : RoleReading{believed, RoleState::Unknown};
    const bool allTell = std::all_of(evidence.cbegin(), evidence.cend(),
                                     [](const RoleEvidence &each) { return each.inRecovery.has_value(); });
    if (!allTell)
        return {believed, RoleState::Unknown};
    return {believed, *held->inRecovery ? RoleState::NoPrimary : RoleState::Confirmed};
}

} // namespace futago
