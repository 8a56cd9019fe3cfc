// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"

#include <optional>

namespace futago {

/// What one member tells of its role.
struct RoleEvidence
{
    MemberId member;
    /// By its server; of a stopped one, by the standby file in its data directory. Nothing where neither
    /// tells.
    std::optional<bool> inRecovery;
    /// Empty is not known.
    QString systemIdentifier = {};
};

RoleEvidence evidenceOf(const HostFacts &host);

enum class RoleState {
    /// The servers do not tell, or not all of them answer.
    Unknown,
    /// As believed.
    Confirmed,
    /// The one that was believed to be the primary is a standby now, and another member is the primary.
    Exchanged,
    TwoPrimaries,
    NoPrimary,
};

struct RoleReading
{
    MemberId primary;
    RoleState state = RoleState::Unknown;
};

/// Who is the primary, by the facts alone; `believed` where they do not tell or contradict each other. A
/// member that accepts writes takes the place of one that is its standby, and of no other: a cluster of
/// somebody else's is no primary of ours. A pure function.
RoleReading readRoles(const QList<RoleEvidence> &evidence, const MemberId &believed);

} // namespace futago
