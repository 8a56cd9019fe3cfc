// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"

namespace futago {

/// The WAL segment that the primary's server archived last; empty for none.
Result<QString> lastArchived(Host &primary, const PgDialect &dialect, const Patience &patience);

} // namespace futago
