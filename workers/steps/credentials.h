// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/steps/step.h"

namespace futago {

class StorePasswordStep : public Step
{
public:
    explicit StorePasswordStep(StorePassword parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    StorePassword m_parameters;
};

class EnsureRoleStep : public Step
{
public:
    explicit EnsureRoleStep(EnsureRole parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<void> requireNoOtherFollowers(StepContext &context) const;
    EnsureRole m_parameters;
};

/// The replication role's password: `given`, or what the standby's pass file holds already, or a new one.
Result<Secret> replicationPassword(const Secret &given, const Pair &pair, Host &standby,
                                   const Patience &patience);

} // namespace futago
