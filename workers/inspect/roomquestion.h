// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"
#include "workers/host/host.h"

namespace futago {

/// HostFacts::rooms of these paths, which need not be there. One round trip; what df does not tell is left
/// out. Reads only.
Result<void> measureRooms(Host &host, HostFacts &facts, const QStringList &paths, const Patience &patience);

/// HostFacts::bulk of the primary. Left out where counting takes longer than some seconds.
Result<void> measureBulk(Host &primary, HostFacts &facts, const Patience &patience);

} // namespace futago
