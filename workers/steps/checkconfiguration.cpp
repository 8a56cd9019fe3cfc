// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/confdocument.h"
#include "model/documents/masking.h"
#include "model/draft/settingvalue.h"
#include "workers/host/filetimes.h"
#include "workers/host/remotefiles.h"
#include "workers/steps/candidates.h"
#include "workers/steps/runningsettings.h"
#include "workers/steps/serverage.h"
#include "workers/steps/step.h"
#include "workers/steps/trialserver.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct CheckConfigurationTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::configuration)
};

class CheckConfigurationStep : public StepOf<CheckConfiguration>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Candidates candidates() const;
    bool isBeforeARestart(const StepContext &context) const;
    Result<void> parse(StepContext &context) const;
    Result<void> rehearse(StepContext &context) const;
    Result<bool> hasReadAtStart(StepContext &context) const;
    Result<bool> runsWithCandidate(StepContext &context) const;

    bool m_accepted = false;
};

} // namespace

Result<Check> CheckConfigurationStep::check(StepContext &context)
{
    if (m_accepted)
        return Check{true, CheckConfigurationTexts::tr(
                               "The server's postgres program accepts the new configuration.")};
    const auto live =
        RemoteFiles(context.host).read({m_parameters.configFile, m_parameters.hbaFile}, context.patience);
    FUTAGO_TRY(live);
    // Files that lie there already may still wait for their restart, which has to be rehearsed.
    // One for the sake of recovery.conf is taken back by our undo alone.
    const bool restartsForFiles = m_parameters.restartOnUndo && !m_parameters.filesReadAtStart.isEmpty();
    const bool inUse = !isBeforeARestart(context) && !restartsForFiles && live->at(0).exists &&
                       live->at(0).bytes == m_parameters.candidate &&
                       live->at(1).bytes == m_parameters.hbaCandidate;
    return Check{
        inUse,
        inUse ? CheckConfigurationTexts::tr("%1 already has the new contents.").arg(m_parameters.configFile)
              : QString()};
}

bool CheckConfigurationStep::isBeforeARestart(const StepContext &context) const
{
    return m_parameters.restartOnUndo && context.role == HostRole::Primary;
}

Candidates CheckConfigurationStep::candidates() const
{
    Candidates candidates;
    candidates.add(m_parameters.configFile, m_parameters.candidate);
    candidates.add(m_parameters.hbaFile, m_parameters.hbaCandidate);
    return candidates;
}

Result<void> CheckConfigurationStep::parse(StepContext &context) const
{
    const auto output =
        context.host.run(Command::of({m_parameters.binDirectory + u"/postgres"_s, u"-D"_s,
                                      m_parameters.dataDirectory, u"-C"_s, u"wal_level"_s, u"-c"_s,
                                      u"config_file="_s + candidates().pathFor(m_parameters.configFile)}),
                         context.patience);
    FUTAGO_TRY(output);
    if (output->ok())
        return {};
    return failure(
        ErrorKind::ConfigurationRejected,
        CheckConfigurationTexts::tr("The postgres program on %1 rejects the new %2.")
            .arg(context.host.name(), m_parameters.configFile),
        CheckConfigurationTexts::tr("The file in use was not touched. The wrong line is shown below."),
        QString::fromUtf8(output->err), context.host.login());
}

/// What a restart would stumble over, be it of the new files or of what changed around them.
Result<void> CheckConfigurationStep::rehearse(StepContext &context) const
{
    if (!isBeforeARestart(context))
        return {};
    const auto said =
        rehearseStart(context.host, context.host.spec().server, candidates().pathFor(m_parameters.configFile),
                      candidates().pathFor(m_parameters.hbaFile), context.patience);
    FUTAGO_TRY(said);
    if (said->isEmpty())
        return {};
    return failure(ErrorKind::ConfigurationRejected,
                   CheckConfigurationTexts::tr(
                       "An empty server on %1 does not start with the configuration that the primary is to "
                       "be restarted with.")
                       .arg(context.host.name()),
                   CheckConfigurationTexts::tr("Its configuration was not changed, and it was not restarted. "
                                               "Correct what is shown below, then inspect again."),
                   *said, context.host.login());
}

