// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/inspect/probe.h"
#include "workers/steps/basebackupjob.h"
#include "workers/steps/step.h"

namespace futago {

class StopServerStep : public Step
{
public:
    explicit StopServerStep(StopServer parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    StopServer m_parameters;
};

class MoveAsideStep : public Step
{
public:
    explicit MoveAsideStep(MoveAside parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    MoveAside m_parameters;
};

class BaseBackupStep : public Step
{
public:
    explicit BaseBackupStep(BaseBackup parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<bool> isWhole(StepContext &context, BaseBackupJob &job) const;
    Result<bool> hasItsWal(StepContext &context) const;
    Result<DataProbe> probeIncoming(StepContext &context) const;
    Result<bool> undoCopyInUse(StepContext &context) const;
    Result<bool> canGoOn(StepContext &context, BaseBackupJob &job, const BaseBackupJob::State &found) const;
    Result<void> refuseACopyOfAnother(StepContext &context, BaseBackupJob &job) const;
    Result<BaseBackupJob::State> follow(StepContext &context, BaseBackupJob &job) const;
    Result<void> finish(StepContext &context, BaseBackupJob &job, const BaseBackupJob::State &state) const;
    BaseBackup m_parameters;
};

class BringInStep : public Step
{
public:
    explicit BringInStep(BringIn parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<bool> isThere(StepContext &context) const;
    BringIn m_parameters;
};

} // namespace futago
