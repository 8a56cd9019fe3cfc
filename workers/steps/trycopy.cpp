// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/remotefiles.h"

#include "workers/host/shellscript.h"
#include "workers/inspect/startquestion.h"
#include "workers/inspect/walsupply.h"
#include "workers/steps/candidates.h"
#include "workers/steps/recoveryguard.h"
#include "workers/steps/scripts.h"
#include "workers/steps/seeding.h"
#include "workers/steps/step.h"
#include "workers/steps/trialserver.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct TryCopyTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::trycopy)
};

class TryCopyStep : public StepOf<TryCopy>
{
public:
    using StepOf::StepOf;
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

    QString m_evidence;
};

} // namespace

static QString stillRuns()
{
    return TryCopyTexts::tr(
        "Nothing was stopped or replaced. Correct what is shown below and apply again; the "
        "finished copy is used again.");
}

Result<Check> TryCopyStep::check(StepContext &context)
{
    if (!m_evidence.isEmpty())
        return Check{true, m_evidence};
    const auto inPlace =
        isInPlace(context.host, m_parameters.seededFrom, m_parameters.asidePath, context.patience);
    FUTAGO_TRY(inPlace);
    return Check{*inPlace, *inPlace ? TryCopyTexts::tr("The copy is in place.") : QString()};
}

Candidates TryCopyStep::candidates() const
{
    Candidates candidates;
    candidates.add(m_parameters.configFile, m_parameters.configCandidate);
    candidates.add(m_parameters.hbaFile, m_parameters.hbaCandidate);
    return candidates;
}

/// What can be told without a start.
Result<void> TryCopyStep::judge(StepContext &context) const
{
    ServerPlace place = context.host.spec().server;
    place.binDirectory = m_parameters.binDirectory;
    place.dataDirectory = m_parameters.incomingDirectory;
    place.configFile = candidates().pathFor(m_parameters.configFile);
    const auto problem = startProblem(context.host, place, context.patience);
    FUTAGO_TRY(problem);
    if (!problem->isEmpty())
        return failure(ErrorKind::ConfigurationRejected,
                       TryCopyTexts::tr("The standby on %1 would not start with its new configuration.")
                           .arg(context.host.name()),
                       stillRuns(), *problem, context.host.login());
    if (context.dialect.recoverySettingsAreGucs)
        return requireLastingRecovery(context, place);
    return {};
}

static constexpr int doesNotStart = 82;
static constexpr int endsRecovery = 83;
static constexpr int couldNotBeTried = 84;
/// Replaying what was written during the base backup; the former server runs meanwhile.
static constexpr std::chrono::hours longestRecovery{2};

Result<QString> TryCopyStep::start(StepContext &context) const
{
    // Up to 11 nothing else makes it a standby; the step of recovery.conf comes later and writes over it.
    if (!context.dialect.recoverySettingsAreGucs)
        FUTAGO_TRY(RemoteFiles(context.host)
                       .write({m_parameters.incomingDirectory + u"/recovery.conf"_s,
                               QByteArray("standby_mode = 'on'\n"),
                               0600,
                               {},
                               {},
                               false},
                              context.patience));
    const Command trial =
        shellScript(scripts::tryCopy,
                    {m_parameters.binDirectory, m_parameters.incomingDirectory,
                     candidates().pathFor(m_parameters.configFile),
                     candidates().pathFor(m_parameters.hbaFile), m_parameters.jobDirectory + u"/trial"_s,
                     QString::number(std::chrono::seconds(longestRecovery).count())});
    const auto output =
        context.host.run(trial, context.patience.within(longestRecovery + std::chrono::minutes(2)));
    FUTAGO_TRY(output);
    const QString said = QString::fromUtf8(output->out + output->err);
    if (output->status == doesNotStart)
        return failure(
            ErrorKind::ConfigurationRejected,
            TryCopyTexts::tr("The copy on %1 does not start as a standby.").arg(context.host.name()),
            stillRuns(), said, context.host.login());
    if (output->status == endsRecovery)
        return failure(
            ErrorKind::Conflict,
            TryCopyTexts::tr("The copy on %1 ended recovery in its trial start.").arg(context.host.name()),
            TryCopyTexts::tr("Nothing was stopped or replaced. Check the standby's configuration, included "
                             "files too, for what ends recovery; the next run creates a new copy."),
            said, context.host.login());
    if (output->status == couldNotBeTried)
        return TryCopyTexts::tr(
            "The copy could not be started beside the former server, which holds the memory or "
            "semaphores that it needs: only its configuration was checked.");
    if (!output->ok())
        return Failure(explain(context.host, trial, *output));
    return TryCopyTexts::tr("The copy started as a standby with its new configuration.");
}

/// Without a slot the primary may have removed WAL since the copy was finished: then the exchange would be
/// for nothing.
Result<void> TryCopyStep::requireWal(StepContext &context) const
{
    const auto newest = newestSegmentIn(context.host, m_parameters.incomingDirectory, context.patience);
    FUTAGO_TRY(newest);
    const auto supply = supplyOf(*newest, context.primary(), context.dialect, context.patience);
    FUTAGO_TRY(supply);
    if (supply->isThere)
        return {};
    return failure(ErrorKind::NotStreaming,
                   TryCopyTexts::tr("The primary has removed the WAL segment %1, which the copy on %2 needs.")
                       .arg(*newest, context.host.name()),
                   TryCopyTexts::tr("Nothing was stopped or replaced. Apply again to create a new copy; a "
                                    "replication slot keeps the WAL meanwhile."),
                   u"oldest segment on the primary: %1"_s.arg(supply->oldestSegment), context.host.login());
}

Result<QString> TryCopyStep::attempt(StepContext &context) const
{
    FUTAGO_TRY(judge(context));
    QString evidence = TryCopyTexts::tr("The server's postgres program accepts the new configuration.");
    if (m_parameters.starts) {
        const auto started = start(context);
        FUTAGO_TRY(started);
        evidence = *started;
    }
    FUTAGO_TRY(requireWal(context));
    return evidence;
}

Result<void> TryCopyStep::apply(StepContext &context)
{
    FUTAGO_TRY(candidates().lay(context.host, context.patience));
    const auto tried = attempt(context);
    FUTAGO_TRY(candidates().remove(context.host, context.patience));
    FUTAGO_TRY(tried);
    m_evidence = *tried;
    return {};
}

Result<Undone> TryCopyStep::undo(StepContext &context)
{
    FUTAGO_TRY(candidates().remove(context.host, context.patience));
    return Undone::Nothing;
}

std::unique_ptr<Step> stepFor(const TryCopy &parameters)
{
    return std::make_unique<TryCopyStep>(parameters);
}

} // namespace futago