Result<void> CheckConfigurationStep::apply(StepContext &context)
{
    FUTAGO_TRY(candidates().lay(context.host, context.patience));
    auto tried = parse(context);
    if (tried)
        tried = rehearse(context);
    FUTAGO_TRY(candidates().remove(context.host, context.patience));
    m_accepted = tried.has_value();
    return tried;
}

/// As its postmaster.pid says in the last line (10 and later, miscadmin.h: PM_STATUS_STOPPING).
static Result<bool> isStopping(StepContext &context)
{
    const QString path = context.host.spec().server.dataDirectory + u"/postmaster.pid"_s;
    const auto file = RemoteFiles(context.host).read(path, context.patience);
    FUTAGO_TRY(file);
    return file->bytes.trimmed().endsWith("stopping");
}

/// Started since the plan was made, and before the files came back.
Result<bool> CheckConfigurationStep::hasReadAtStart(StepContext &context) const
{
    const auto newer = newerThan(context.host, m_parameters.filesReadAtStart, u"pg_postmaster_start_time()"_s,
                                 context.patience);
    FUTAGO_TRY(newer);
    return newer->isEmpty() ? Result<bool>(false) : wasStartedSincePlan(context);
}

/// Whether the server runs with values of the candidate that only a restart takes back. One that never had
/// them is left alone: other changes may wait for its restart, and it may not survive them.
Result<bool> CheckConfigurationStep::runsWithCandidate(StepContext &context) const
{
    if (!m_parameters.restartOnUndo)
        return false;
    const auto file = RemoteFiles(context.host).read(m_parameters.configFile, context.patience);
    FUTAGO_TRY(file);
    const auto running = runningSettings(context);
    // Unknown is no reason for a restart; but one that is shutting down would not come up again by itself.
    if (!running)
        return isStopping(context);
    const auto hasRead = hasReadAtStart(context);
    FUTAGO_TRY(hasRead);
    if (*hasRead)
        return true;
    // A journal has no passwords in the candidate.
    const ConfDocument live = ConfDocument::parse(withPasswordsMasked(file->bytes));
    const auto written = ConfDocument::parse(withPasswordsMasked(m_parameters.candidate)).assignments();
    return std::any_of(written.cbegin(), written.cend(), [&](const auto &assignment) {
        SettingFact fact = running->value(assignment.name);
        fact.value = withPasswordsMasked(fact.value);
        return fact.needsRestart() && live.value(assignment.name) != assignment.value &&
               isSameSetting(fact, assignment.value);
    });
}

/// Comes after the files are back: the server reads them again, if it runs at all.
Result<Undone> CheckConfigurationStep::undo(StepContext &context)
{
    FUTAGO_TRY(candidates().remove(context.host, context.patience));
    const ServerPlace &place = context.host.spec().server;
    const auto status = context.host.run(
        Command::of({place.binDirectory + u"/pg_ctl"_s, u"status"_s, u"-D"_s, place.dataDirectory}),
        context.patience);
    FUTAGO_TRY(status);
    if (!status->ok() && context.role == HostRole::Standby)
        return Undone::Nothing;
    const auto isNeeded = status->ok() ? runsWithCandidate(context) : Result<bool>(true);
    FUTAGO_TRY(isNeeded);
    const ServerAction action = !status->ok() ? ServerAction::Start
                                : *isNeeded   ? ServerAction::Restart
                                              : ServerAction::Reload;
    FUTAGO_TRY(context.host.server(action, context.patience));
    return action == ServerAction::Reload ? Undone::Nothing : Undone::Yes;
}

std::unique_ptr<Step> stepFor(const CheckConfiguration &parameters)
{
    return std::make_unique<CheckConfigurationStep>(parameters);
}

} // namespace futago
