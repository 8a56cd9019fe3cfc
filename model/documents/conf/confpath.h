// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/dialect.h"

namespace futago {

/// Where the server looks for what an include names: as it stands if it is absolute, else beside `caller`,
/// the path of the including file, cleaned as that version does (AbsoluteConfigLocation, canonicalize_path).
QString confLocation(const QString &name, const QString &caller, const PgDialect &dialect);

/// `name` in `directory`, cleaned in the same way.
QString confPathIn(const QString &directory, const QString &name, const PgDialect &dialect);

} // namespace futago
