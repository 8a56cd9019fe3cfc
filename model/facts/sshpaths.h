// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pair/pair.h"

#include <QStringList>

namespace futago {

/// Files of the server's OS user in its resolved sshDirectory.
QString authorizedKeysFile(const HostSpec &host);
QString knownHostsFile(const HostSpec &host);
/// The private key that Futago makes and uses: ed25519, RSA where the host is marked as old (OpenSSH 5.3).
QString keyFile(const HostSpec &host);
QString keyType(const HostSpec &host);

/// Options for ssh and scp run on `host` by its server's OS user. Naming the known_hosts file also keeps
/// OpenSSH from adding further keys to it by itself (ssh_config(5), UpdateHostKeys).
QStringList sshOptions(const HostSpec &host);

/// ssh from `from` to `to`, asking nothing, running `command`.
QStringList sshArguments(const HostSpec &from, const HostSpec &to, const QStringList &command);

} // namespace futago
