// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/workers/sqlcatalogue.h"

#include "tests/unit/model/pairfixture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace futago {

/// In every version from 9.3 on (the manuals, "Functions and Operators").
static const QSet<QString> &functionsOfAll()
{
    static const QSet<QString> names{u"bool_or"_s,
                                     u"clock_timestamp"_s,
                                     u"coalesce"_s,
                                     u"count"_s,
                                     u"current_setting"_s,
                                     u"array_to_string"_s,
                                     u"extract"_s,
                                     u"host"_s,
                                     u"json_agg"_s,
                                     u"now"_s,
                                     u"pg_backend_pid"_s,
                                     u"pg_conf_load_time"_s,
                                     u"pg_database_size"_s,
                                     u"pg_last_xact_replay_timestamp"_s,
                                     u"pg_ls_dir"_s,
                                     u"pg_postmaster_start_time"_s,
                                     u"pg_read_file"_s,
                                     u"shobj_description"_s,
                                     u"pg_tablespace_location"_s,
                                     u"row_to_json"_s,
                                     u"substr"_s,
                                     u"sum"_s,
                                     u"txid_current"_s};
    return names;
}

/// The functions of the facts are those about WAL; this one is of logical decoding.
static bool hasMessages(const QString &major)
{
    return !major.startsWith(u"9."_s);
}

SqlCatalogue::SqlCatalogue(const QString &major)
    : m_functions(functionsOfAll())
{
    for (const auto &row : factRows(u"functions.tsv"_s))
        if (row.value(u"version"_s) == major)
            m_functions << row.value(u"name"_s);
    if (hasMessages(major))
        m_functions << u"pg_logical_emit_message"_s;
    for (const auto &row : factRows(u"views.tsv"_s))
        if (row.value(u"version"_s) == major)
            m_views[row.value(u"view"_s)] << row.value(u"column"_s);
    if (isEmpty())
        return;
    m_views.insert(u"pg_roles"_s, {u"oid"_s, u"rolname"_s, u"rolreplication"_s, u"rolcanlogin"_s, u"rolsuper"_s});
    m_views.insert(u"pg_authid"_s, {u"rolname"_s, u"rolreplication"_s, u"rolcanlogin"_s, u"rolpassword"_s,
                                    u"rolvaliduntil"_s});
    m_views.insert(u"pg_database"_s, {u"oid"_s, u"datcollate"_s});
    m_views.insert(u"pg_tablespace"_s, {u"oid"_s});
}

/// Without what stands in quotes, types after "::", and the names that it gives itself.
static QString bare(const SqlStatement &statement, QSet<QString> *given)
{
    static const QRegularExpression quoted(u"E?'(?:[^'\\\\]|''|\\\\.)*'|\"[^\"]*\"|::\\w+|\\$[0-9]+"_s);
    static const QRegularExpression alias(u"\\bAS (\\w+)(?: \\((\\w+)\\))?|\\bFROM pg_\\w+ ([a-z]\\w*)"_s);
    QString text = statement.text;
    text.replace(quoted, u" "_s);
    for (auto match = alias.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        *given << found.captured(1) << found.captured(2) << found.captured(3);
    }
    return text;
}

QStringList SqlCatalogue::unknownFunctions(const QString &text) const
{
    static const QRegularExpression call(u"\\b([a-z]\\w*)\\("_s);
    QStringList unknown;
    for (auto match = call.globalMatch(text); match.hasNext();)
        if (const QString name = match.next().captured(1); !m_functions.contains(name))
            unknown << name + u"()"_s;
    return unknown;
}

QStringList SqlCatalogue::unknownColumns(const QString &text) const
{
    static const QRegularExpression word(u"\\b[a-z]\\w*\\b(?!\\()"_s);
    static const QSet<QString> words{u"true"_s, u"false"_s, u"epoch"_s};
    QStringList names;
    for (auto match = word.globalMatch(text); match.hasNext();)
        names << match.next().captured();
    QSet<QString> known = words;
    for (auto view = m_views.begin(); view != m_views.end(); ++view)
        if (names.contains(view.key()))
            known += QSet<QString>(view.value()) << view.key();
    names.removeIf([&](const QString &name) { return known.contains(name); });
    return names;
}

QStringList SqlCatalogue::unknownNames(const SqlStatement &statement) const
{
    if (isEmpty() || !statement.returnsRows)
        return {};
    QSet<QString> given;
    const QString text = bare(statement, &given);
    QStringList unknown = unknownFunctions(text) + unknownColumns(text);
    unknown.removeIf([&](const QString &name) { return given.contains(name); });
    return unknown;
}

} // namespace futago
