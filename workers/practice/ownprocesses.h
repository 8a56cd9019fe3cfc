// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

#include <sys/types.h>

/// Finds processes of a practice pair again, by what only they have, and ends them. A pid alone is never
/// believed: it may have been given to a stranger since. Linux (/proc, pidfd); any thread.
namespace futago {

struct SshdProcesses
{
    QList<pid_t> pids;
    /// One of them has bound its address and takes connections.
    bool listening = false;
};

/// The sshd that run by this configuration file (its absolute path stands in their title), sessions left out.
SshdProcesses sshdOf(const QString &configFile);

/// The pid in postmaster.pid, if that process is a postgres that works in this very directory.
std::optional<pid_t> postmasterOf(const QString &dataDirectory);

/// True when postmaster.pid names a living process that is a stranger. PostgreSQL would refuse to start.
bool postmasterPidIsForeign(const QString &dataDirectory);

QList<pid_t> descendantsOf(pid_t pid);

/// Processes that were started with FUTAGO_PRACTICE=mark, this one left out: commands of SSH sessions, also
/// those that a session left behind.
QList<pid_t> processesMarked(const QString &mark);

/// SIGTERM, then SIGKILL for those still there after `grace`. Returns when they are gone.
void endProcesses(const QList<pid_t> &pids, std::chrono::milliseconds grace = std::chrono::seconds(3));

} // namespace futago
