// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/work/runreport.h"

using namespace Qt::StringLiterals;

namespace futago {

const char *wordOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return "waiting";
    case StepState::Checking:
        return "checking";
    case StepState::Running:
        return "running";
    case StepState::AlreadyTrue:
        return "already-true";
    case StepState::Done:
        return "done";
    case StepState::Failed:
        return "failed";
    case StepState::Skipped:
        return "skipped";
    case StepState::Undoing:
        return "undoing";
    case StepState::Undone:
        return "undone";
    case StepState::NothingToUndo:
        return "nothing-to-undo";
    }
    return nullptr;
}

} // namespace futago
