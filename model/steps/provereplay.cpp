// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/provereplay.h"

using namespace Qt::StringLiterals;

namespace futago {

SqlStatement markerStatement(const PgDialect &dialect)
{
    if (dialect.hasLogicalMessage)
        return SqlStatement::query(
            u"SELECT pg_logical_emit_message(true, 'futago', 'marker')::text AS marker"_s);
    return SqlStatement::query(
        u"SELECT %1::text AS position, txid_current()::text AS marker"_s.arg(dialect.insertWalPosition()));
}

StepDescription ProveReplay::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Proof of replication");
    d.progress =
        StepTexts::tr("Writing a marker on the primary and waiting until the standby has replayed it");
    d.sql << SqlStatement::query(marker).display();
    d.undo = StepTexts::tr("Nothing changes except one additional WAL record.");
    return d;
}

} // namespace futago
