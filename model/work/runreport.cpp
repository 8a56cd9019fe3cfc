// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/run/runner.h"

using namespace Qt::StringLiterals;

namespace futago {

QString nameOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return u"waiting"_s;
    case StepState::Checking:
        return u"checking"_s;
    case StepState::Running:
        return u"running"_s;
    case StepState::AlreadyTrue:
        return u"already-true"_s;
    case StepState::Done:
        return u"done"_s;
    case StepState::Failed:
        return u"failed"_s;
    case StepState::Skipped:
        return u"skipped"_s;
    case StepState::Undoing:
        return u"undoing"_s;
    case StepState::Undone:
        return u"undone"_s;
    case StepState::NothingToUndo:
        return u"nothing-to-undo"_s;
    }
    return {};
}

} // namespace futago
