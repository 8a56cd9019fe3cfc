// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/sql.h"
#include "model/steps/stepkind.h"

namespace futago {

/// A replication connection from the standby's host, as its OS user, with the stored password; and
/// `freeWalSenders` left on the primary for the base backup, so that it does not fail when the standby's
/// server is down already.
struct Rehearse
{
    static constexpr auto kind = "rehearse";

    QStringList argv;
    QString expectedSystemIdentifier;
    int freeWalSenders = 2;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("argv", argv);
        visit("expectedSystemIdentifier", expectedSystemIdentifier);
        visit.added("freeWalSenders", freeWalSenders);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const Rehearse &) const = default;
};

/// `allowed` and `used`; a base backup that goes on from an earlier run does not count.
SqlStatement walSenderQuery();

} // namespace futago
