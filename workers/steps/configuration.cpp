// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/configuration.h"

#include "model/documents/conf/confdocument.h"
#include "model/documents/masking.h"
#include "model/draft/settingvalue.h"
#include "model/plan/stepcommands.h"
#include "workers/host/remotefiles.h"
#include "workers/steps/runningsettings.h"
#include "workers/steps/trialserver.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

struct ConfigurationTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::configuration)
};

// ---- MakeDirectoryStep

Result<Check> MakeDirectoryStep::check(StepContext &context)
{
    const auto output =
        context.host.run(Command::of({u"test"_s, u"-d"_s, m_parameters.path}), context.patience);
    FUTAGO_TRY(output);
    return Check{output->ok(), output->ok()
                                   ? ConfigurationTexts::tr("The directory %1 exists.").arg(m_parameters.path)
                                   : QString()};
}

Result<void> MakeDirectoryStep::apply(StepContext &context)
{
    FUTAGO_TRY(context.host.require(makeDirectoryCommand(m_parameters), context.patience));
    return {};
}

Result<Undone> MakeDirectoryStep::undo(StepContext &context)
{
    const QString script =
        u"[ -d \"$1\" ] && [ -z \"$(ls -A \"$1\")\" ] || exit 0; rmdir -- \"$1\" && echo gone"_s;
    const auto output = context.host.require(
        Command::of({u"sh"_s, u"-c"_s, script, u"sh"_s, m_parameters.path}), context.patience);
    FUTAGO_TRY(output);
    return output->isEmpty() ? Undone::Nothing : Undone::Yes;
}

// ---- CheckConfigurationStep

Result<Check> CheckConfigurationStep::check(StepContext &context)
{
    if (m_accepted)
        return Check{true,
                     ConfigurationTexts::tr("The server's postgres program accepts the new configuration.")};
    const auto live =
        RemoteFiles(context.host).read({m_parameters.configFile, m_parameters.hbaFile}, context.patience);
    FUTAGO_TRY(live);
    // Files that lie there already may still wait for their restart, which has to be rehearsed.
    const bool inUse = !isBeforeARestart(context) && live->at(0).exists &&
                       live->at(0).bytes == m_parameters.candidate &&
                       live->at(1).bytes == m_parameters.hbaCandidate;
    return Check{
        inUse, inUse ? ConfigurationTexts::tr("%1 already has the new contents.").arg(m_parameters.configFile)
                     : QString()};
}

