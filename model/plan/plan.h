// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/intent.h"
#include "model/steps/stepparameters.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace futago {

/// One ordered step of a plan: one host, one observable change. What it does stands in its parameters; title,
/// commands and consequences are derived from them (stepdescription.h), so a person sees what will be done.
struct PlanStep
{
    /// Stable within a plan and from plan to plan, as "primary.role".
    QString id;
    HostRole host = HostRole::Primary;
    /// Steps of the same host run in order; these, of the other host, must be done before as well.
    QStringList after;
    /// Share of the progress bar; seconds on a small cluster are a good guess.
    int weight = 1;
    StepParameters parameters;
    /// If this step fails, its host is taken back to before this earlier step; empty undoes the step alone.
    QString rollbackTo;

    bool operator==(const PlanStep &) const = default;
};

/// A pure function of facts and draft (planFor): can be saved, shown, compared, exported. Holds no secret.
struct Plan
{
    QUuid pairId;
    Intent intent;
    /// Of the time when it was made.
    Roles roles{formerId(HostRole::Primary), formerId(HostRole::Standby)};
    /// UTC; its form "20261122T160530Z" is in the names of everything that is set aside.
    QDateTime madeAt;
    QList<PlanStep> steps;

    QString stamp() const;
    const PlanStep *find(const QString &id) const;
    bool operator==(const Plan &) const = default;
};

/// Whether the undo of other steps of the same host may go on when this one's fails: nothing rests on a key,
/// a password, a role or a slot that is still there, and settings of postgresql.auto.conf come back by a
/// server that runs.
bool mayStayBehind(const StepParameters &parameters);

/// A host is taken back past it although its own undo failed: a file that somebody else has changed meanwhile
/// does not keep a server from being put back.
bool isOnlyOfFiles(const StepParameters &parameters);

QString stampOf(const QDateTime &moment);
/// The moment of a stamp, in UTC.
QDateTime momentOf(const QString &stamp);

QJsonObject toJson(const Plan &plan);
/// The plan as a person or another program may see it: passwords in files and settings are masked. It shall
/// not run.
Plan withPasswordsMasked(const Plan &plan);
/// The plan as a journal keeps it: passwords are masked, and undo finds them in the copies on the hosts.
Plan asKept(const Plan &plan);
/// BadInput for another format, and for a field that is missing or of the wrong type; its path is the detail.
Result<Plan> parsePlan(const QJsonObject &object);

} // namespace futago
