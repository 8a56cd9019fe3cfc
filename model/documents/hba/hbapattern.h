// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace futago {

/// Whether PostgreSQL compiles it as an advanced regular expression (regc_lex.c, regcomp.c; manual, 9.7.3).
/// Expressions that switch to the basic or extended kind by (?b) or (?e) count as good, and so do those that
/// are too complex.
bool isPostgresPattern(std::string_view pattern);

} // namespace futago
