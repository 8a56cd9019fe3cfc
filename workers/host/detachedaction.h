// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/servercommands.h"

#include <chrono>

namespace futago {

/// Exit status of a detached action that has not ended within its limit; it goes on all the same.
inline constexpr int stillUnderWay = 94;

/// For how long a detached action is waited for on the host: a restart is a stop and a start.
std::chrono::seconds limitOf(ServerAction action);

/// A start, stop or restart of the server in `dataDirectory` that goes on to its end when the link, the login
/// or Futago is gone: it runs in a session of its own and writes into files, for pg_ctl prints dots, and a
/// broken pipe between its stop and its start would leave the server down. The returned command waits for it
/// and has its output and exit status, with these differences:
///
/// - An action on the same server that is under way and has not been told as done is found again
///   (by /proc) and waited for first. If it is the same one and the server is as it should be after it, the
///   answer is 0: it is not done twice.
/// - A start that was given up while the new server is still starting (a long replay) is waited for further
///   by postmaster.pid (miscadmin.h, LOCK_FILE_LINE_PM_STATUS; 10 and later).
/// - `settles` is for pg_ctlcluster, which stays for two seconds after its server is up (postgresql-common
///   248, cluster_port_ready): the answer is 0 as soon as postmaster.pid of a new server says so.
Command detached(const Command &command, ServerAction action, const QString &dataDirectory, bool settles,
                 std::chrono::seconds limit);

} // namespace futago
