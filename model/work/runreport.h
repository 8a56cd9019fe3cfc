// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QList>
#include <QMetaType>

#include <array>
#include <optional>

namespace futago {

/// Bytes of a base backup, as measured; total 0 is not known yet. `phase` is a translated word or two.
struct StepProgress
{
    quint64 doneBytes = 0;
    quint64 totalBytes = 0;
    QString phase;
    bool operator==(const StepProgress &) const = default;
};

enum class StepState {
    Waiting,
    Checking,
    Running,
    AlreadyTrue,
    Done,
    Failed,
    Skipped,
    Undoing,
    Undone,
    NothingToUndo
};

inline constexpr std::array allStepStates{StepState::Waiting,      StepState::Checking, StepState::Running,
                                          StepState::AlreadyTrue,  StepState::Done,     StepState::Failed,
                                          StepState::Skipped,      StepState::Undoing,  StepState::Undone,
                                          StepState::NothingToUndo};

/// "already-true", "done", …: for --json.
const char *wordOf(StepState state);

struct StepReport
{
    QString id;
    StepState state = StepState::Waiting;
    QString evidence;
    qint64 milliseconds = 0;
    StepProgress progress;
    std::optional<Error> error;
};

/// How a run ended: a report per step, in the plan's order, and the error that stopped it.
struct RunReport
{
    QList<StepReport> steps;
    std::optional<Error> error;
    bool changedAnything = false;

    bool ok() const { return !error.has_value(); }
};

} // namespace futago

Q_DECLARE_METATYPE(futago::StepReport)
