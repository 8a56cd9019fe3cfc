// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/remotefiles.h"
#include "workers/inspect/probe.h"
#include "workers/steps/basebackupjob.h"
#include "workers/steps/seeding.h"
#include "workers/steps/step.h"

using namespace Qt::StringLiterals;

namespace futago {

namespace {

class BringInStep : public StepOf<BringIn>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<bool> isThere(StepContext &context) const;
};

} // namespace

Result<bool> BringInStep::isThere(StepContext &context) const
{
    return isInPlace(context.host, m_parameters.seededFrom, m_parameters.asidePath, context.patience);
}

Result<Check> BringInStep::check(StepContext &context)
{
    const auto there = isThere(context);
    FUTAGO_TRY(there);
    if (!*there)
        return Check{};
    const auto jobIsLeft = RemoteFiles(context.host).exists(m_parameters.jobDirectory, context.patience);
    FUTAGO_TRY(jobIsLeft);
    return *jobIsLeft ? Check{} : Check{true, followsAlready()};
}

Result<void> BringInStep::apply(StepContext &context)
{
    const auto there = isThere(context);
    FUTAGO_TRY(there);
    if (!*there)
        FUTAGO_TRY(RemoteFiles(context.host)
                       .rename(m_parameters.incomingDirectory, m_parameters.dataDirectory, context.patience));
    FUTAGO_TRY(context.host.require(Command::of({u"rm"_s, u"-rf"_s, u"--"_s, m_parameters.jobDirectory}),
                                    context.patience));
    return {};
}

/// The copy is kept as a finished one, so that the next run need not copy again.
Result<Undone> BringInStep::undo(StepContext &context)
{
    const auto probe = probeData(context.host, context.host.spec().server, context.patience);
    FUTAGO_TRY(probe);
    RemoteFiles files(context.host);
    const auto isAside = m_parameters.asidePath.isEmpty()
                             ? Result<bool>(true)
                             : files.exists(m_parameters.asidePath, context.patience);
    FUTAGO_TRY(isAside);
    if (probe->fact.systemIdentifier != m_parameters.seededFrom || !*isAside)
        return Undone::Nothing;
    if (probe->isRunning)
        return serverIsInTheWay(context.host);
    // Without its standby file it may have been promoted: then it is no copy to begin with again.
    if (!probe->fact.hasStandbyFile) {
        FUTAGO_TRY(files.rename(m_parameters.dataDirectory,
                                m_parameters.dataDirectory + u".futago-undone-"_s + context.stamp,
                                context.patience));
        return Undone::Yes;
    }
    FUTAGO_TRY(BaseBackupJob::remember(context.host, m_parameters.jobDirectory, m_parameters.seededFrom,
                                       context.patience));
    FUTAGO_TRY(files.rename(m_parameters.dataDirectory, m_parameters.incomingDirectory, context.patience));
    return Undone::Yes;
}

std::unique_ptr<Step> stepFor(const BringIn &parameters)
{
    return std::make_unique<BringInStep>(parameters);
}

} // namespace futago
