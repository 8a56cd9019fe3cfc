// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/probe.h"
#include "workers/steps/recoveryguard.h"
#include "workers/steps/serverlog.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct StartServerTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::streaming)
};

class StartServerStep : public StepOf<StartServer>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;
};

} // namespace

Result<Check> StartServerStep::check(StepContext &context)
{
    const auto probe = probeData(context.host, context.host.spec().server, context.patience);
    FUTAGO_TRY(probe);
    if (!probe->isRunning)
        return Check{};
    // One that a killed run has started may not be asked yet.
    FUTAGO_TRY(requireRecovery(context));
    return Check{true, StartServerTexts::tr("The server is running.")};
}

/// Without its standby file the copy would start as a second primary with a history of its own (dialect.md
/// 1).
Result<void> StartServerStep::apply(StepContext &context)
{
    const auto probe = probeData(context.host, context.host.spec().server, context.patience);
    FUTAGO_TRY(probe);
    if (!probe->fact.hasStandbyFile || probe->fact.systemIdentifier != m_parameters.mustBeSeededFrom)
        return failure(ErrorKind::WrongDirectory,
                       StartServerTexts::tr("The data directory on %1 does not belong to a standby of this "
                                            "primary, so the server is not started.")
                           .arg(context.host.name()),
                       StartServerTexts::tr("Apply the plan from its start."), {}, context.host.login());
    FUTAGO_TRY(requireLastingRecovery(context));
    auto started = context.host.server(ServerAction::Start, context.patience);
    if (!started) {
        Error error = started.error();
        error.detail += u'\n' + logTail(context.host, context.patience);
        return Failure(error);
    }
    return stopUnlessInRecovery(context);
}

/// A promotion takes the standby file away; such a server may be the one that the applications use by now.
Result<Undone> StartServerStep::undo(StepContext &context)
{
    const auto probe = probeData(context.host, context.host.spec().server, context.patience);
    FUTAGO_TRY(probe);
    if (!probe->isRunning)
        return Undone::Nothing;
    if (!probe->fact.hasStandbyFile)
        return failure(
            ErrorKind::Conflict,
            StartServerTexts::tr("The server on %1 is no longer a standby, so it is not stopped.")
                .arg(context.host.name()),
            StartServerTexts::tr(
                "It may have been promoted. If nobody needs it, stop it manually, then undo again."),
            {}, context.host.login());
    FUTAGO_TRY(context.host.server(ServerAction::Stop, context.patience));
    return Undone::Yes;
}

std::unique_ptr<Step> stepFor(const StartServer &parameters)
{
    return std::make_unique<StartServerStep>(parameters);
}

} // namespace futago
