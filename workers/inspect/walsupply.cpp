// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/walsupply.h"

#include "workers/host/remotefiles.h"
#include "workers/host/shellscript.h"
#include "workers/inspect/scripts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

static QString sincePosition(const QString &segment)
{
    return segment.mid(8);
}

Result<WalSupply> supplyOf(const QString &segment, Host &primary, const PgDialect &dialect,
                           const Patience &patience)
{
    WalSupply supply{segment, {}, true, {}};
    const QString directory = dialect.usesWalNames ? u"pg_wal"_s : u"pg_xlog"_s;
    const auto rows = primary.sql(
        SqlStatement::query(
            u"SELECT name AS segment FROM pg_ls_dir('%1') AS files (name) WHERE name ~ '^[0-9A-F]{24}$' ORDER BY substr(name, 9) LIMIT 1"_s
                .arg(directory)),
        patience);
    FUTAGO_TRY(rows);
    supply.oldestSegment = rows->value(0).text(u"segment"_s);
    supply.isThere =
        !supply.oldestSegment.isEmpty() && sincePosition(supply.oldestSegment) <= sincePosition(segment);
    const QString archive = primary.spec().archiveDirectory;
    if (supply.isThere || archive.isEmpty())
        return supply;
    const auto archived = RemoteFiles(primary).exists(archive + u'/' + segment, patience);
    FUTAGO_TRY(archived);
    supply.isThere = *archived;
    return supply;
}

Result<WalSupply> supplyFor(Host &standby, Host &primary, const PgDialect &dialect, const Patience &patience)
{
    const QString question = u"SELECT %1::text AS received, %2::text AS replayed, %3 AS paused"_s;
    const auto reached =
        standby.sql(SqlStatement::query(question.arg(dialect.lastReceivePosition(),
                                                     dialect.lastReplayPosition(), dialect.isReplayPaused())),
                    patience);
    FUTAGO_TRY(reached);
    const SqlRow row = reached->value(0);
    const Lsn position = std::max(Lsn::parse(row.text(u"received"_s)).value_or(Lsn{}),
                                  Lsn::parse(row.text(u"replayed"_s)).value_or(Lsn{}));
    if (position == Lsn{} || row.flag(u"paused"_s))
        return WalSupply{};
    const auto segment =
        primary.sql(SqlStatement::query(u"SELECT %1 AS segment"_s.arg(dialect.walSegmentName(u"$1"_s)),
                                        {position.toString()}),
                    patience);
    FUTAGO_TRY(segment);
    auto supply = supplyOf(segment->value(0).text(u"segment"_s), primary, dialect, patience);
    FUTAGO_TRY(supply);
    supply->reached = position;
    return supply;
}

Result<QString> newestSegmentIn(Host &host, const QString &directory, const Patience &patience)
{
    const auto output = host.require(
        shellScript(scripts::newestSegment, {directory, host.spec().server.binDirectory}), patience);
    FUTAGO_TRY(output);
    return QString::fromLatin1(output->trimmed());
}

} // namespace futago
