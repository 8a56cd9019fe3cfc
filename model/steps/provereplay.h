// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/dialect.h"
#include "model/postgres/sql.h"
#include "model/steps/stepkind.h"

namespace futago {

/// A marker is written on the primary and seen replayed on the standby.
struct ProveReplay
{
    static constexpr auto kind = "prove-replay";

    int timeoutSeconds = 60;
    /// The statement that writes it, as markerStatement() has it.
    QString marker = {};
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("timeoutSeconds", timeoutSeconds);
        visit.added("marker", marker);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const ProveReplay &) const = default;
};

/// Writes a committed record, so that it is flushed at once. Before 9.6 there is no message function: a
/// transaction id makes a commit record, which the WAL writer flushes a moment after the statement has ended.
/// What is flushed by then may be older than it, so there the row has the `position` at which it begins.
SqlStatement markerStatement(const PgDialect &dialect);

} // namespace futago
