// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pair/pair.h"
#include "model/plan/plan.h"

#include <optional>

namespace futago {

/// A run of a plan as the journal remembers it. `open` are the steps that were begun and not undone, oldest
/// first: what undo has to take back, whether they ended or were killed in the middle.
struct JournaledRun
{
    qint64 id = 0;
    Plan plan;
    /// The hosts it was made on; nothing for a run of a Futago that did not remember them.
    std::optional<Pair> pair;
    /// Why the plan cannot be read; it is empty then, and the run cannot be undone.
    std::optional<Error> unreadable;
    QStringList open;
    /// Steps that were begun and neither done, failed nor undone: the run was killed there.
    QStringList unfinished;
};

} // namespace futago
