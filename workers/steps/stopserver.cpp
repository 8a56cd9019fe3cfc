// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/probe.h"
#include "workers/steps/seeding.h"
#include "workers/steps/step.h"
#include "workers/ports/waiting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct StopServerTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::copy)
};

class StopServerStep : public StepOf<StopServer>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;
};

} // namespace

Result<Check> StopServerStep::check(StepContext &context)
{
    const auto probe = probeData(context.host, context.host.spec().server, context.patience);
    FUTAGO_TRY(probe);
    if (probe->fact.isCopyOf(m_parameters.seededFrom))
        return Check{true, followsAlready()};
    return Check{!probe->isRunning,
                 probe->isRunning ? QString() : StopServerTexts::tr("No server is running there.")};
}

Result<void> StopServerStep::apply(StepContext &context)
{
    return context.host.server(ServerAction::Stop, context.patience);
}

/// True when no server runs there, by the end of a shutdown that was too slow for the stop; false for one
/// that answers, or is a standby that takes no queries.
static Result<bool> awaitShutdown(StepContext &context)
{
    bool answers = false;
    const auto ended = pollUntil(
        [&]() -> Result<bool> {
            const auto probe = probeData(context.host, context.host.spec().server, context.patience);
            FUTAGO_TRY(probe);
            answers =
                probe->isRunning &&
                (probe->fact.hasStandbyFile ||
                 context.host.sql(SqlStatement::query(u"SELECT 1 AS one"_s), context.patience).has_value());
            return answers || !probe->isRunning;
        },
        std::chrono::minutes(1), context.patience.stop);
    FUTAGO_TRY(ended);
    if (*ended)
        return !answers;
    return failure(ErrorKind::TimedOut,
                   StopServerTexts::tr("The server on %1 is still shutting down.").arg(context.host.name()),
                   StopServerTexts::tr("It does not start again by itself. Undo again when it has stopped."),
                   {}, context.host.login());
}

Result<Undone> StopServerStep::undo(StepContext &context)
{
    if (!m_parameters.wasRunning)
        return Undone::Nothing;
    const auto ends = awaitShutdown(context);
    FUTAGO_TRY(ends);
    if (!*ends)
        return Undone::Nothing;
    FUTAGO_TRY(context.host.server(ServerAction::Start, context.patience));
    return Undone::Yes;
}

std::unique_ptr<Step> stepFor(const StopServer &parameters)
{
    return std::make_unique<StopServerStep>(parameters);
}

} // namespace futago
