// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/transport.h"

namespace futago {

class Host;

/// Conflict unless the server that answers on `sql` is the one that runs on the host's data directory: what
/// it reads as its own postmaster.pid (process, directory, time of its start) has to be what lies there. A
/// port, a socket directory and an address can lead elsewhere; two servers can have the same path, and a
/// standby has its primary's system identifier. Blocks; to be called with the host's lock held, before the
/// first statement of a session.
Result<void> requireServerOf(Host &host, SqlChannel &sql, const Patience &patience);

} // namespace futago
