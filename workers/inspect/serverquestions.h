// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"
#include "workers/host/host.h"

namespace futago {

/// Asks a running server about itself. `systemIdentifier` comes from pg_controldata, since servers before 9.6
/// cannot be asked for it.
Result<ServerFacts> askServer(Host &host, const QString &roleName, const QString &systemIdentifier,
                              const Patience &patience);

} // namespace futago
