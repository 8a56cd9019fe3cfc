// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// A key pair of the server's OS user, so that the hosts can reach each other.
struct MakeKeyPair
{
    static constexpr auto kind = "make-key-pair";
    static constexpr bool mayStayBehind = true;

    QString directory;
    QString keyFile;
    QString type;
    QString comment;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("directory", directory);
        visit("keyFile", keyFile);
        visit("type", type);
        visit("comment", comment);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const MakeKeyPair &) const = default;
};

} // namespace futago
