// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace futago {

/// The names in [:…:] and [.….] of PostgreSQL's regular expressions (regc_locale.c).
bool isCharacterClass(const std::u32string &name);
std::optional<char32_t> characterOf(const std::u32string &name);

} // namespace futago
