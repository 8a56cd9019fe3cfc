// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/remotefiles.h"
#include "workers/inspect/probe.h"
#include "workers/inspect/walsupply.h"
#include "workers/steps/basebackupjob.h"
#include "workers/steps/connectionerrors.h"
#include "workers/steps/seeding.h"
#include "workers/steps/stallwatch.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct BaseBackupTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::copy)
};

class BaseBackupStep : public StepOf<BaseBackup>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<bool> isWhole(StepContext &context, BaseBackupJob &job) const;
    Result<bool> hasItsWal(StepContext &context) const;
    Result<DataProbe> probeIncoming(StepContext &context) const;
    Result<bool> undoCopyInUse(StepContext &context) const;
    Result<bool> canGoOn(StepContext &context, BaseBackupJob &job, const BaseBackupJob::State &found) const;
    Result<void> refuseACopyOfAnother(StepContext &context, BaseBackupJob &job) const;
    Result<BaseBackupJob::State> follow(StepContext &context, BaseBackupJob &job) const;
    Result<void> finish(StepContext &context, BaseBackupJob &job, const BaseBackupJob::State &state) const;
};

} // namespace

Result<Check> BaseBackupStep::check(StepContext &context)
{
    const auto inPlace =
        isInPlace(context.host, m_parameters.seededFrom, m_parameters.asidePath, context.patience);
    FUTAGO_TRY(inPlace);
    BaseBackupJob job(context.host, m_parameters);
    if (!*inPlace) {
        const auto whole = isWhole(context, job);
        FUTAGO_TRY(whole);
        return *whole ? Check{true, BaseBackupTexts::tr("The copy is complete in %1.")
                                        .arg(m_parameters.incomingDirectory)}
                      : Check{};
    }
    const auto jobIsLeft = job.exists(context.patience);
    FUTAGO_TRY(jobIsLeft);
    return *jobIsLeft ? Check{} : Check{true, followsAlready()};
}

Result<DataProbe> BaseBackupStep::probeIncoming(StepContext &context) const
{
    ServerPlace place = context.host.spec().server;
    place.dataDirectory = m_parameters.incomingDirectory;
    return probeData(context.host, place, context.patience);
}

/// A finished copy of this primary, which still has the WAL that comes after it.
Result<bool> BaseBackupStep::isWhole(StepContext &context, BaseBackupJob &job) const
{
    const auto found = job.watch(context.patience);
    FUTAGO_TRY(found);
    if (found->phase != BaseBackupJob::Phase::Finished || found->exitStatus != 0)
        return false;
    const auto copied = probeIncoming(context);
    FUTAGO_TRY(copied);
    return copied->fact.systemIdentifier == m_parameters.seededFrom ? hasItsWal(context)
                                                                    : Result<bool>(false);
}

Result<bool> BaseBackupStep::hasItsWal(StepContext &context) const
{
    const auto newest = newestSegmentIn(context.host, m_parameters.incomingDirectory, context.patience);
    FUTAGO_TRY(newest);
    const auto supply = supplyOf(*newest, context.primary(), context.dialect, context.patience);
    FUTAGO_TRY(supply);
    return supply->isThere;
}

/// The primary's checkpoint and the sync at the end may take long without a byte; this is for ever.
static constexpr std::chrono::hours longestStall{2};

static Failure standsStill(const StepContext &context)
{
    return failure(ErrorKind::TimedOut,
                   BaseBackupTexts::tr("The base backup on %1 has made no progress for two hours.")
                       .arg(context.host.name()),
                   BaseBackupTexts::tr(
                       "It was not stopped. Check the disk and the network between the hosts. Apply again to "
                       "continue monitoring it, or undo the run to stop it."),
                   {}, context.host.login());
}

static StepProgress progressOf(const BaseBackupJob::State &state, std::chrono::minutes stalled)
{
    QString phase = state.doneBytes == 0 ? BaseBackupTexts::tr("waiting for the checkpoint")
                                         : BaseBackupTexts::tr("copying");
    if (stalled.count() > 0)
        phase = BaseBackupTexts::tr("no data for %Ln minute(s)", nullptr, static_cast<int>(stalled.count()));
    return StepProgress{state.doneBytes, state.totalBytes, phase};
}

/// Until the job ends, or somebody cancels. A lost link leaves the job at work.
Result<BaseBackupJob::State> BaseBackupStep::follow(StepContext &context, BaseBackupJob &job) const
{
    StallWatch stall;
    while (!context.patience.stop.stop_requested()) {
        const auto state = job.watch(Patience{{}, context.patience.timeout});
        if (!state) {
            Error error = state.error();
            // What the runner goes by: over a link that lives it takes the job back.
            if (context.host.linkWasLost())
                error.hint =
                    BaseBackupTexts::tr("The base backup continues on the standby. Apply again when the "
                                        "connection is restored; Futago then resumes monitoring it.");
            return Failure(error);
        }
        if (state->phase != BaseBackupJob::Phase::Running)
            return *state;
        const auto stalled = stall.see(state->doneBytes, std::chrono::steady_clock::now());
        if (stalled >= longestStall)
            return standsStill(context);
        context.progress(progressOf(*state, stalled));
    }
    FUTAGO_TRY(job.discard(Patience{}));
    return failure(ErrorKind::Cancelled,
                   BaseBackupTexts::tr("The base backup on %1 was cancelled.").arg(context.host.name()),
                   BaseBackupTexts::tr("Its unfinished copy was removed; apply again to start a new one."),
                   {}, context.host.login());
}

