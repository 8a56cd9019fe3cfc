// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/practice/ownprocesses.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <vector>

#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

QString procPath(pid_t pid, const QString &name)
{
    return u"/proc/%1/%2"_s.arg(pid).arg(name);
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<pid_t> firstNumberIn(const QString &path)
{
    bool ok = false;
    const pid_t pid = readAll(path).split('\n').first().trimmed().toInt(&ok);
    return ok && pid > 1 ? std::optional(pid) : std::nullopt;
}

QList<pid_t> allPids()
{
    QList<pid_t> pids;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool ok = false;
        const pid_t pid = name.toInt(&ok);
        if (ok)
            pids.append(pid);
    }
    return pids;
}

pid_t parentOf(pid_t pid)
{
    // proc(5): the name in brackets may hold anything, so the fields are counted from its last bracket.
    const QByteArray stat = readAll(procPath(pid, u"stat"_s));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 1 ? fields.at(1).toInt() : 0;
}

bool isPostmasterIn(pid_t pid, const QString &dataDirectory)
{
    return readAll(procPath(pid, u"comm"_s)).trimmed() == "postgres" &&
           QFile::symLinkTarget(procPath(pid, u"cwd"_s)) == QFileInfo(dataDirectory).canonicalFilePath();
}

/// A process held by descriptor: the number cannot come to mean another process in between.
class HeldProcess
{
public:
    explicit HeldProcess(pid_t pid)
        : m_descriptor(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)))
    {
    }
    HeldProcess(HeldProcess &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    ~HeldProcess()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    Q_DISABLE_COPY(HeldProcess)

    void signal(int number) const
    {
        if (m_descriptor >= 0)
            syscall(SYS_pidfd_send_signal, m_descriptor, number, nullptr, 0);
    }

    bool isGoneWithin(qint64 milliseconds) const
    {
        pollfd waited{m_descriptor, POLLIN, 0};
        return m_descriptor < 0 || poll(&waited, 1, static_cast<int>(milliseconds)) > 0;
    }

private:
    int m_descriptor;
};

} // namespace

SshdProcesses sshdOf(const QString &configFile)
{
    SshdProcesses found;
    const QByteArray path = QFile::encodeName(configFile);
    for (const pid_t pid : allPids()) {
        if (readAll(procPath(pid, u"comm"_s)).trimmed() != "sshd")
            continue;
        const QByteArray title = readAll(procPath(pid, u"cmdline"_s));
        if (!title.contains(path))
            continue;
        found.pids.append(pid);
        found.listening = found.listening || title.contains("[listener]");
    }
    return found;
}

std::optional<pid_t> postmasterOf(const QString &dataDirectory)
{
    const auto pid = firstNumberIn(dataDirectory + u"/postmaster.pid"_s);
    return pid && isPostmasterIn(*pid, dataDirectory) ? pid : std::nullopt;
}

bool postmasterPidIsForeign(const QString &dataDirectory)
{
    const auto pid = firstNumberIn(dataDirectory + u"/postmaster.pid"_s);
    return pid && QFileInfo::exists(u"/proc/%1"_s.arg(*pid)) && !isPostmasterIn(*pid, dataDirectory);
}

QList<pid_t> descendantsOf(pid_t pid)
{
    const QList<pid_t> all = allPids();
    QList<pid_t> found{pid};
    for (qsizetype next = 0; next < found.size(); ++next) {
        for (const pid_t candidate : all) {
            if (parentOf(candidate) == found.at(next))
                found.append(candidate);
        }
    }
    return found.mid(1);
}

QList<pid_t> processesMarked(const QString &mark)
{
    const QByteArray wanted = "FUTAGO_PRACTICE=" + mark.toUtf8();
    QList<pid_t> found;
    for (const pid_t pid : allPids()) {
        if (pid != getpid() && readAll(procPath(pid, u"environ"_s)).split('\0').contains(wanted))
            found.append(pid);
    }
    return found;
}

void endProcesses(const QList<pid_t> &pids, std::chrono::milliseconds grace)
{
    std::vector<HeldProcess> held;
    for (const pid_t pid : pids)
        held.emplace_back(pid);
    for (const HeldProcess &process : held)
        process.signal(SIGTERM);
    const QDeadlineTimer deadline(grace);
    for (const HeldProcess &process : held) {
        if (process.isGoneWithin(deadline.remainingTime()))
            continue;
        process.signal(SIGKILL);
        process.isGoneWithin(5000);
    }
}

} // namespace futago
