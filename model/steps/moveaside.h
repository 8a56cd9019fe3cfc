// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// A directory is renamed, never deleted. `seededFrom` is the system identifier of the primary: a copy of it
/// stays. Empty when no copy is good enough; then the step is done when `asidePath` is there. `isInTheWay`:
/// the facts showed a directory that has to go.
struct MoveAside
{
    static constexpr auto kind = "move-aside";

    QString path;
    QString asidePath;
    QString seededFrom;
    bool isInTheWay = true;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("path", path);
        visit("asidePath", asidePath);
        visit("seededFrom", seededFrom);
        visit.added("isInTheWay", isInTheWay);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool isCoveredBy(const MoveAside &reviewed) const;
    bool operator==(const MoveAside &) const = default;
};

} // namespace futago
