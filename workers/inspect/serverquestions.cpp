// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/serverquestions.h"

using namespace Qt::StringLiterals;

namespace futago {

/// Whose order of text a database has: before 15, which has the column, always the C library's.
/// The name of a WAL segment begins with its timeline; the control file tells it only after the checkpoint
/// that follows a promotion.
static SqlStatement generalQuestion(const PgDialect &dialect)
{
    const QString segment = dialect.walSegmentName(dialect.currentWalPosition());
    const QString provider = u"coalesce(row_to_json(d) ->> 'datlocprovider', 'c')"_s;
    return SqlStatement::query(
        u"SELECT pg_is_in_recovery() AS in_recovery,"
        " CASE WHEN pg_is_in_recovery() THEN NULL ELSE %2 END AS wal_file,"
        " (SELECT count(*) FROM pg_stat_activity WHERE datname IS NOT NULL AND usesysid IS NOT NULL"
        "   AND pid <> pg_backend_pid() AND application_name <> 'futago') AS sessions,"
        " (SELECT count(*) FROM pg_stat_replication) AS senders,"
        " (SELECT sum(pg_database_size(oid))::bigint FROM pg_database) AS bytes,"
        " (SELECT bool_or(%1 = 'c' AND datcollate NOT IN ('C', 'POSIX', 'C.UTF-8', 'C.utf8'))"
        "   FROM pg_database d) AS clibrary,"
        " (SELECT bool_or(%1 = 'i') FROM pg_database d) AS icu"_s.arg(provider, segment));
}

static SqlStatement settingsQuestion(const PgDialect &dialect)
{
    return SqlStatement::query(
        u"SELECT name, %1 AS setting, unit, context, source, sourcefile, sourceline, %2 AS pending,"
        " vartype, min_val, max_val, array_to_string(enumvals, ',') AS options, boot_val, category, "
        "short_desc"
        " FROM pg_settings"_s.arg(settingOfOthers(),
                                  dialect.hasFileSettingsView ? u"pending_restart"_s : u"false"_s));
}

static SettingFact settingFrom(const SqlRow &row)
{
    return {row.text(u"setting"_s),
            row.text(u"unit"_s),
            row.text(u"context"_s),
            row.text(u"source"_s),
            row.text(u"sourcefile"_s),
            static_cast<int>(row.number(u"sourceline"_s)),
            row.flag(u"pending"_s),
            row.text(u"vartype"_s),
            row.text(u"min_val"_s),
            row.text(u"max_val"_s),
            row.text(u"options"_s).split(u',', Qt::SkipEmptyParts),
            row.text(u"boot_val"_s),
            row.text(u"category"_s),
            row.text(u"short_desc"_s)};
}

static QMap<QString, SettingFact> settingsFrom(const SqlRows &rows)
{
    QMap<QString, SettingFact> settings;
    for (const SqlRow &row : rows)
        settings.insert(row.text(u"name"_s), settingFrom(row));
    return settings;
}

static QStringList column(const SqlRows &rows, const QString &name)
{
    QStringList values;
    for (const SqlRow &row : rows)
        values << row.text(name);
    return values;
}

/// A rule that the server cannot read has no type, and sometimes no error either (clientcert=1 on 15); one
/// with both is read, and the error is a warning (hostssl while ssl is off). A parameter that was taken out
/// of its file and waits for a restart has an error without a file.
static Result<QStringList> fileErrors(Host &host, const PgDialect &dialect, const Patience &patience)
{
    QStringList errors;
    if (dialect.hasHbaRulesView) {
        const auto rows =
            host.sql(SqlStatement::query(
                         u"SELECT 'pg_hba.conf:' || line_number || ': ' || coalesce(error, '') AS error"
                         " FROM pg_hba_file_rules WHERE type IS NULL"_s),
                     patience);
        FUTAGO_TRY(rows);
        errors += column(*rows, u"error"_s);
    }
    if (dialect.hasFileSettingsView) {
        const auto rows = host.sql(
            SqlStatement::query(
                u"SELECT sourcefile || ':' || sourceline || ': ' || coalesce(name, "
                u"'') || ': ' || error AS error"
                " FROM pg_file_settings WHERE error IS NOT NULL AND NOT applied AND sourcefile IS NOT NULL"_s),
            patience);
        FUTAGO_TRY(rows);
        errors += column(*rows, u"error"_s);
    }
    return errors;
}

/// Only the kind: the hash itself stays on the server. Whoever may not look finds all unknown.
static QMap<QString, PasswordKind> passwordKinds(Host &host, const QString &roleName,
                                                 const Patience &patience)
{
    const auto rows =
        host.sql(SqlStatement::query(u"SELECT rolname, CASE WHEN rolpassword IS NULL THEN 'none'"
                                     " WHEN rolpassword LIKE 'md5%' THEN 'md5'"
                                     " WHEN rolpassword LIKE 'SCRAM-SHA-256%' THEN 'scram' END AS kind"
                                     " FROM pg_authid WHERE rolreplication OR rolname = $1"_s,
                                     {roleName}),
                 patience);
    static const QMap<QString, PasswordKind> kinds{
        {u"none"_s, PasswordKind::None}, {u"md5"_s, PasswordKind::Md5}, {u"scram"_s, PasswordKind::Scram}};
    QMap<QString, PasswordKind> found;
    for (const SqlRow &row : rows.value_or(SqlRows()))
        found.insert(row.text(u"rolname"_s), kinds.value(row.text(u"kind"_s)));
    return found;
}

static Result<void> askForObjects(Host &host, ServerFacts &facts, const PgDialect &dialect,
                                  const QString &roleName, const Patience &patience)
{
    const auto roles = host.sql(
        SqlStatement::query(
            u"SELECT rolname, rolreplication, rolcanlogin, rolsuper FROM pg_roles WHERE rolreplication OR rolname = $1"_s,
            {roleName}),
        patience);
    FUTAGO_TRY(roles);
    const auto passwords = passwordKinds(host, roleName, patience);
    for (const SqlRow &row : *roles)
        facts.roles << RoleFact{row.text(u"rolname"_s), row.flag(u"rolreplication"_s),
                                row.flag(u"rolcanlogin"_s), row.flag(u"rolsuper"_s),
                                passwords.value(row.text(u"rolname"_s))};
    const auto spaces = host.sql(
        SqlStatement::query(
            u"SELECT pg_tablespace_location(oid) AS location FROM pg_tablespace WHERE pg_tablespace_location(oid) LIKE '/%'"_s),
        patience);
    FUTAGO_TRY(spaces);
    facts.tablespaceDirectories = column(*spaces, u"location"_s);
    const auto senders = host.sql(
        SqlStatement::query(
            u"SELECT pid, application_name, host(client_addr) AS address FROM pg_stat_replication"_s),
        patience);
    FUTAGO_TRY(senders);
    for (const SqlRow &row : *senders)
        facts.followers << WalSenderFact{row.number(u"pid"_s), row.text(u"application_name"_s),
                                         row.text(u"address"_s)};
    if (!dialect.hasSlots)
        return {};
    // The column active_pid came with 9.5.
    const auto slotRows = host.sql(
        SqlStatement::query(u"SELECT slot_name, slot_type, active, row_to_json(s) ->> 'active_pid' AS holder"
                            " FROM pg_replication_slots s"_s),
        patience);
    FUTAGO_TRY(slotRows);
    for (const SqlRow &row : *slotRows)
        facts.slotList << SlotFact{row.text(u"slot_name"_s), row.text(u"slot_type"_s) == u"physical",
                                   row.flag(u"active"_s), row.number(u"holder"_s)};
    return {};
}

Result<ServerFacts> askServer(Host &host, const QString &roleName, const QString &systemIdentifier,
                              const Patience &patience)
{
    ServerFacts facts;
    const auto version = host.serverVersion(patience);
    FUTAGO_TRY(version);
    const auto dialect = PgDialect::of(*version);
    FUTAGO_TRY(dialect);
    const auto general = host.sql(generalQuestion(*dialect), patience);
    FUTAGO_TRY(general);
    const auto settings = host.sql(settingsQuestion(*dialect), patience);
    FUTAGO_TRY(settings);
    facts.version = *version;
    facts.inRecovery = general->value(0).flag(u"in_recovery"_s);
    facts.timeline = general->value(0).text(u"wal_file"_s).left(8).toUInt(nullptr, 16);
    facts.clientSessions = static_cast<int>(general->value(0).number(u"sessions"_s));
    facts.walSenders = static_cast<int>(general->value(0).number(u"senders"_s));
    facts.databaseBytes = static_cast<quint64>(general->value(0).number(u"bytes"_s));
    facts.sortsByCLibrary = general->value(0).flag(u"clibrary"_s);
    facts.sortsByIcu = general->value(0).flag(u"icu"_s);
    facts.systemIdentifier = systemIdentifier;
    facts.settings = settingsFrom(*settings);
    FUTAGO_TRY(askForObjects(host, facts, *dialect, roleName, patience));
    const auto errors = fileErrors(host, *dialect, patience);
    FUTAGO_TRY(errors);
    facts.fileErrors = *errors;
    return facts;
}

} // namespace futago
