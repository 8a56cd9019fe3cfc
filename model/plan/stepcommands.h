// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/command.h"
#include "model/plan/stepparameters.h"

namespace futago {

// Commands that steps run as they are shown; those by which a server is controlled are in servercommands.h.
// Pure functions.

Command makeDirectoryCommand(const MakeDirectory &directory);

/// A copy of the former postgresql.auto.conf, for undo.
Command keepAutoConfCommand(const HostSpec &host, const ResetAutoSettings &reset);

} // namespace futago
