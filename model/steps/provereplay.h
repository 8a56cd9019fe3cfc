// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// A marker is written on the primary and seen replayed on the standby.
struct ProveReplay
{
    static constexpr auto kind = "prove-replay";

    int timeoutSeconds = 60;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("timeoutSeconds", timeoutSeconds);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const ProveReplay &) const = default;
};

} // namespace futago
