// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

namespace futago {

/// For display: passwords are masked on both sides.
struct FileChange
{
    QString path;
    QByteArray before;
    QByteArray after;
};

/// A step as a person reads it before and while it runs; texts in the present language. `commands` and `sql`
/// are what is run, in that form.
struct StepDescription
{
    QString title;
    QString progress;
    QStringList commands;
    QStringList sql;
    std::optional<FileChange> file;
    /// Restarts, cut sessions, renamed directories: empty when nothing but the named thing happens.
    QString consequence;
    /// What undo does, or that there is none.
    QString undo;
    Reversibility reversibility = Reversibility::Reversible;
};

/// `host` is the part of the resolved pair that the step works on.
StepDescription describe(const PlanStep &step, const HostSpec &host);

/// "primary (db1)": how windows and reports name a step's host.
QString hostLabel(HostRole role, const HostSpec &host);

} // namespace futago
