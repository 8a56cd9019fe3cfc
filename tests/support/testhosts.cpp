// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testhosts.h"

#include <QFile>
#include <QMap>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

constexpr int startMilliseconds = 90000;
constexpr int callMilliseconds = 120000;

QString script()
{
    return QStringLiteral(FUTAGO_SOURCE_DIR "/tests/support/testhosts.sh");
}

CommandOutput call(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(script(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(callMilliseconds))
        return {-1, {}, process.errorString().toUtf8()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

QString TestHosts::obstacle()
{
    if (geteuid() != 0)
        return u"Only root may make network namespaces."_s;
    for (const QString &needed : {u"/usr/sbin/sshd"_s, u"/usr/bin/pg_createcluster"_s, u"/usr/bin/sudo"_s}) {
        if (!QFile::exists(needed))
            return needed + u" is not installed."_s;
    }
    return {};
}

Result<std::unique_ptr<TestHosts>> TestHosts::start(const Options &options)
{
    QStringList arguments{u"hold"_s};
    if (options.standbyDiskMegabytes > 0)
        arguments += {u"--standby-disk"_s, QString::number(options.standbyDiskMegabytes)};
    if (!options.primaryRoot.isEmpty())
        arguments += {u"--primary-root"_s, options.primaryRoot};
    if (!options.standbyRoot.isEmpty())
        arguments += {u"--standby-root"_s, options.standbyRoot};
    if (!options.locale.isEmpty())
        arguments += {u"--locale"_s, options.locale};
    std::unique_ptr<TestHosts> hosts(new TestHosts);
    hosts->m_holder.start(script(), arguments);
    if (const auto ready = hosts->awaitReady(); !ready)
        return Failure(ready.error());
    return hosts;
}

Result<void> TestHosts::awaitReady()
{
    QMap<QByteArray, QString> answers;
    while (!answers.contains("ready")) {
        if (!m_holder.canReadLine() && !m_holder.waitForReadyRead(startMilliseconds)) {
            return failure(ErrorKind::Internal, u"The test hosts are not up."_s, {},
                           QString::fromUtf8(m_holder.readAllStandardError()) + m_holder.errorString());
        }
        while (m_holder.canReadLine()) {
            const QList<QByteArray> words = m_holder.readLine().trimmed().split(' ');
            answers.insert(words.first(), QString::fromUtf8(words.last()));
        }
    }
    m_directory = answers.value("directory");
    m_subnet = answers.value("subnet");
    for (const HostRole role : bothRoles) {
        m_versions.insert(role, answers.value("version-" + nameOf(role).toUtf8()));
        if (answers.value("layout-" + nameOf(role).toUtf8()) == u"redhat")
            m_redHats.insert(role);
    }
    return {};
}

TestHosts::~TestHosts()
{
    m_holder.closeWriteChannel();
    if (m_holder.state() != QProcess::NotRunning && !m_holder.waitForFinished(30000))
        qWarning("The test hosts in %s do not go away.", qPrintable(m_directory));
}

QString TestHosts::address(HostRole role) const
{
    return m_subnet + (role == HostRole::Primary ? u".2"_s : u".3"_s);
}

QByteArray TestHosts::password(const QString &user)
{
    static const QMap<QString, QByteArray> passwords{
        {u"postgres"_s, "elephant"}, {u"dba"_s, "keeper"}, {u"dbap"_s, "sesame"}, {u"nosudo"_s, "nobody"}};
    return passwords.value(user);
}

CommandOutput TestHosts::runOn(HostRole role, const QStringList &argv, const QByteArray &input) const
{
    return call(QStringList{u"exec"_s, m_directory, nameOf(role)} + argv, input);
}

CommandOutput TestHosts::control(HostRole role, const QString &action) const
{
    if (!isRedHat(role))
        return runOn(role, {u"pg_ctlcluster"_s, version(role), u"main"_s, action});
    const QString script =
        u". ~/.bash_profile; exec /usr/pgsql-*/bin/pg_ctl %1 -w -l \"${PGDATA%/*}/pgstartup.log\""_s.arg(
            action);
    return runOn(role, {u"runuser"_s, u"-l"_s, u"postgres"_s, u"-c"_s, script});
}

bool TestHosts::link(HostRole role, const QStringList &arguments) const
{
    return call(QStringList{u"link"_s, m_directory, nameOf(role)} + arguments, {}).ok();
}

} // namespace futago
