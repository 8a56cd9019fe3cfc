// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"
#include "workers/host/host.h"

namespace futago {

// What is asked when both hosts were read, for it needs facts of the other. Reads only.

/// HostFacts::closure and ownFiles of both. A standby without a configuration gets the primary's.
Result<void> readClosures(Host &primary, Host &standby, PairFacts &facts, const Patience &patience);

/// HostFacts::rooms of both, and bulk of a primary that is to be copied.
Result<void> measure(Host &primary, Host &standby, PairFacts &facts, const Patience &patience);

/// HostFacts::copyProblem of the standby.
Result<void> seeWhatACopyLacks(Host &standby, PairFacts &facts, const Patience &patience);

/// DataDirectoryFact::cannotCatchUp of the standby. One that streams needs a segment that is there, so only
/// another one is looked at twice, a second apart: it may just be replaying what it has itself.
Result<void> seeWhetherItCanCatchUp(Host &primary, Host &standby, PairFacts &facts, const Patience &patience);

} // namespace futago
