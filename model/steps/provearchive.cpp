// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/provearchive.h"

#include "model/base/command.h"

using namespace Qt::StringLiterals;

namespace futago {

SqlStatement recordStatement()
{
    return SqlStatement::query(u"SELECT txid_current()::text AS marker"_s);
}

SqlStatement switchWalStatement(const ProveArchive &proof)
{
    return SqlStatement::query(u"SELECT %1::text AS switched"_s.arg(proof.switchFunction));
}

SqlStatement archivedSegmentQuery(const PgDialect &dialect)
{
    return SqlStatement::query(
        uR"(SELECT name AS segment FROM pg_ls_dir('%1/archive_status') AS name WHERE name ~ '^[0-9A-F]{24}[.]done$' ORDER BY name DESC LIMIT 1)"_s
            .arg(dialect.walDirectory()));
}

SqlStatement waitingSegmentQuery(const PgDialect &dialect)
{
    return SqlStatement::query(
        uR"(SELECT name AS waiting FROM pg_ls_dir('%1/archive_status') AS name WHERE name ~ '[.]ready$' ORDER BY name LIMIT 1)"_s
            .arg(dialect.walDirectory()));
}

StepDescription ProveArchive::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Proof of archiving");
    d.progress = StepTexts::tr(
        "Switching to a new WAL segment and waiting until the primary has archived the former one");
    d.sql << recordStatement().display() << switchWalStatement(*this).display();
    if (!directory.isEmpty())
        d.commands << shellQuoted({u"test"_s, u"-s"_s, directory}) + u"/<segment>"_s;
    d.undo = StepTexts::tr("Nothing changes except that a WAL segment is archived earlier.");
    return d;
}

} // namespace futago
