// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serveruser.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTemporaryDir>

#include <optional>
#include <pwd.h>
#include <unistd.h>

namespace futago::test {

static bool isRoot()
{
    return ::geteuid() == 0;
}

QString serverUser()
{
    return isRoot() ? QStringLiteral("postgres") : QString::fromLocal8Bit(::getpwuid(::geteuid())->pw_name);
}

QStringList asServerUser(const QStringList &argv)
{
    if (!isRoot())
        return argv;
    return QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=postgres"),
                       QStringLiteral("--regid=postgres"), QStringLiteral("--init-groups"),
                       QStringLiteral("--")} +
           argv;
}

QString runAsServerUser(const QString &program, const QStringList &arguments)
{
    const QStringList argv = asServerUser(QStringList{program} + arguments);
    QProcess process;
    process.setWorkingDirectory(QDir::rootPath());
    process.start(argv.first(), argv.mid(1));
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        qWarning("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput()) + QLatin1String("");
}

bool giveToServerUser(const QString &directory)
{
    if (!isRoot())
        return true;
    return QProcess::execute(QStringLiteral("chown"),
                             {QStringLiteral("-R"), QStringLiteral("postgres:"), directory}) == 0;
}

void forgetPersonalKeys()
{
    static std::optional<QTemporaryDir> home;
    home.emplace(QDir::tempPath() + QStringLiteral("/futago-home-XXXXXX"));
    qputenv("HOME", QFile::encodeName(home->path()));
    qunsetenv("SSH_AUTH_SOCK");
}

quint16 freePort(const QString &address)
{
    constexpr int first = 30720;
    constexpr int end = 32768;
    QTcpServer server;
    for (int attempt = 0; attempt < 100; ++attempt) {
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(first, end));
        if (server.listen(QHostAddress(address), port))
            return port;
    }
    return 0;
}

} // namespace futago::test
