// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatesshd.h"

#include "tests/support/serveruser.h"

#include <QDeadlineTimer>
#include <QStandardPaths>
#include <QTcpSocket>

namespace futago::test {

static QString sshdProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("sshd"),
                                          {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
}

PrivateSshd::PrivateSshd(Options options)
    : m_options(std::move(options))
    , m_directory(QDir::tempPath() + QStringLiteral("/futago-sshd-XXXXXX"))
{
}

PrivateSshd::~PrivateSshd()
{
    stop();
}

bool PrivateSshd::fail(const QString &reason)
{
    m_error = reason + u'\n' + log();
    return false;
}

QString PrivateSshd::log() const
{
    QFile file(path(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool PrivateSshd::makeKey(const QString &name, const QString &type, const QString &passphrase)
{
    const QString file = path(name);
    QFile::remove(file);
    QFile::remove(file + QStringLiteral(".pub"));
    const QStringList arguments{QStringLiteral("-q"),
                                QStringLiteral("-t"),
                                type,
                                QStringLiteral("-N"),
                                passphrase,
                                QStringLiteral("-f"),
                                file,
                                QStringLiteral("-C"),
                                QStringLiteral("test")};
    const QStringList size =
        type == u"rsa" ? QStringList{QStringLiteral("-b"), QStringLiteral("2048")} : QStringList();
    return !runAsServerUser(QStringLiteral("ssh-keygen"), arguments + size).isNull();
}

bool PrivateSshd::makeHostKeys()
{
    for (const QString &type : std::as_const(m_options.hostKeyTypes))
        if (!makeKey(QStringLiteral("host_") + type, type))
            return false;
    return true;
}

bool PrivateSshd::authorize(const QString &keyName)
{
    QFile key(path(keyName + QStringLiteral(".pub")));
    QFile list(path(QStringLiteral("authorized_keys")));
    if (!key.open(QIODevice::ReadOnly) || !list.open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    const QString options = m_options.keyOptions.isEmpty() ? QString() : m_options.keyOptions + u' ';
    return list.write(options.toUtf8() + key.readAll()) > 0;
}

bool PrivateSshd::writeConfig()
{
    QStringList lines = m_options.config;
    lines << QStringLiteral("Port %1").arg(m_port) << QStringLiteral("ListenAddress ") + m_options.address
          << QStringLiteral("AuthorizedKeysFile ") + path(QStringLiteral("authorized_keys"))
          << QStringLiteral("PidFile none") << QStringLiteral("UsePAM no") << QStringLiteral("StrictModes no")
          << QStringLiteral("PasswordAuthentication no") << QStringLiteral("KbdInteractiveAuthentication no");
    for (const QString &type : std::as_const(m_options.hostKeyTypes))
        lines << QStringLiteral("HostKey ") + path(QStringLiteral("host_") + type);
    QFile file(path(QStringLiteral("sshd_config")));
    return file.open(QIODevice::WriteOnly) && file.write(lines.join(u'\n').toUtf8() + '\n') > 0;
}

bool PrivateSshd::prepare()
{
    if (m_port != 0)
        return true;
    m_port = freePort(m_options.address);
    return m_port != 0 && giveToServerUser(m_directory.path()) && makeHostKeys() &&
           makeKey(QStringLiteral("client"), QStringLiteral("ed25519")) &&
           authorize(QStringLiteral("client")) && writeConfig() && giveToServerUser(m_directory.path());
}

bool PrivateSshd::start()
{
    if (sshdProgram().isEmpty())
        return fail(QStringLiteral("there is no sshd"));
    if (!m_directory.isValid() || !prepare())
        return fail(QStringLiteral("the folder could not be prepared"));
    const QStringList argv = asServerUser({sshdProgram(), QStringLiteral("-D"), QStringLiteral("-f"),
                                           path(QStringLiteral("sshd_config")), QStringLiteral("-E"),
                                           path(QStringLiteral("log"))});
    m_process.setWorkingDirectory(QDir::rootPath());
    m_process.start(argv.first(), argv.mid(1));
    return m_process.waitForStarted() && waitUntilListening();
}

bool PrivateSshd::waitUntilListening()
{
    const QDeadlineTimer deadline(10000);
    while (!deadline.hasExpired()) {
        QTcpSocket socket;
        socket.connectToHost(m_options.address, m_port);
        if (socket.waitForConnected(1000))
            return true;
        if (m_process.waitForFinished(20))
            return fail(QStringLiteral("sshd ended: ") + QString::fromUtf8(m_process.readAllStandardError()));
    }
    return fail(QStringLiteral("sshd does not listen"));
}

void PrivateSshd::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
}

SshEndpoint PrivateSshd::endpoint() const
{
    return {m_options.address, m_port, serverUser(), path(QStringLiteral("client")), false};
}

HostKeyTrust PrivateSshd::trust() const
{
    return {path(QStringLiteral("known_hosts")), true, {}};
}

} // namespace futago::test
