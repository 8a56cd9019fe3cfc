// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatepostgres.h"

#include "tests/support/serveruser.h"

#include <QDeadlineTimer>
#include <QStandardPaths>

namespace futago::test {

PrivatePostgres::PrivatePostgres(const QString &binaries)
    : m_binaries(binaries)
    , m_directory(QDir::tempPath() + QStringLiteral("/futago-pg-XXXXXX"))
{
}

PrivatePostgres::~PrivatePostgres()
{
    // SIGINT is a fast shutdown (PostgreSQL manual, 19.5); the postmaster has the pid of this process.
    if (m_process.state() == QProcess::NotRunning)
        return;
    QProcess::execute(QStringLiteral("kill"),
                      {QStringLiteral("-INT"), QString::number(m_process.processId())});
    if (!m_process.waitForFinished(10000))
        kill();
}

void PrivatePostgres::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool PrivatePostgres::fail(const QString &reason)
{
    m_error = reason + u'\n' + QString::fromUtf8(m_process.readAllStandardError());
    return false;
}

QString PrivatePostgres::user() const
{
    return serverUser();
}

QString PrivatePostgres::program(const QString &name) const
{
    if (!m_binaries.isEmpty() && name != QStringLiteral("pg_isready"))
        return m_binaries + u'/' + name;
    QStringList directories;
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList names =
        versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &version : names)
        directories << versions.filePath(version + QStringLiteral("/bin"));
    const QString found = QStandardPaths::findExecutable(name, directories);
    return found.isEmpty() ? QStandardPaths::findExecutable(name) : found;
}

bool PrivatePostgres::prepare()
{
    if (m_port != 0)
        return true;
    m_port = freePort(QStringLiteral("127.0.0.1"));
    QFile passwordFile(m_directory.filePath(QStringLiteral("password")));
    if (m_port == 0 || !passwordFile.open(QIODevice::WriteOnly) ||
        passwordFile.write(password().reveal()) < 0)
        return false;
    passwordFile.close();
    if (!giveToServerUser(m_directory.path()))
        return false;
    const QStringList arguments{QStringLiteral("-D"),
                                m_directory.filePath(QStringLiteral("data")),
                                QStringLiteral("-U"),
                                user(),
                                QStringLiteral("-E"),
                                QStringLiteral("UTF8"),
                                QStringLiteral("--no-locale"),
                                QStringLiteral("--no-sync"),
                                QStringLiteral("--auth-local=peer"),
                                QStringLiteral("--auth-host=scram-sha-256"),
                                QStringLiteral("--pwfile=") + passwordFile.fileName()};
    return !runAsServerUser(program(QStringLiteral("initdb")), arguments).isNull();
}

bool PrivatePostgres::start()
{
    if (program(QStringLiteral("initdb")).isEmpty())
        return fail(QStringLiteral("there is no PostgreSQL server"));
    if (!m_directory.isValid() || !prepare())
        return fail(QStringLiteral("initdb failed"));
    const QStringList argv = asServerUser({program(QStringLiteral("postgres")), QStringLiteral("-D"),
                                           m_directory.filePath(QStringLiteral("data")), QStringLiteral("-k"),
                                           m_directory.path(), QStringLiteral("-p"), QString::number(m_port),
                                           QStringLiteral("-c"), QStringLiteral("listen_addresses=127.0.0.1"),
                                           QStringLiteral("-c"), QStringLiteral("fsync=off")});
    m_process.setWorkingDirectory(QDir::rootPath());
    m_process.setStandardErrorFile(m_directory.filePath(QStringLiteral("log")));
    m_process.start(argv.first(), argv.mid(1));
    return m_process.waitForStarted() && waitUntilReady();
}

bool PrivatePostgres::waitUntilReady()
{
    const QDeadlineTimer deadline(30000);
    const QString ready = program(QStringLiteral("pg_isready"));
    const QStringList arguments{QStringLiteral("-q"), QStringLiteral("-h"), m_directory.path(),
                                QStringLiteral("-p"), QString::number(m_port)};
    while (!deadline.hasExpired()) {
        if (QProcess::execute(ready, arguments) == 0)
            return true;
        if (m_process.waitForFinished(20))
            return fail(QStringLiteral("the server ended"));
    }
    return fail(QStringLiteral("the server accepts no connections"));
}

SqlTarget PrivatePostgres::target(SqlTarget::Route route) const
{
    SqlTarget target;
    target.route = route;
    target.host = QStringLiteral("127.0.0.1");
    target.port = m_port;
    target.socketDirectory = socketDirectory();
    target.user = user();
    if (route != SqlTarget::Route::SshToSocket)
        target.password = password();
    return target;
}

} // namespace futago::test
