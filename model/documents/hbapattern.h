// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace futago {

/// Whether PostgreSQL compiles it as an advanced regular expression (regex/regcomp.c; manual, 9.7.3).
bool isPostgresPattern(std::string_view pattern);

} // namespace futago
