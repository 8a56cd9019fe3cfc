// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"

namespace futago {

/// Whether the primary's server would start with these files: an empty cluster of the same binary starts with
/// them, on a socket of its own, and is removed. Empty for yes, else the server's own words. Empty, too,
/// where no such cluster can be made: then nothing is known. Blocks for some seconds.
Result<QString> rehearseStart(Host &host, const ServerPlace &place, const QString &configFile,
                              const QString &hbaFile, const Patience &patience);

} // namespace futago
