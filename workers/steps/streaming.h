// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/lsn.h"
#include "workers/steps/step.h"

namespace futago {

class RehearseStep : public Step
{
public:
    explicit RehearseStep(Rehearse parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    Result<Check> attempt(StepContext &context) const;
    Result<void> requireWalSenders(StepContext &context) const;
    Rehearse m_parameters;
};

class MakeSlotStep : public Step
{
public:
    explicit MakeSlotStep(MakeSlot parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    MakeSlot m_parameters;
};

class StartServerStep : public Step
{
public:
    explicit StartServerStep(StartServer parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    StartServer m_parameters;
};

class AwaitStreamingStep : public Step
{
public:
    explicit AwaitStreamingStep(AwaitStreaming parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    AwaitStreaming m_parameters;
};

/// Without changes in this run, a standby that replays up to where the primary was when asked is proof, and
/// nothing is written. After changes a marker goes through the WAL.
class ProveReplayStep : public Step
{
public:
    explicit ProveReplayStep(ProveReplay parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    ProveReplay m_parameters;
    QString m_proof;
};

} // namespace futago
