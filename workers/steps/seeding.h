// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"
#include "workers/inspect/probe.h"

namespace futago {

/// True when the standby's data directory is a copy of the cluster with this system identifier: it has that
/// identifier and a standby file, or the backup_label of a base backup that has not been started yet.
Result<bool> isSeededFrom(Host &standby, const QString &systemIdentifier, const Patience &patience);

/// The same of the copy that a plan makes. `asidePath` is where an older copy of the same cluster has to be
/// by then, and empty if none has to go.
Result<bool> isInPlace(Host &standby, const QString &systemIdentifier, const QString &asidePath,
                       const Patience &patience);

/// For the evidence of a step that finds such a copy.
QString followsAlready();

/// A running server, whose data directory cannot be renamed.
Failure serverIsInTheWay(const Host &host);

} // namespace futago
