// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"

namespace futago {

/// The last lines of the host's server log, empty where it cannot be read: the only place where a server says
/// why it does not start, and a standby why it does not stream.
QString logTail(Host &host, const Patience &patience);

} // namespace futago
