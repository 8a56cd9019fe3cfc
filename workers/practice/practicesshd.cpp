// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/practice/practicesshd.h"

#include "workers/practice/ownprocesses.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

const QStringList hostKeyTypes{u"ed25519"_s, u"rsa"_s};

QString hostKeyName(const QString &type)
{
    return u"ssh_host_%1_key"_s.arg(type);
}

/// In quotes a path may hold spaces; a per cent sign would begin a token (sshd_config(5)).
QByteArray quotedPath(QString path)
{
    return QFile::encodeName(u'"' + path.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"');
}

/// sshd refuses authorized_keys below a directory that others may write to, as below /tmp (design, section
/// 6).
bool liesBelowSharedDirectory(const QString &path)
{
    QDir directory(path);
    do {
        const auto permissions = QFileInfo(directory.path()).permissions();
        if (permissions & (QFile::WriteGroup | QFile::WriteOther))
            return true;
    } while (directory.cdUp());
    return false;
}

QString lastLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(qMax(qint64(0), file.size() - 2000));
    return QString::fromUtf8(file.readAll());
}

} // namespace

PracticeSshd::PracticeSshd(QString hostFolder, QString address, quint16 port, QString mark,
                           const Programs &programs, const LocalRunner &runner)
    : m_hostFolder(std::move(hostFolder))
    , m_address(std::move(address))
    , m_port(port)
    , m_mark(std::move(mark))
    , m_programs(programs)
    , m_runner(runner)
{
}

Result<void> PracticeSshd::make(const QByteArray &workstationKey) const
{
    if (!QFileInfo::exists(m_hostFolder + u"/sshd"_s))
        FUTAGO_TRY(makeHostKeys());
    FUTAGO_TRY(m_runner.makeDirectory(sshDirectory()));
    const QString authorizedKeys = sshDirectory() + u"/authorized_keys"_s;
    if (!QFileInfo::exists(authorizedKeys))
        FUTAGO_TRY(m_runner.writeFile(authorizedKeys, workstationKey, u"600"_s));
    return {};
}

Result<void> PracticeSshd::makeHostKeys() const
{
    const QString part = m_hostFolder + u"/sshd.part"_s;
    FUTAGO_TRY(m_runner.removeTree(part));
    FUTAGO_TRY(m_runner.makeDirectory(part));
    for (const QString &type : hostKeyTypes) {
        FUTAGO_TRY(m_runner.run(
            Command::of({m_programs.sshKeygen, u"-q"_s, u"-t"_s, type, u"-N"_s, QString(), u"-C"_s,
                         u"futago-practice"_s, u"-f"_s, part + u'/' + hostKeyName(type)})));
    }
    FUTAGO_TRY(m_runner.run(Command::of({u"mv"_s, u"-T"_s, u"--"_s, part, m_hostFolder + u"/sshd"_s})));
    return {};
}

QByteArray PracticeSshd::configuration() const
{
    QByteArray text = "Port " + QByteArray::number(m_port) + "\nListenAddress " + m_address.toLatin1() + '\n';
    for (const QString &type : hostKeyTypes)
        text += "HostKey " + quotedPath(path(hostKeyName(type))) + '\n';
    QString authorizedKeys = sshDirectory() + u"/authorized_keys"_s;
    text += "AuthorizedKeysFile " + quotedPath(authorizedKeys.replace(u'%', u"%%"_s)) + '\n';
    text += liesBelowSharedDirectory(m_hostFolder) ? "StrictModes no\n" : "StrictModes yes\n";
    text += "SetEnv FUTAGO_PRACTICE=" + m_mark.toUtf8() + '\n';
    text += "PidFile none\n"
            "UsePAM no\n"
            "PasswordAuthentication no\n"
            "KbdInteractiveAuthentication no\n"
            "PrintMotd no\n"
            "MaxStartups 50\n"
            "MaxSessions 50\n"
            "Subsystem sftp internal-sftp\n";
    return text;
}

bool PracticeSshd::isRunning() const
{
    return sshdOf(path(u"sshd_config"_s)).listening;
}

Result<void> PracticeSshd::start() const
{
    if (isRunning())
        return {};
    FUTAGO_TRY(m_runner.writeFile(path(u"sshd_config"_s), configuration(), u"600"_s));
    const QString log = path(u"sshd.log"_s);
    FUTAGO_TRY(m_runner.run(Command::of({m_programs.sshd, u"-f"_s, path(u"sshd_config"_s), u"-E"_s, log}),
                            LocalRunner::Lifetime::Starter));
    // sshd goes into the background before it binds; its title says when it listens.
    const QDeadlineTimer deadline(std::chrono::seconds(10));
    while (!isRunning()) {
        if (deadline.hasExpired()) {
            return failure(ErrorKind::CommandFailed,
                           tr("The SSH server of the practice pair on %1, port %2, does not start.")
                               .arg(m_address)
                               .arg(m_port),
                           tr("Its log is %1. Another program may be using that port.").arg(log),
                           lastLines(log), m_address);
        }
        QThread::msleep(5);
    }
    return {};
}

Result<void> PracticeSshd::stop() const
{
    const QList<pid_t> listeners = sshdOf(path(u"sshd_config"_s)).pids;
    QList<pid_t> sessions;
    for (const pid_t listener : listeners)
        sessions += descendantsOf(listener);
    endProcesses(listeners);
    endProcesses(sessions);
    return {};
}

Result<QByteArray> PracticeSshd::knownHostsLines() const
{
    QByteArray lines;
    for (const QString &type : hostKeyTypes) {
        QFile file(path(hostKeyName(type) + u".pub"_s));
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(ErrorKind::FileMissing, tr("The host key %1 cannot be read.").arg(file.fileName()),
                           {}, file.errorString(), m_address);
        }
        lines += u"[%1]:%2 "_s.arg(m_address).arg(m_port).toLatin1() + file.readAll();
    }
    return lines;
}

} // namespace futago
