// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/dialect.h"
#include "model/postgres/sql.h"
#include "model/steps/stepkind.h"

namespace futago {

/// A WAL segment is switched on the primary by `switchFunction` and seen archived by its server; where the
/// command is ours, in `directory` (else empty). What a site's own command does with it is not known.
struct ProveArchive
{
    static constexpr auto kind = "prove-archive";

    QString switchFunction;
    QString directory;
    int timeoutSeconds = 60;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("switchFunction", switchFunction);
        visit("directory", directory);
        visit("timeoutSeconds", timeoutSeconds);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const ProveArchive &) const = default;
};

/// Makes a record, so that there is something to switch from.
SqlStatement recordStatement();
SqlStatement switchWalStatement(const ProveArchive &proof);
/// The file in archive_status of the `segment` that was archived last (its name and ".done"); no row for
/// none.
SqlStatement archivedSegmentQuery(const PgDialect &dialect);
/// The segment that waits for archive_command first; no row for none.
SqlStatement waitingSegmentQuery(const PgDialect &dialect);

} // namespace futago
