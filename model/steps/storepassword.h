// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// The role's password into the pass file, for the server at address:port.
struct StorePassword
{
    static constexpr auto kind = "store-password";
    static constexpr bool mayStayBehind = true;

    QString file;
    QString address;
    quint16 port = 5432;
    QString roleName;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("file", file);
        visit("address", address);
        visit("port", port);
        visit("roleName", roleName);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const StorePassword &) const = default;
};

} // namespace futago
