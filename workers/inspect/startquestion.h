// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"

namespace futago {

/// What would keep the server of `place` from starting with the files that lie there now, in the words of its
/// own program and after its rules; empty for nothing. A running server does not tell: a value that waits for
/// a restart, a certificate or a library that went away since the last start are met at the next one. Reads
/// only.
Result<QString> startProblem(Host &host, const ServerPlace &place, const Patience &patience);

/// What a server with `settings` ("name=value") would not find at its start on this host, though the files of
/// its data directory were there: libraries, directories of sockets and log. Reads only.
Result<QString> copyProblem(Host &host, const ServerPlace &place, const QStringList &settings,
                            const Patience &patience);

/// From PostgreSQL 12 on, what in the whole configuration of a standby, included files too, would end its
/// recovery: recovery targets, and files that promote it. The data directory need not be there. Reads only.
Result<QStringList> recoveryEnders(Host &host, const ServerPlace &place, const Patience &patience);

} // namespace futago
