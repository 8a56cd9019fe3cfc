// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"
#include "workers/host/host.h"

namespace futago {

/// Reads both hosts at the same time and changes nothing on them. What the pair leaves open (directories,
/// port, service, how to become the server's OS user) is found and put into the hosts' specs as well as the
/// facts. The roles given are those believed; the facts come back in those that the servers have. `roleName`
/// is looked up among the primary's roles. Blocks; errors name the host.
Result<PairFacts> inspectPair(Host &primary, Host &standby, const QString &roleName,
                              const Patience &patience = {});

} // namespace futago
