// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/step.h"

#include "workers/host/shellscript.h"
#include "workers/steps/scripts.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct MakeKeyPairTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::trust)
};

class MakeKeyPairStep : public StepOf<MakeKeyPair>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;
};

} // namespace

Result<Check> MakeKeyPairStep::check(StepContext &context)
{
    const auto found =
        context.host.run(shellScript(scripts::hasKey, {m_parameters.keyFile}), context.patience);
    FUTAGO_TRY(found);
    return Check{found->ok(), found->ok()
                                  ? MakeKeyPairTexts::tr("The key pair %1 exists.").arg(m_parameters.keyFile)
                                  : QString()};
}

Result<void> MakeKeyPairStep::apply(StepContext &context)
{
    const MakeKeyPair &p = m_parameters;
    FUTAGO_TRY(
        context.host.require(Command::of({u"sh"_s, u"-c"_s, scripts::makeKey, u"sh"_s, p.directory, p.keyFile,
                                          p.type, p.comment, p.keyFile + u".futago-"_s + context.stamp}),
                             context.patience));
    return {};
}

Result<Undone> MakeKeyPairStep::undo(StepContext &context)
{
    const QString undone = m_parameters.keyFile + u".futago-undone-"_s + context.stamp;
    const auto output =
        context.host.require(Command::of({u"sh"_s, u"-c"_s, scripts::unmakeKey, u"sh"_s, m_parameters.keyFile,
                                          undone, m_parameters.keyFile + u".futago-"_s + context.stamp}),
                             context.patience);
    FUTAGO_TRY(output);
    return output->isEmpty() ? Undone::Nothing : Undone::Yes;
}

std::unique_ptr<Step> stepFor(const MakeKeyPair &parameters)
{
    return std::make_unique<MakeKeyPairStep>(parameters);
}

} // namespace futago
