// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/command.h"

namespace futago {

/// A pg_ctlcluster start or restart that comes back as soon as the server is up. pg_ctlcluster itself stays
/// for two seconds more: it sleeps half a second, then three times half a second between logins
/// (postgresql-common 248, cluster_port_ready). It is left to end by itself when postmaster.pid of a new
/// server says "ready" or "standby", which is what pg_ctl waits for (miscadmin.h, LOCK_FILE_LINE_PM_STATUS;
/// 10 and later). A start that fails, and a server that writes no such line, are waited for as ever, with the
/// same output and exit status.
Command withoutSettling(const Command &pgCtlCluster, const QString &dataDirectory);

} // namespace futago