bool CheckConfigurationStep::isBeforeARestart(const StepContext &context) const
{
    return m_parameters.restartOnUndo && context.host.role() == HostRole::Primary;
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
    return failure(ErrorKind::ConfigurationRejected,
                   ConfigurationTexts::tr("The postgres program on %1 rejects the new %2.")
                       .arg(context.host.name(), m_parameters.configFile),
                   ConfigurationTexts::tr("The file in use was not touched. The wrong line is shown below."),
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
                   ConfigurationTexts::tr(
                       "An empty server on %1 does not start with the configuration that the primary is to "
                       "be restarted with.")
                       .arg(context.host.name()),
                   ConfigurationTexts::tr("Its configuration was not changed, and it was not restarted. "
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
    if (!status->ok() && context.host.role() == HostRole::Standby)
        return Undone::Nothing;
    const auto isNeeded = status->ok() ? runsWithCandidate(context) : Result<bool>(true);
    FUTAGO_TRY(isNeeded);
    const ServerAction action = !status->ok() ? ServerAction::Start
                                : *isNeeded   ? ServerAction::Restart
                                              : ServerAction::Reload;
    FUTAGO_TRY(context.host.server(action, context.patience));
    return action == ServerAction::Reload ? Undone::Nothing : Undone::Yes;
}

// ---- ChangeFileStep

static Failure changedByOthers(const StepContext &context, const QString &path)
{
    return failure(
        ErrorKind::FileChanged,
        ConfigurationTexts::tr("The file %1 on %2 has been changed by someone else since it was read.")
            .arg(path, context.host.name()),
        ConfigurationTexts::tr("Nothing was written. Inspect again and review the new plan."), {},
        context.host.login());
}

Result<Check> ChangeFileStep::check(StepContext &context)
{
    const auto file = RemoteFiles(context.host).read(m_parameters.path, context.patience);
    FUTAGO_TRY(file);
    if (file->exists && file->bytes == m_parameters.after)
        return Check{true, ConfigurationTexts::tr("%1 has the contents of the plan.").arg(m_parameters.path)};
    const bool asRead =
        file->exists == m_parameters.existed && (!file->exists || file->bytes == m_parameters.before);
    if (!m_parameters.replacesAny && !asRead)
        return changedByOthers(context, m_parameters.path);
    return Check{};
}

Result<void> ChangeFileStep::apply(StepContext &context)
{
    RemoteFiles::Writing writing{m_parameters.path, m_parameters.after, m_parameters.mode, {}, {}, false};
    if (!m_parameters.replacesAny) {
        writing.expectedHash = m_parameters.existed ? FileFact::hashOf(m_parameters.before) : u"absent"_s;
        writing.backupPath = m_parameters.path + u".futago-"_s + context.stamp;
    }
    return RemoteFiles(context.host).write(writing, context.patience);
}

static QString hashOr(const QString &hash, const QByteArray &bytes)
{
    return hash.isEmpty() ? FileFact::hashOf(bytes) : hash;
}

static Failure withoutCopy(const StepContext &context, const QString &path, const QString &copy)
{
    return failure(
        ErrorKind::FileMissing,
        ConfigurationTexts::tr("%1 on %2 cannot be put back: its copy %3 is missing or has been changed.")
            .arg(path, context.host.name(), copy),
        ConfigurationTexts::tr("The journal keeps no passwords, so the former contents are in that copy "
                               "alone. Restore the copy, then undo again."),
        {}, context.host.login());
}

/// A journal has the former contents without their passwords. Each change of a file in a run left a copy.
Result<QByteArray> ChangeFileStep::formerContents(StepContext &context) const
{
    const QString hash = hashOr(m_parameters.beforeHash, m_parameters.before);
    if (FileFact::hashOf(m_parameters.before) == hash)
        return m_parameters.before;
    const QString path = m_parameters.path + u".futago-"_s + context.stamp;
    const auto copies =
        RemoteFiles(context.host).read({path, path + u".2"_s, path + u".3"_s}, context.patience);
    FUTAGO_TRY(copies);
    const auto found = std::find_if(copies->cbegin(), copies->cend(),
                                    [&](const FileFact &copy) { return copy.hash() == hash; });
    if (found == copies->cend())
        return withoutCopy(context, m_parameters.path, path);
    return found->bytes;
}

Result<Undone> ChangeFileStep::undo(StepContext &context)
{
    if (m_parameters.replacesAny)
        return Undone::Nothing;
    RemoteFiles files(context.host);
    const auto file = files.read(m_parameters.path, context.patience);
    FUTAGO_TRY(file);
    const QString before = hashOr(m_parameters.beforeHash, m_parameters.before);
    if (file->exists == m_parameters.existed && (!file->exists || file->hash() == before))
        return Undone::Nothing;
    if (!file->exists || file->hash() != hashOr(m_parameters.afterHash, m_parameters.after))
        return changedByOthers(context, m_parameters.path);
    if (m_parameters.existed) {
        const auto former = formerContents(context);
        FUTAGO_TRY(former);
        FUTAGO_TRY(files.write({m_parameters.path, *former, m_parameters.mode, file->hash(), {}, false},
                               context.patience));
    } else
        FUTAGO_TRY(files.rename(m_parameters.path, m_parameters.path + u".futago-undone-"_s + context.stamp,
                                context.patience));
    return Undone::Yes;
}

} // namespace futago
