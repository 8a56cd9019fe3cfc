// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hbapattern.h"

namespace futago {

bool isPostgresPattern(std::string_view pattern)
{
    return !pattern.starts_with("***?");
}

} // namespace futago
