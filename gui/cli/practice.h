// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cli/options.h"
#include "workers/practice/practicepair.h"

namespace futago::cli {

PracticePair::Options practiceOptions(const Practice &wanted);

/// Starts the practice pair and provisions it without a window, or stops or removes it.
int practice(Transport &transport, const Common &common, const Practice &wanted);

} // namespace futago::cli
