// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"
#include "workers/host/host.h"

namespace futago {

/// Fills in HostFacts::closure, reading the files that `basis` names (the host's own ones, or those that it
/// is to get), and ownFiles. One round trip for each depth of includes and one for each included directory;
/// none where nothing is named.
Result<void> readClosure(Host &host, HostFacts &facts, const QMap<HostFile, FileFact> &basis,
                         const PgDialect &dialect, const Patience &patience);

} // namespace futago
