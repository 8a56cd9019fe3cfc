// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"
#include "workers/host/host.h"

namespace futago {

/// Fills in what stands in the way of changes at the host's place: FileFact::obstacle of the server's files,
/// and of its data directory parentIsClosed and unreadableEntry. One round trip; what takes longer than some
/// seconds to look for counts as not found.
Result<void> findObstacles(Host &host, HostFacts &facts, const Patience &patience);

} // namespace futago
