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
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("ownCommand", ownCommand);
        visit("timeoutSeconds", timeoutSeconds);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const ProveRestore &) const = default;
};

/// `command` as the server's shell would get it, run by the server in its data directory (COPY TO PROGRAM,
/// which a standby may do).
SqlStatement programStatement(const QString &command);

} // namespace futago
