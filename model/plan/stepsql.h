// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/stepparameters.h"
#include "model/postgres/dialect.h"
#include "model/postgres/sql.h"

/// The SQL of the steps, shown on Review and run by the steps: one text for both.
namespace futago {

/// `verifier` is what pg_authid will hold (SCRAM-SHA-256$… or md5…), so the password itself never reaches a
/// server log; it is not shown.
/// A role that is made gets roleMark() as its comment in the same transaction, by which undo knows it.
SqlStatement roleStatement(const EnsureRole &role, const QString &verifier, const QString &stamp);
QString roleMark(const QString &stamp);
/// The `comment` of the role, if it is there.
SqlStatement roleCommentQuery(const QString &name);
SqlStatement dropRoleStatement(const QString &name);
/// Reserves WAL at once, where the server knows how.
SqlStatement slotStatement(const MakeSlot &slot);
SqlStatement dropSlotStatement(const QString &name);
SqlStatement resetStatement(const QString &setting);
SqlStatement setSystemStatement(const QString &setting, const QString &value);
SqlStatement streamingQuery(const QString &applicationName);
/// `allowed` and `used`; a base backup that goes on from an earlier run does not count.
SqlStatement walSenderQuery();

SqlStatement switchWalStatement(const ProveArchive &proof);
/// The file in archive_status of the `segment` that was archived last (its name and ".done"); no row for
/// none.
SqlStatement archivedSegmentQuery(const PgDialect &dialect);
/// The segment that waits for archive_command first; no row for none.
SqlStatement waitingSegmentQuery(const PgDialect &dialect);
/// `command` as the server's shell would get it, run by the server in its data directory (COPY TO PROGRAM,
/// which a standby may do).
SqlStatement programStatement(const QString &command);

} // namespace futago
