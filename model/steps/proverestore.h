// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/sql.h"
#include "model/steps/stepkind.h"

namespace futago {

/// The standby's server runs its restore_command once, for a segment that was archived. Only where it is
/// `ownCommand` is a failure an error.
struct ProveRestore
{
    static constexpr auto kind = "prove-restore";

    QString ownCommand;
    /// Not less than our own command's limit.
    int timeoutSeconds = 310;
    /// Relative to the data directory: no name of WAL, so that the server leaves it alone; where it has room
    /// for a segment.
    QString target = {};
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("ownCommand", ownCommand);
        visit("timeoutSeconds", timeoutSeconds);
        visit.added("target", target);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const ProveRestore &) const = default;
};

/// A restore_command, for a segment, run by the server in its data directory (COPY TO PROGRAM, which a
/// standby may do).
SqlStatement fetchStatement(const ProveRestore &proof, const QString &command, const QString &segment);

} // namespace futago
