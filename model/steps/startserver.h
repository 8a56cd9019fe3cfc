// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

struct StartServer
{
    static constexpr auto kind = "start-server";

    QString mustBeSeededFrom;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("mustBeSeededFrom", mustBeSeededFrom);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const StartServer &) const = default;
};

} // namespace futago
