// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/steps/candidates.h"
#include "workers/steps/step.h"

namespace futago {

/// Nothing in use is touched: candidates lie beside the files they may replace and go again, and the server
/// of a trial start has a socket of its own, takes no address, follows nobody and ends before apply()
/// returns. ConfigurationRejected is an error of the configuration; Conflict a copy that would not start, or
/// would not stay a standby.
class TryCopyStep : public Step
{
public:
    explicit TryCopyStep(TryCopy parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Candidates candidates() const;
    Result<void> judge(StepContext &context) const;
    Result<void> requireWal(StepContext &context) const;
    Result<QString> start(StepContext &context) const;
    /// What was found, for the evidence.
    Result<QString> attempt(StepContext &context) const;

    TryCopy m_parameters;
    QString m_evidence;
};

} // namespace futago
