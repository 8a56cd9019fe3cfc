// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/oldclient.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct TestLoginTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::trust)
};

class TestLoginStep : public StepOf<TestLogin>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }
};

} // namespace

static Failure loginFails(const StepContext &context, const QString &detail)
{
    return failure(ErrorKind::AuthenticationFailed,
                   TestLoginTexts::tr("The user %1 of %2 cannot log in to %3 by key.")
                       .arg(context.host.spec().serverUser, context.host.name(), context.other.name()),
                   context.host.spec().ssh.legacy && !context.other.spec().ssh.legacy
                       ? hintForOldClient()
                       : TestLoginTexts::tr(
                             "The output of ssh is shown below; check the sshd log of that host as well."),
                   detail, context.host.login());
}

Result<Check> TestLoginStep::check(StepContext &context)
{
    const auto output = context.host.run(Command::of(m_parameters.argv), context.patience);
    FUTAGO_TRY(output);
    return Check{output->ok(), output->ok() ? TestLoginTexts::tr("The login works.") : QString()};
}

Result<void> TestLoginStep::apply(StepContext &context)
{
    const auto output = context.host.run(Command::of(m_parameters.argv), context.patience);
    FUTAGO_TRY(output);
    if (!output->ok())
        return loginFails(context, QString::fromUtf8(output->err));
    return {};
}

std::unique_ptr<Step> stepFor(const TestLogin &parameters)
{
    return std::make_unique<TestLoginStep>(parameters);
}

} // namespace futago
