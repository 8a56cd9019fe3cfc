// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cli/options.h"

namespace futago::cli {

// The verbs of the headless face. Each opens the pair, calls the engine and prints; the exit codes are those
// of design.md section 2: 0 done, 1 findings or a failed step, 2 wrong use.

int makeNew(Transport &transport, const Common &common, const NewPair &wanted);
int inspect(Transport &transport, const Common &common);
int check(Transport &transport, const Common &common);
int plan(Transport &transport, const Common &common);
int apply(Transport &transport, const Common &common);
int undo(Transport &transport, const Common &common);
int status(Transport &transport, const Common &common);

/// Provisions an open pair and ends with its status; what `practice` does without a display.
int provision(Transport &transport, const Pair &pair, const Common &common);

} // namespace futago::cli
