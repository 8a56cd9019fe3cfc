// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"

namespace futago {

/// After a start or restart: an init script (CentOS 6) comes back after two seconds, whether or not its
/// server takes connections by then. Asks until it does, for a minute at most. A server that still refuses
/// then is no error here: what comes next will say how. Errors are those of the link.
Result<void> awaitConnections(Host &host, const Patience &patience);

} // namespace futago
