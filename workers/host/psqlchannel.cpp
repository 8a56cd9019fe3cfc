// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/psqlchannel.h"

#include "model/postgres/sessionsetup.h"
#include "workers/host/host.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace futago {

struct PsqlTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::PsqlChannel)
};

Result<std::unique_ptr<SqlChannel>> PsqlChannel::open(Host &host, const Patience &patience)
{
    std::unique_ptr<PsqlChannel> channel(new PsqlChannel(host));
    const auto rows = channel->run(
        SqlStatement::query(u"SELECT current_setting('server_version_num') AS version"_s), patience);
    FUTAGO_TRY(rows);
    channel->m_version = static_cast<int>(rows->value(0).number(u"version"_s));
    return std::unique_ptr<SqlChannel>(std::move(channel));
}

/// In one pass, so that a "$1" inside a value stays what it is. A statement without values is left alone: a
/// SCRAM verifier has "$4096" in it.
static QString withLiterals(const SqlStatement &statement)
{
    if (statement.values.isEmpty())
        return statement.text;
    static const QRegularExpression placeholder(u"\\$([0-9]+)"_s);
    QString text;
    qsizetype at = 0;
    for (auto match = placeholder.globalMatch(statement.text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const auto value = statement.values.value(found.captured(1).toInt() - 1);
        text += QStringView(statement.text).sliced(at, found.capturedStart() - at);
        text += value ? sqlLiteral(*value) : u"NULL"_s;
        at = found.capturedEnd();
    }
    return text += QStringView(statement.text).sliced(at);
}

/// \\gset keeps a row from the output.
static QString setup()
{
    QString text;
    for (const SqlStatement &statement : sessionSetup())
        text += statement.text + (statement.returnsRows ? u"\n\\gset\n"_s : u";\n"_s);
    return text;
}

QByteArray PsqlChannel::script(const SqlStatement &statement)
{
    const QString text = withLiterals(statement);
    const QString body =
        statement.returnsRows
            ? u"SELECT coalesce(json_agg(row_to_json(futago_row)), '[]') FROM (%1) futago_row"_s.arg(text)
            : text;
    return (setup() + body + u"\n;\n"_s).toUtf8();
}

static QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"t"_s : u"f"_s;
    if (value.isDouble()) {
        const QVariant number = value.toVariant();
        return number.toString();
    }
    return value.toString();
}

static SqlRows rowsOf(const QByteArray &json)
{
    SqlRows rows;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &item : array) {
        SqlRow row;
        const QJsonObject object = item.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            row.set(field.key(),
                    field.value().isNull() ? std::nullopt : std::optional(textOf(field.value())));
        rows << row;
    }
    return rows;
}

/// With VERBOSITY verbose psql prints "ERROR:  42P01: …"; the severity is translated on a server in another
/// language, the SQLSTATE is not; that one always has a digit, and ERROR has none. Warnings with states of
/// their own may stand before it.
static Error sqlError(const Host &host, const CommandOutput &output)
{
    static const QRegularExpression state(u"^[^\\n]*?:\\s+((?=[A-Z]*[0-9])[0-9A-Z]{5}): (.*)$"_s,
                                          QRegularExpression::MultilineOption);
    const QString raw = QString::fromUtf8(output.err).trimmed();
    QRegularExpressionMatch match;
    for (auto found = state.globalMatch(raw); found.hasNext();)
        match = found.next();
    if (match.hasMatch())
        return Error{ErrorKind::SqlFailed,
                     PsqlTexts::tr("The server on %1 refused a statement.").arg(host.name()),
                     PsqlTexts::tr("The message of the server is shown below."),
                     match.captured(1) + u": "_s + raw,
                     host.login(),
                     SqlState{match.captured(1)}};
    return Error{
        ErrorKind::ServerNotRunning,
        PsqlTexts::tr("The server on %1 could not be queried with psql.").arg(host.name()),
        PsqlTexts::tr("Check that it is running and that the user %1 can connect without a password.")
            .arg(host.spec().serverUser),
        raw, host.login()};
}

Result<SqlRows> PsqlChannel::run(const SqlStatement &statement, const Patience &patience)
{
    const ServerPlace place = m_host.spec().server;
    QStringList argv{u"env"_s,
                     u"PGAPPNAME=futago"_s,
                     u"PGCLIENTENCODING=UTF8"_s,
                     place.binDirectory.isEmpty() ? u"psql"_s : place.binDirectory + u"/psql"_s,
                     u"-X"_s,
                     u"-w"_s,
                     u"-q"_s,
                     u"-A"_s,
                     u"-t"_s,
                     u"-v"_s,
                     u"ON_ERROR_STOP=1"_s,
                     u"-v"_s,
                     u"VERBOSITY=verbose"_s,
                     u"-p"_s,
                     QString::number(place.port),
                     u"-d"_s,
                     u"postgres"_s};
    if (!place.socketDirectory.isEmpty())
        argv << u"-h"_s << place.socketDirectory;
    const auto output = m_host.runUnlogged(Command::withSecretInput(argv, script(statement)), patience);
    FUTAGO_TRY(output);
    if (!output->ok())
        return Failure(sqlError(m_host, *output));
    return statement.returnsRows ? rowsOf(output->out) : SqlRows();
}

} // namespace futago
