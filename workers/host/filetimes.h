// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"

namespace futago {

/// The file among these that was written after `moment`, an expression of the host's running server such as
/// pg_conf_load_time(), with that time; empty for none.
Result<QString> newerThan(Host &host, const QStringList &files, const QString &moment,
                          const Patience &patience);

} // namespace futago
