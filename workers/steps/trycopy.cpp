// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/trycopy.h"

#include "workers/host/remotefiles.h"
#include "workers/host/shellscript.h"
#include "workers/inspect/startquestion.h"
#include "workers/steps/basebackupjob.h"
#include "workers/steps/recoveryguard.h"
#include "workers/steps/seeding.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

struct TryCopyTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::trycopy)
};

/// Beside the live file, because included files are named relative to it.
static QString candidateOf(const QString &file, const QByteArray &candidate)
{
    return candidate.isEmpty() ? file : file + u".futago-candidate"_s;
}

static QString stillRuns()
{
    return TryCopyTexts::tr(
        "Nothing was stopped or replaced. Correct what is shown below and apply again; the "
        "finished copy is used again.");
}

Result<Check> TryCopyStep::check(StepContext &context)
{
    if (m_accepted)
        return Check{true,
                     m_parameters.starts
                         ? TryCopyTexts::tr("The copy started as a standby with its new configuration.")
                         : TryCopyTexts::tr("The server's postgres program accepts the new configuration.")};
    const auto inPlace =
        isInPlace(context.host, m_parameters.seededFrom, m_parameters.asidePath, context.patience);
    FUTAGO_TRY(inPlace);
    return Check{*inPlace, *inPlace ? TryCopyTexts::tr("The copy is in place.") : QString()};
}

Result<void> TryCopyStep::layCandidates(StepContext &context) const
{
    RemoteFiles files(context.host);
    const auto lay = [&](const QString &file, const QByteArray &candidate) -> Result<void> {
        if (candidate.isEmpty())
            return {};
        return files.write({candidateOf(file, candidate), candidate, 0600, {}, {}, false}, context.patience);
    };
    FUTAGO_TRY(lay(m_parameters.configFile, m_parameters.configCandidate));
    return lay(m_parameters.hbaFile, m_parameters.hbaCandidate);
}

Result<void> TryCopyStep::removeCandidates(StepContext &context) const
{
    QStringList argv{u"rm"_s, u"-f"_s, u"--"_s};
    for (const QString &file : {m_parameters.configFile, m_parameters.hbaFile})
        argv << file + u".futago-candidate"_s;
    FUTAGO_TRY(context.host.require(Command::of(argv), context.patience));
    return {};
}

/// What can be told without a start.
Result<void> TryCopyStep::judge(StepContext &context) const
{
    ServerPlace place = context.host.spec().server;
    place.binDirectory = m_parameters.binDirectory;
    place.dataDirectory = m_parameters.incomingDirectory;
    place.configFile = candidateOf(m_parameters.configFile, m_parameters.configCandidate);
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

/// $1 directory of the binaries, $2 the copy, $3 postgresql.conf, $4 pg_hba.conf, $5 log, $6 seconds for
/// recovery. What the server would share with the former one (addresses, sockets, pid file, log, statistics,
/// memory) is its own for the trial, and it follows and archives nothing; which of these settings a version
/// has its binary tells. It is ready when it takes connections, which is when the copy is consistent. A copy
/// with a history of its own by now counts as one that failed.
static const QString trialScript = endServerFunction() + uR"sh(
bin=$1; copy=$2; conf=$3; hba=$4; log=$5; limit=$6
umask 077
endServer "$copy" || exit 1
value() { "$bin/postgres" -D "$copy" -C "$1" -c config_file="$conf" -c data_directory="$copy" 2>/dev/null; }
if [ "$(value logging_collector)" = on ]; then
  place=$(value log_directory); case $place in /*) ;; *) place=$copy/$place ;; esac
  [ -d "$place" ] || place=${place%/*}
  [ -w "$place" ] || { echo "could not write in \"$place\" (log_directory)"; exit 82; }
fi
port=$(value port)
known=$("$bin/postgres" --describe-config | cut -f1)
sockets=$(mktemp -d "${TMPDIR:-/tmp}/futago.XXXXXX") || exit 1
set -- -D "$copy" -c config_file="$conf" -c data_directory="$copy" -c hba_file="$hba"
for setting in listen_addresses= unix_socket_directories="$sockets" external_pid_file= logging_collector=off \
  log_destination=stderr stats_temp_directory=pg_stat_tmp shared_buffers=16MB huge_pages=off hot_standby=on \
  archive_mode=off primary_conninfo= primary_slot_name= restore_command=; do
  printf '%s\n' "$known" | grep -qx -e "${setting%%=*}" && set -- "$@" -c "$setting"
done
"$bin/postgres" "$@" > "$log" 2>&1 < /dev/null &
server=$!
trap 'kill -INT $server 2>/dev/null' HUP INT TERM
until=$(($(date +%s) + limit)); ready=
while readlink "/proc/$server/cwd" > /dev/null 2>&1 && [ "$(date +%s)" -lt "$until" ]; do
  "$bin/pg_isready" -q -h "$sockets" -p "$port" && { ready=yes; break; }
  sleep 0.05 2>/dev/null || sleep 1
done
kill -INT $server 2>/dev/null
wait $server
rm -rf -- "$sockets"
[ -n "$ready" ] || { tail -n 30 "$log"; exit 82; }
state=$(LC_ALL=C "$bin/pg_controldata" "$copy" | sed -n 's/^Database cluster state: *//p')
[ "$state" = "shut down in recovery" ] || { echo 1 > "${log%/*}/status"; echo "$state"; tail -n 30 "$log"; exit 83; })sh"_s;

static constexpr int doesNotStart = 82;
static constexpr int endsRecovery = 83;
/// Replaying what was written during the base backup; the former server runs meanwhile.
static constexpr std::chrono::hours longestRecovery{2};

Result<void> TryCopyStep::start(StepContext &context) const
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
        shellScript(trialScript, {m_parameters.binDirectory, m_parameters.incomingDirectory,
                                  candidateOf(m_parameters.configFile, m_parameters.configCandidate),
                                  candidateOf(m_parameters.hbaFile, m_parameters.hbaCandidate),
                                  m_parameters.jobDirectory + u"/trial"_s,
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
    return output->ok() ? Result<void>() : Result<void>(Failure(explain(context.host, trial, *output)));
}

Result<void> TryCopyStep::apply(StepContext &context)
{
    FUTAGO_TRY(layCandidates(context));
    auto tried = judge(context);
    if (tried && m_parameters.starts)
        tried = start(context);
    FUTAGO_TRY(removeCandidates(context));
    m_accepted = tried.has_value();
    return tried;
}

Result<void> TryCopyStep::undo(StepContext &context)
{
    return removeCandidates(context);
}

} // namespace futago
