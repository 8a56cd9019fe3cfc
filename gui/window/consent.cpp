// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/consent.h"

#include <algorithm>

namespace futago {

/// Its name has the time at which the plan was made.
static QStringList withoutWalDirectory(QStringList argv)
{
    argv.removeIf([](const QString &word) {
        return word.startsWith(QStringLiteral("--waldir=")) || word.startsWith(QStringLiteral("--xlogdir="));
    });
    return argv;
}

static bool doesNoMore(const StepParameters &now, const StepParameters &reviewed)
{
    if (now.index() != reviewed.index())
        return false;
    if (const auto *file = std::get_if<ChangeFile>(&now)) {
        const auto &agreed = std::get<ChangeFile>(reviewed);
        return file->path == agreed.path && file->after == agreed.after;
    }
    if (const auto *activate = std::get_if<ActivateConfiguration>(&now)) {
        const auto &agreed = std::get<ActivateConfiguration>(reviewed);
        return activate->names == agreed.names && activate->values == agreed.values &&
               (!activate->restart || agreed.restart);
    }
    if (const auto *aside = std::get_if<MoveAside>(&now)) {
        const auto &agreed = std::get<MoveAside>(reviewed);
        return aside->path == agreed.path && (!aside->isInTheWay || agreed.isInTheWay);
    }
    if (const auto *stop = std::get_if<StopServer>(&now)) {
        const auto &agreed = std::get<StopServer>(reviewed);
        return !stop->wasRunning || stop->isOurCopy ||
               (agreed.wasRunning && !agreed.isOurCopy && stop->wasStandby == agreed.wasStandby);
    }
    if (const auto *reset = std::get_if<ResetAutoSettings>(&now)) {
        const auto &agreed = std::get<ResetAutoSettings>(reviewed);
        return reset->names == agreed.names && reset->formerValues == agreed.formerValues &&
               reset->inUseSinceStart == agreed.inUseSinceStart;
    }
    if (const auto *role = std::get_if<EnsureRole>(&now))
        return role->name == std::get<EnsureRole>(reviewed).name;
    if (const auto *backup = std::get_if<BaseBackup>(&now))
        return withoutWalDirectory(backup->argv) ==
                   withoutWalDirectory(std::get<BaseBackup>(reviewed).argv) &&
               backup->dataDirectory == std::get<BaseBackup>(reviewed).dataDirectory;
    if (const auto *copy = std::get_if<BringIn>(&now))
        return copy->dataDirectory == std::get<BringIn>(reviewed).dataDirectory;
    if (std::holds_alternative<CheckConfiguration>(now) || std::holds_alternative<TryCopy>(now))
        return true;
    return now == reviewed;
}

bool isCoveredBy(const Plan &now, const Plan &reviewed)
{
    return std::all_of(now.steps.cbegin(), now.steps.cend(), [&](const PlanStep &step) {
        const PlanStep *agreed = reviewed.find(step.id);
        return agreed && agreed->host == step.host && doesNoMore(step.parameters, agreed->parameters);
    });
}

} // namespace futago
