// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft/draft.h"

namespace futago {

/// `edits` as they go on from files that a run of `planned` wrote while a person typed: that is nobody else's
/// change. `facts` are those after the run.
Edits basedOnRun(const Edits &edits, const Draft &planned, const PairFacts &facts);

/// `present` after the run that wrote `applied` was undone: an edit that went on from the written file goes
/// on from the former one again, and one that had ended is there again.
Edits withRunUndone(const Edits &present, const Edits &applied);

} // namespace futago
