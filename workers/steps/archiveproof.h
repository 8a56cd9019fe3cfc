// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/steps/step.h"

namespace futago {

/// Without changes in this run nothing is switched: what the server has archived before is told. An error
/// only where the command is ours; what a site's own command does is told as not proven.
class ProveArchiveStep : public Step
{
public:
    explicit ProveArchiveStep(ProveArchive parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    Result<bool> isThere(StepContext &context, const QString &segment) const;
    Result<void> notArchived(StepContext &context, const QString &segment, bool getsOn);

    ProveArchive m_parameters;
    QString m_evidence;
};

/// The same for the standby's restore_command, which its server runs as it does in recovery, but for a file
/// in pg_stat_tmp, which goes again.
class ProveRestoreStep : public Step
{
public:
    explicit ProveRestoreStep(ProveRestore parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    Result<QString> commandInUse(StepContext &context) const;
    Result<void> fetch(StepContext &context, const QString &command, const QString &segment);

    ProveRestore m_parameters;
    QString m_evidence;
};

} // namespace futago
