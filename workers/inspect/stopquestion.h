// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"

namespace futago {

/// What would keep a fast shutdown of the server in this data directory from ending: processes of it that are
/// stopped (they take no signal), and an archive_command that has run for more than a minute (the archiver
/// ends after it). One line each; empty for nothing. Reads only.
Result<QStringList> stopProblems(Host &host, const QString &dataDirectory, const Patience &patience);

} // namespace futago
