// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cli/options.h"

namespace futago::cli {

/// Starts the practice pair and provisions it without a window, or stops or removes it.
int practice(Transport &transport, const Common &common, const Practice &wanted);

} // namespace futago::cli
