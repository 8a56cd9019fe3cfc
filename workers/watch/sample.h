// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/status/pairstatus.h"
#include "workers/host/host.h"

namespace futago {

/// Asks both servers at the same time, one short statement each (two on the primary with a slot). A server
/// that does not answer is part of the sample, not an error. The roles given are those believed; the sample
/// has those that the servers have.
PairSample samplePair(Host &primary, Host &standby, bool useSlot, const Patience &patience = {});

} // namespace futago
