// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/stepsql.h"

using namespace Qt::StringLiterals;

namespace futago {

SqlStatement roleStatement(const EnsureRole &role, const QString &verifier, const QString &stamp)
{
    const QString text = u"%1 ROLE %2 WITH REPLICATION LOGIN PASSWORD %3"_s;
    const QString name = Identifier(role.name).toSql();
    if (role.existed)
        return SqlStatement::utility(text.arg(u"ALTER"_s, name, sqlLiteral(verifier)),
                                     text.arg(u"ALTER"_s, name, u"'…'"_s));
    const QString mark = u"COMMENT ON ROLE %1 IS %2"_s.arg(name, sqlLiteral(roleMark(stamp)));
    return SqlStatement::utility(u"DO $futago$ BEGIN %1; %2; END $futago$"_s.arg(
                                     text.arg(u"CREATE"_s, name, sqlLiteral(verifier)), mark),
                                 text.arg(u"CREATE"_s, name, u"'…'"_s) + u"; "_s + mark);
}

QString roleMark(const QString &stamp)
{
    return u"futago "_s + stamp;
}

SqlStatement roleCommentQuery(const QString &name)
{
    return SqlStatement::query(
        u"SELECT shobj_description(oid, 'pg_authid') AS comment FROM pg_roles WHERE rolname = $1"_s, {name});
}

SqlStatement dropRoleStatement(const QString &name)
{
    return SqlStatement::utility(u"DROP ROLE IF EXISTS "_s + Identifier(name).toSql());
}

SqlStatement slotStatement(const MakeSlot &slot)
{
    const QString text = u"SELECT pg_create_physical_replication_slot($1%1)::text AS slot"_s;
    return SqlStatement::query(text.arg(slot.reservesAtOnce ? u", true"_s : QString()), {slot.name});
}

SqlStatement dropSlotStatement(const QString &name)
{
    return SqlStatement::query(
        u"SELECT pg_drop_replication_slot(slot_name)::text AS dropped FROM pg_replication_slots WHERE slot_name = $1"_s,
        {name});
}

SqlStatement resetStatement(const QString &setting)
{
    return SqlStatement::utility(u"ALTER SYSTEM RESET "_s + Identifier(setting).toSql());
}

SqlStatement setSystemStatement(const QString &setting, const QString &value)
{
    return SqlStatement::utility(
        u"ALTER SYSTEM SET %1 = %2"_s.arg(Identifier(setting).toSql(), sqlLiteral(value)));
}

SqlStatement streamingQuery(const QString &applicationName)
{
    return SqlStatement::query(
        u"SELECT state, sync_state FROM pg_stat_replication WHERE application_name = $1 AND state = 'streaming'"_s,
        {applicationName});
}

SqlStatement walSenderQuery()
{
    return SqlStatement::query(
        u"SELECT current_setting('max_wal_senders') AS allowed, count(*) AS used FROM pg_stat_replication WHERE application_name <> 'pg_basebackup'"_s);
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

SqlStatement programStatement(const QString &command)
{
    return SqlStatement::utility(u"COPY (SELECT 1 WHERE false) TO PROGRAM %1"_s.arg(sqlLiteral(command)));
}

} // namespace futago
