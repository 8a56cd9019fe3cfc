// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/practiceundertest.h"

#include "model/base/command.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Outcome run(const QStringList &argv, int killedAfter)
{
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setWorkingDirectory(u"/"_s);
    process.start(argv.first(), argv.mid(1));
    if (killedAfter > 0 && !process.waitForFinished(killedAfter))
        process.kill();
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(60000))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError(), clock.elapsed()};
}

QStringList processesNaming(const QString &text)
{
    QStringList found;
    for (const QString &pid : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isPid = false;
        if (pid.toLongLong(&isPid) == getpid() || !isPid)
            continue;
        const QString process = u"/proc/"_s + pid;
        const QByteArray commandLine = readAll(process + u"/cmdline"_s);
        const QByteArray all = commandLine + readAll(process + u"/environ"_s) +
                               QFile::symLinkTarget(process + u"/cwd"_s).toUtf8();
        if (all.contains(text.toUtf8()))
            found.append(pid + u' ' + QString::fromUtf8(commandLine).replace(QChar(u'\0'), u' '));
    }
    return found;
}

PracticeUnderTest::PracticeUnderTest(QString user, const QString &name)
    : m_user(std::move(user))
{
    m_directory.setAutoRemove(true);
    QFile::setPermissions(m_directory.path(), QFile::Permissions(0x7755));
    QFile::copy(QStringLiteral(PRACTICETOOL), m_directory.filePath(u"practicetool"_s));
    QDir(m_directory.path()).mkpath(u"home"_s);
    if (!m_user.isEmpty())
        run({u"chown"_s, m_user + u':', m_directory.filePath(u"home"_s)});
    m_folder = m_directory.filePath(u"home/"_s + name);
}

PracticeUnderTest::~PracticeUnderTest()
{
    if (QDir(m_folder).exists())
        call(u"remove"_s);
}

Outcome PracticeUnderTest::call(const QString &verb, int killedAfter) const
{
    QStringList argv;
    if (!m_user.isEmpty()) {
        argv = {u"setpriv"_s, u"--reuid="_s + m_user, u"--regid="_s + m_user, u"--init-groups"_s,
                u"--reset-env"_s};
    }
    argv += {m_directory.filePath(u"practicetool"_s), verb, m_folder, QString::number(testSshPort),
             QString::number(testServerPort)};
    return run(argv, killedAfter);
}

Outcome PracticeUnderTest::ssh(const HostSpec &host, const QStringList &command) const
{
    const auto quoted = [](QString path) { return u'"' + path.replace(u'%', u"%%"_s) + u'"'; };
    return run(QStringList{u"ssh"_s, u"-F"_s, u"none"_s, u"-o"_s, u"BatchMode=yes"_s, u"-o"_s,
                           u"IdentitiesOnly=yes"_s, u"-o"_s, u"IdentityFile="_s + quoted(host.ssh.keyFile),
                           u"-o"_s,
                           u"UserKnownHostsFile="_s + quoted(m_folder + u"/workstation/known_hosts"_s),
                           u"-o"_s, u"GlobalKnownHostsFile=/dev/null"_s, u"-p"_s,
                           QString::number(host.ssh.port), host.ssh.user + u'@' + host.ssh.host} +
               command);
}

Outcome PracticeUnderTest::psql(const HostSpec &host, const QString &sql) const
{
    return ssh(host, {shellQuoted({host.server.binDirectory + u"/psql"_s, u"-XAtw"_s, u"-h"_s,
                                   host.server.socketDirectory, u"-p"_s, QString::number(host.server.port),
                                   u"-d"_s, u"postgres"_s, u"-c"_s, sql})});
}

} // namespace futago