static Failure endedUnseen(const StepContext &context, const QString &said)
{
    return failure(
        ErrorKind::CommandFailed,
        BaseBackupTexts::tr("The base backup on %1 was terminated externally; its exit status is not known.")
            .arg(context.host.name()),
        BaseBackupTexts::tr(
            "It was killed, or the host was restarted. Its unfinished copy was removed; apply again "
            "to start a new one."),
        said, context.host.login());
}

Result<void> BaseBackupStep::finish(StepContext &context, BaseBackupJob &job,
                                    const BaseBackupJob::State &state) const
{
    if (state.phase != BaseBackupJob::Phase::Finished) {
        FUTAGO_TRY(job.discard(Patience{}));
        return endedUnseen(context, state.errorText);
    }
    if (state.exitStatus != 0) {
        FUTAGO_TRY(job.discard(Patience{}));
        return Failure(explainConnection(
            context.host,
            BaseBackupTexts::tr("The base backup of the primary to %1 failed.").arg(context.host.name()),
            state.errorText));
    }
    context.progress(StepProgress{state.doneBytes, state.totalBytes, BaseBackupTexts::tr("finishing")});
    return refuseACopyOfAnother(context, job);
}

/// A job of an earlier run is gone on with, however old it is, if it copies this primary, and if the primary
/// still has the WAL that comes after a finished copy.
Result<bool> BaseBackupStep::canGoOn(StepContext &context, BaseBackupJob &job,
                                     const BaseBackupJob::State &found) const
{
    const bool isFinished = found.phase == BaseBackupJob::Phase::Finished && found.exitStatus == 0;
    if (found.phase != BaseBackupJob::Phase::Running && !isFinished)
        return false;
    const auto isOurs = job.isOfThisPrimary(context.patience);
    FUTAGO_TRY(isOurs);
    if (!*isOurs || !isFinished)
        return isOurs;
    const auto isThere = RemoteFiles(context.host).exists(m_parameters.incomingDirectory, context.patience);
    FUTAGO_TRY(isThere);
    return *isThere ? hasItsWal(context) : isThere;
}

/// The address of the primary may lead somewhere else than it did at the rehearsal.
Result<void> BaseBackupStep::refuseACopyOfAnother(StepContext &context, BaseBackupJob &job) const
{
    const auto copied = probeIncoming(context);
    FUTAGO_TRY(copied);
    const QString identifier = copied->fact.systemIdentifier;
    if (identifier == m_parameters.seededFrom)
        return {};
    FUTAGO_TRY(job.setAside(m_parameters.failedDirectory, context.patience));
    return failure(
        ErrorKind::Conflict,
        BaseBackupTexts::tr("The base backup on %1 is a copy of a server other than the primary %2.")
            .arg(context.host.name(), context.other.name()),
        BaseBackupTexts::tr("The copy was renamed to %1. Check the primary's address and port as seen "
                            "from the standby, then apply again.")
            .arg(m_parameters.failedDirectory),
        u"system identifier %1, expected %2"_s.arg(identifier, m_parameters.seededFrom),
        context.host.login());
}

Result<void> BaseBackupStep::apply(StepContext &context)
{
    BaseBackupJob job(context.host, m_parameters);
    const auto found = job.watch(context.patience);
    FUTAGO_TRY(found);
    if (found->phase != BaseBackupJob::Phase::None) {
        const auto inPlace =
            isInPlace(context.host, m_parameters.seededFrom, m_parameters.asidePath, context.patience);
        FUTAGO_TRY(inPlace);
        if (*inPlace)
            return job.forget(context.patience);
    }
    const auto goesOn = canGoOn(context, job, *found);
    FUTAGO_TRY(goesOn);
    if (!*goesOn)
        FUTAGO_TRY(job.start(context.patience));
    const auto state = follow(context, job);
    FUTAGO_TRY(state);
    return finish(context, job, *state);
}

Result<Undone> BaseBackupStep::undo(StepContext &context)
{
    BaseBackupJob job(context.host, m_parameters);
    const auto found = job.watch(context.patience);
    FUTAGO_TRY(found);
    const bool isThere = found->phase != BaseBackupJob::Phase::None;
    if (found->phase == BaseBackupJob::Phase::Finished && found->exitStatus == 0)
        FUTAGO_TRY(job.setAside(m_parameters.failedDirectory, context.patience));
    else
        FUTAGO_TRY(job.discard(context.patience));
    const auto inUse = m_parameters.isBroughtInLater ? Result<bool>(false) : undoCopyInUse(context);
    FUTAGO_TRY(inUse);
    return isThere || *inUse ? Undone::Yes : Undone::Nothing;
}

Result<bool> BaseBackupStep::undoCopyInUse(StepContext &context) const
{
    // Its standby file may be gone: a later run that wrote one is undone before this one.
    const auto probe = probeData(context.host, context.host.spec().server, context.patience);
    FUTAGO_TRY(probe);
    if (probe->fact.systemIdentifier != m_parameters.seededFrom)
        return false;
    if (probe->isRunning)
        return serverIsInTheWay(context.host);
    FUTAGO_TRY(RemoteFiles(context.host)
                   .rename(m_parameters.dataDirectory, m_parameters.failedDirectory, context.patience));
    return true;
}

std::unique_ptr<Step> stepFor(const BaseBackup &parameters)
{
    return std::make_unique<BaseBackupStep>(parameters);
}

} // namespace futago
