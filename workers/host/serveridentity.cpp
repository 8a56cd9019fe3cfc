// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/serveridentity.h"

#include "workers/host/host.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace futago {

struct IdentityTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::ServerIdentity)
};

/// The first lines of postmaster.pid (miscadmin.h): process, data directory, start in seconds since 1970.
static QStringList firstLines(const QString &pidFile)
{
    QStringList lines = pidFile.split(u'\n').mid(0, 3);
    for (QString &line : lines)
        line = line.trimmed();
    return lines;
}

/// pg_read_file() is for superusers; others may still ask for the start, which is written down a moment after
/// it.
static Result<QString> ofAnsweringServer(SqlChannel &sql, const QStringList &found, const Patience &patience)
{
    const auto file = sql.run(
        SqlStatement::query(u"SELECT pg_read_file('postmaster.pid', 0, 1024) AS pid_file"_s), patience);
    if (file)
        return file->value(0).text(u"pid_file"_s);
    if (file.error().kind != ErrorKind::SqlFailed)
        return Failure(file.error());
    const auto start = sql.run(
        SqlStatement::query(u"SELECT extract(epoch FROM pg_postmaster_start_time())::float8 AS began"_s),
        patience);
    FUTAGO_TRY(start);
    const double began = start->value(0).real(u"began"_s).value_or(0);
    const bool isClose = std::abs(began - found.value(2).toDouble()) < 10;
    return isClose ? found.join(u'\n') : u"?\n?\n"_s + QString::number(qint64(began));
}

Result<void> requireServerOf(Host &host, SqlChannel &sql, const Patience &patience)
{
    const QString directory = host.spec().server.dataDirectory;
    if (directory.isEmpty())
        return {};
    const auto output =
        host.runUnlogged(Command::of({u"cat"_s, u"--"_s, directory + u"/postmaster.pid"_s}), patience);
    FUTAGO_TRY(output);
    const QStringList found = firstLines(QString::fromUtf8(output->out));
    const auto answered = ofAnsweringServer(sql, found, patience);
    FUTAGO_TRY(answered);
    const QStringList own = firstLines(*answered);
    if (output->ok() && own == found)
        return {};
    return failure(ErrorKind::Conflict,
                   IdentityTexts::tr("The SQL connection to %1 leads to a server other than the one in %2.")
                       .arg(host.name(), directory),
                   IdentityTexts::tr(
                       "No statement was run there. Check the port and the socket directory of the server, "
                       "and whether another server uses them."),
                   u"%1/postmaster.pid:\n%2\n\npg_read_file('postmaster.pid'):\n%3"_s.arg(
                       directory, found.join(u'\n'), own.join(u'\n')),
                   host.login());
}

} // namespace futago
