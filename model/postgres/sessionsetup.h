// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/sql.h"

namespace futago {

/// What each of our sessions runs first, so that no default of a role or database (ALTER ROLE … SET) changes
/// what our statements do: names are those of pg_catalog, writes are allowed, nothing is cut by a time limit
/// but our own, values have one form, and no commit waits for a standby that is missing (dialect.md 5). What
/// is so already keeps its source in pg_settings. Holds on every version.
QList<SqlStatement> sessionSetup();

} // namespace futago
