// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/steps/step.h"

namespace futago {

class MakeKeyPairStep : public Step
{
public:
    explicit MakeKeyPairStep(MakeKeyPair parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    MakeKeyPair m_parameters;
};

class AuthorizeKeyStep : public Step
{
public:
    explicit AuthorizeKeyStep(AuthorizeKey parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    AuthorizeKey m_parameters;
};

class TrustHostKeyStep : public Step
{
public:
    explicit TrustHostKeyStep(TrustHostKey parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<void> compareWithWhatIsOffered(StepContext &context) const;
    TrustHostKey m_parameters;
};

class TestLoginStep : public Step
{
public:
    explicit TestLoginStep(TestLogin parameters)
        : m_parameters(std::move(parameters))
    {
    }
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    TestLogin m_parameters;
};

} // namespace futago
