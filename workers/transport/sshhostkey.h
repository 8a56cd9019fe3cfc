// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/transport/sshsession.h"

namespace futago {

/// The file that `trust` means.
QString knownHostsFileOf(const HostKeyTrust &trust);

/// Believes the server's key or fails with UnknownHostKey or ChangedHostKey; an accepted key is appended to
/// the file, which is made with mode 0600 (its directory 0700) when it is missing.
Result<HostKey> checkHostKey(const SshSession &session, const HostKeyTrust &trust);

} // namespace futago
