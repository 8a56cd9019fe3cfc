// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// The standby's former server is stopped, unless it already is a standby of this primary. What the facts
/// showed is kept for the person who agrees: `isOurCopy` stays, else a standby of another primary or a server
/// that takes writes is stopped, with its sessions.
struct StopServer
{
    static constexpr auto kind = "stop-server";

    bool wasRunning = false;
    QString seededFrom;
    bool isOurCopy = false;
    bool wasStandby = false;
    int sessionsCut = 0;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("wasRunning", wasRunning);
        visit("seededFrom", seededFrom);
        visit.added("isOurCopy", isOurCopy);
        visit.added("wasStandby", wasStandby);
        visit.added("sessionsCut", sessionsCut);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool isCoveredBy(const StopServer &reviewed) const;
    bool operator==(const StopServer &) const = default;
};

} // namespace futago
