// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft/draft.h"

namespace futago {

/// Whether a server that runs, and is not replaced by a copy, has to be restarted for what the draft wants:
/// for a parameter that is only read at its start, or for another recovery.conf than it has read.
bool isRestarted(const PairFacts &facts, const Draft &draft, HostRole role);

} // namespace futago
