// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"

namespace futago {

/// For shell scripts that know $bin (directory of the server's programs):
///
/// `endServer DIRECTORY` ends the server that works in it, if one does. Only a trial of ours can be in a copy
/// that was never brought in.
///
/// `settingOf NAME` prints a value of the configuration $conf for the data directory $data.
///
/// `trial LOG SECONDS [SETTING=VALUE]...` starts a server on $data with $conf and $hba, waits until it takes
/// connections, and ends it; $ready is then not empty. What it would share with the server that runs beside
/// it (addresses, sockets, pid file, log, statistics, memory) is its own, and it follows and archives
/// nothing; which of these settings a version has its binary tells.
///
/// `lacksMemory` is true where it failed for want of semaphores or shared memory, which the server beside it
/// may hold: that says nothing of the files. In whatever language, such a message names the system call or
/// the parameter (sysv_sema.c, sysv_shmem.c).
QString trialFunctions();

/// Whether the primary's server would start with these files: an empty cluster of the same binary starts with
/// them, on a socket of its own, and is removed. Empty for yes, else the server's own words. Empty, too,
/// where no such cluster can be made: then nothing is known. Blocks for some seconds.
Result<QString> rehearseStart(Host &host, const ServerPlace &place, const QString &configFile,
                              const QString &hbaFile, const Patience &patience);

} // namespace futago
