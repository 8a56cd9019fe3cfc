// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/lsn.h"
#include "workers/host/host.h"

namespace futago {

/// What a standby is about to ask the primary for, and whether it can still get it. Segments by file name;
/// their order is that of what follows the eight digits of the timeline.
struct WalSupply
{
    QString neededSegment;
    QString oldestSegment;
    bool isThere = true;
    /// Of a running standby: up to here it has what it needs.
    Lsn reached = {};
};

/// Whether the primary still has this segment in its WAL directory, or as a file in its archive.
Result<WalSupply> supplyOf(const QString &segment, Host &primary, const PgDialect &dialect,
                           const Patience &patience);

/// The same for a running standby, which needs what follows its last received or replayed position. While its
/// replay is paused nothing is known: what it has received before may lie in its own directory. A server that
/// cannot be asked yet is an error.
Result<WalSupply> supplyFor(Host &standby, Host &primary, const PgDialect &dialect, const Patience &patience);

/// The segment up to which the copy in a data directory is whole: where its recovery has to reach, or, of one
/// that was never started, the newest that came with it (a restartpoint gives old ones future names). Empty
/// if there is none.
Result<QString> newestSegmentIn(Host &host, const QString &directory, const Patience &patience);

} // namespace futago
