// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/inspect/probe.h"

namespace futago {

/// Chooses the server of a host and fills in what the spec leaves open, from the probe alone. Several servers
/// and none named is an error of kind WrongDirectory that lists them; none at all leaves dataDirectory empty.
/// `otherMajor` decides among installed binaries where there are no data files to fit.
Result<HostSpec> locateServer(HostSpec spec, const HostProbe &probe, HostRole role,
                              const QString &otherMajor = {});

/// What the server wrote into postmaster.pid and its configuration: port and socket directory.
void readPortAndSocket(ServerPlace &place, const QByteArray &postmasterPid, const QByteArray &config);

} // namespace futago
