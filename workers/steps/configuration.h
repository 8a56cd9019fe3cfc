// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/steps/candidates.h"
#include "workers/steps/step.h"

namespace futago {

class MakeDirectoryStep : public Step
{
public:
    explicit MakeDirectoryStep(MakeDirectory parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    MakeDirectory m_parameters;
};

class CheckConfigurationStep : public Step
{
public:
    explicit CheckConfigurationStep(CheckConfiguration parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Candidates candidates() const;
    bool isBeforeARestart(const StepContext &context) const;
    Result<void> parse(StepContext &context) const;
    Result<void> rehearse(StepContext &context) const;
    Result<bool> runsWithCandidate(StepContext &context) const;

    CheckConfiguration m_parameters;
    bool m_accepted = false;
};

class ChangeFileStep : public Step
{
public:
    explicit ChangeFileStep(ChangeFile parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<QByteArray> formerContents(StepContext &context) const;

    ChangeFile m_parameters;
};

class ActivateConfigurationStep : public Step
{
public:
    explicit ActivateConfigurationStep(ActivateConfiguration parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    struct Outstanding
    {
        QStringList names;
        bool needsRestart = false;
        QString newerFile;
        bool none() const { return names.isEmpty() && newerFile.isEmpty(); }
    };
    Result<Outstanding> outstanding(StepContext &context) const;
    Result<void> refuseBrokenFiles(StepContext &context) const;
    ActivateConfiguration m_parameters;
};

} // namespace futago
