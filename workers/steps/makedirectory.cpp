// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/shellscript.h"
#include "workers/steps/scripts.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct MakeDirectoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::configuration)
};

class MakeDirectoryStep : public StepOf<MakeDirectory>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;
};

} // namespace

Result<Check> MakeDirectoryStep::check(StepContext &context)
{
    const auto output =
        context.host.run(Command::of({u"test"_s, u"-d"_s, m_parameters.path}), context.patience);
    FUTAGO_TRY(output);
    return Check{output->ok(), output->ok()
                                   ? MakeDirectoryTexts::tr("The directory %1 exists.").arg(m_parameters.path)
                                   : QString()};
}

Result<void> MakeDirectoryStep::apply(StepContext &context)
{
    FUTAGO_TRY(context.host.require(makeDirectoryCommand(m_parameters), context.patience));
    return {};
}

Result<Undone> MakeDirectoryStep::undo(StepContext &context)
{
    const auto output =
        context.host.require(shellScript(scripts::removeEmpty, {m_parameters.path}), context.patience);
    FUTAGO_TRY(output);
    return output->isEmpty() ? Undone::Nothing : Undone::Yes;
}

std::unique_ptr<Step> stepFor(const MakeDirectory &parameters)
{
    return std::make_unique<MakeDirectoryStep>(parameters);
}

} // namespace futago
