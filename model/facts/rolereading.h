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
    /// Of a server that accepts writes; 0 is not known. Each promotion begins a higher one.
    quint32 timeline = 0;
    /// Members that stream from this one, as its walsenders show.
    QList<MemberId> followers = {};
};

RoleEvidence evidenceOf(const HostFacts &host);

enum class RoleState {
    /// The servers do not tell, not all of them answer, or what they tell proves nothing.
    Unknown,
    /// As believed.
    Confirmed,
    /// The one that was believed to be the primary is a standby now, and another member is the primary.
    Exchanged,
    /// Two of one cluster accept writes, or it is not known that they are of two.
    TwoPrimaries,
    /// Two accept writes, and the other one is another cluster.
    Unrelated,
    NoPrimary,
};

struct RoleReading
{
    MemberId primary;
    RoleState state = RoleState::Unknown;
    /// Of two primaries the one that was promoted from the other: the timeline tells. Empty where it does
    /// not.
    MemberId promoted = {};
};

/// Who is the primary, by the facts alone; `believed` where they do not tell or contradict each other. A
/// member that accepts writes takes the place of one in recovery that streams from it or has its system
/// identifier, and of no other: a cluster of somebody else's is no primary of ours, and what could not be
/// read proves nothing. A pure function.
RoleReading readRoles(const QList<RoleEvidence> &evidence, const MemberId &believed);

} // namespace futago
