// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"

#include <QStringList>

namespace futago {

/// Files of the server's OS user in its resolved sshDirectory.
QString authorizedKeysFile(const HostSpec &host);
QString knownHostsFile(const HostSpec &host);
/// The private key that Futago makes and uses on `from` to log in at `to`: ed25519, RSA where one of them is
/// marked as old, because OpenSSH 5.3 can neither make nor accept anything better.
QString keyFile(const HostSpec &from, const HostSpec &to);
QString keyType(const HostSpec &from, const HostSpec &to);

/// Options with which an OpenSSH client of our days goes to a host that is marked as old, and to that one
/// alone; none for another host, and none for a client that is as old itself and knows no such lists.
QStringList oldAlgorithms(const HostFacts &from, const HostFacts &to);

/// Options for ssh and scp run on `from` by its server's OS user. Naming the known_hosts file also keeps
/// OpenSSH from adding further keys to it by itself (ssh_config(5), UpdateHostKeys).
QStringList sshOptions(const HostFacts &from, const HostFacts &to);

/// ssh from `from` to `to`, asking nothing, running `command`.
QStringList sshArguments(const HostFacts &from, const HostFacts &to, const QStringList &command);

/// Arguments for ssh on `from` with which it meets `to` and learns its host key, without a login. Empty where
/// ssh-keyscan serves: that takes no algorithms, and has none of the old ones since OpenSSH 8.2.
QStringList sshArgumentsToMeet(const HostFacts &from, const HostFacts &to);

/// The key of `to` that ssh on `from` will compare: the one that our own session saw, or the RSA one of the
/// same host where `from` is too old for that type.
HostKey hostKeyFor(const HostFacts &from, const HostFacts &to);

} // namespace futago
