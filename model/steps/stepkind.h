// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pair/pair.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace futago {

// What a kind of step says of itself, in a room of its own: a header and a source here, and a source of the
// same name in workers/steps. Each has
//
//     static constexpr auto kind      its name in saved plans; never rename one, journals hold them
//     fields(visit)                   the members once, for writing and reading JSON and for masking:
//                                     visit.added for one that journals of earlier versions lack,
//                                     visit.kept for one that journals alone have
//     describe(host, role)            what a person sees before and while it runs
//
// and where the rule is not the usual one
//
//     static constexpr bool mayStayBehind     the undo of other steps goes on when this one's fails
//     static constexpr bool isOnlyOfFiles     a host is taken back past it when its undo fails
//     isCoveredBy(reviewed)                   else whoever agreed to `reviewed` agreed to nothing but that
//     asKept()                                else a journal keeps masked(step)
//
// Paths are absolute; everything is done as the server's OS user of the step's host. Values; any thread.

/// Whether a step can be taken back. NeedsDowntime: it can, but a server is restarted for it.
enum class Reversibility { Reversible, NeedsDowntime, Irreversible };

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

struct StepTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::StepDescription)
};

} // namespace futago
