// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// The other host's public key into authorized_keys. `options` stand before the key.
struct AuthorizeKey
{
    static constexpr auto kind = "authorize-key";
    static constexpr bool mayStayBehind = true;

    QString file;
    QString options;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("file", file);
        visit("options", options);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const AuthorizeKey &) const = default;
};

} // namespace futago
