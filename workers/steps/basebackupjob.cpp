// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/basebackupjob.h"

#include "workers/host/remotefiles.h"
#include "workers/host/shellscript.h"
#include "workers/steps/trialserver.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace futago {

/// $1 job directory, $2 incoming directory, $3 what is copied, then the command. A new session keeps the job
/// alive when sshd or a sudo with use_pty ends; `status` appears by rename, so it is never half written. The
/// job claims its directory by writing `pid` and ends if that is gone; only then does the start count,
/// however long a busy host needs for it. It holds `life` open, so that its end wakes who reads there. Where
/// the primary's group may read its data, pg_basebackup gives the copy's directories that mode (initdb -g).
static const QString startScript = uR"sh(
job=$1; incoming=$2; of=$3; shift 3
umask 077
mkdir -- "$job" && mkfifo -- "$job/life" || exit 1
printf '%s\n' "$of" > "$job/of" || exit 1
mkdir -- "$incoming" && chmod 700 -- "$incoming" || exit 1
session=
command -v setsid >/dev/null 2>&1 && session=setsid
$session nohup sh -c 'job=$1; incoming=$2; shift 2; { exec 3<> "$job/life" && echo $$ > "$job/pid.new" && mv "$job/pid.new" "$job/pid"; } || exit 1; "$@" > "$job/out" 2> "$job/err" 3>&-; ended=$?; case $(stat -c %a -- "$incoming/base" 2>/dev/null) in *750) chmod 750 -- "$incoming" ;; esac; echo $ended > "$job/status.new"; mv "$job/status.new" "$job/status"' futago-job "$job" "$incoming" "$@" > /dev/null 2>&1 < /dev/null &
while [ ! -f "$job/pid" ] && kill -0 $! 2>/dev/null; do sleep 0.05 2>/dev/null || sleep 1; done
[ -f "$job/pid" ] || { echo "the job did not start" >&2; exit 1; }
exit 0)sh"_s;

/// Waits up to a second for the job's end without a process of its own at work meanwhile: a copy that keeps
/// all processors busy would pay for it. A process is the job's if its command line names the job directory.
/// One that ended after the first look for its status has written it by the second.
static const QString watchScript = uR"sh(
job=$1
[ -d "$job" ] || { echo none; exit 0; }
alive() { pid=$(cat "$job/pid" 2>/dev/null) && tr '\0' ' ' < "/proc/$pid/cmdline" 2>/dev/null | grep -qF -- "$job"; }
if [ ! -f "$job/status" ]; then
  timeout 1 cat "$job/life" >/dev/null 2>&1
  case $? in 126|127) sleep 1 ;; esac
fi
finished() { [ -f "$job/status" ] && echo "finished $(cat "$job/status")"; }
finished || { alive && echo running; } || finished || echo lost
tail -c 2000 "$job/err" 2>/dev/null
exit 0)sh"_s;

/// The renamed directory can be claimed no more, so a job that is just being started ends by itself. One that
/// was claimed has a process group (or children, where there is no setsid), found by proc(5); a number that
/// went to a stranger since does not name our directories. Nothing is removed under a living process.
static const QString discardScript = trialFunctions() + uR"sh(
job=$1; incoming=$2; gone="$1.gone"
members() {
  sed -n 's/^\([0-9]*\) (.*) [^Z] \([0-9]*\) \([0-9]*\) .*/\1 \2 \3/p' /proc/[0-9]*/stat 2>/dev/null | while read -r process parent group; do
    [ "$process" = "$pid" ] || [ "$parent" = "$pid" ] || [ "$group" = "$pid" ] || continue
    tr '\0' '\n' < "/proc/$process/cmdline" 2>/dev/null | grep -qxF -e "$job" -e "$incoming" && echo "$process"
  done
}
await() {
  end=$(($(date +%s) + $1))
  while [ -n "$(members)" ]; do
    [ "$(date +%s)" -lt "$end" ] || return 1
    sleep 0.05 2>/dev/null || sleep 1
  done
}
# The WAL of a copy that was never used, where it has a directory of its own.
discardWal() {
  for wal in "$incoming/pg_wal" "$incoming/pg_xlog"; do
    target=$(readlink -- "$wal" 2>/dev/null) || continue
    case $target in *.futago-[0-9]*T*Z) rm -rf -- "$target" || return 1 ;; esac
  done
}
finish() {
  if pid=$(cat "$gone/pid" 2>/dev/null); then
    kill $(members) 2>/dev/null
    await 10 || { kill -9 $(members) 2>/dev/null; await 10; } || { echo "pg_basebackup does not end" >&2; exit 1; }
  fi
  endServer "$incoming" && discardWal && rm -rf -- "$incoming" && rm -rf -- "$gone" || exit 1
}
[ ! -d "$gone" ] || finish
[ -d "$job" ] || exit 0
mv -- "$job" "$gone" && finish)sh"_s;

Result<bool> BaseBackupJob::exists(const Patience &patience)
{
    return RemoteFiles(m_host).exists(m_parameters.jobDirectory, patience);
}

Result<void> BaseBackupJob::start(const Patience &patience)
{
    const QStringList argv =
        QStringList{m_parameters.jobDirectory, m_parameters.incomingDirectory, m_parameters.seededFrom,
                    u"env"_s, u"PGPASSFILE="_s + m_parameters.passFile} +
        m_parameters.argv;
    const QString discardThenStart = u"("_s + discardScript + u") || exit 1"_s + startScript;
    FUTAGO_TRY(m_host.require(shellScript(discardThenStart, argv), patience));
    return {};
}

Result<bool> BaseBackupJob::isOfThisPrimary(const Patience &patience)
{
    const auto record = RemoteFiles(m_host).read(m_parameters.jobDirectory + u"/of"_s, patience);
    FUTAGO_TRY(record);
    return QString::fromUtf8(record->bytes).trimmed() == m_parameters.seededFrom;
}

void BaseBackupJob::readProgress(const QByteArray &err, State &state)
{
    static const QRegularExpression pattern(u"([0-9]+)/([0-9]+) kB \\("_s);
    for (auto match = pattern.globalMatch(QString::fromUtf8(err)); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        state.doneBytes = found.captured(1).toULongLong() * 1024;
        state.totalBytes = found.captured(2).toULongLong() * 1024;
    }
}

Result<BaseBackupJob::State> BaseBackupJob::watch(const Patience &patience)
{
    const auto output = m_host.require(shellScript(watchScript, {m_parameters.jobDirectory}), patience);
    FUTAGO_TRY(output);
    State state;
    const qsizetype newline = output->indexOf('\n');
    const QList<QByteArray> words = output->left(newline).split(' ');
    const QByteArray err = output->mid(newline + 1);
    if (words.first() == "running")
        state.phase = Phase::Running;
    else if (words.first() == "finished")
        state.phase = Phase::Finished;
    else if (words.first() == "lost")
        state.phase = Phase::Lost;
    state.exitStatus = words.value(1).toInt();
    state.errorText = QString::fromUtf8(err);
    readProgress(err, state);
    return state;
}

Result<void> BaseBackupJob::discard(const Patience &patience)
{
    FUTAGO_TRY(m_host.require(
        shellScript(discardScript, {m_parameters.jobDirectory, m_parameters.incomingDirectory}), patience));
    return {};
}

/// $1 job directory, $2 incoming directory, $3 where it goes.
static const QString setAsideScript = trialFunctions() + uR"sh(
if [ -e "$2" ]; then endServer "$2" && mv -- "$2" "$3" || exit 1; fi
rm -rf -- "$1")sh"_s;

Result<void> BaseBackupJob::setAside(const QString &path, const Patience &patience)
{
    FUTAGO_TRY(m_host.require(
        shellScript(setAsideScript, {m_parameters.jobDirectory, m_parameters.incomingDirectory, path}),
        patience));
    return {};
}

/// $1 job directory, $2 what was copied.
static const QString rememberScript = uR"sh(
umask 077
mkdir -p -- "$1" && printf '%s\n' "$2" > "$1/of" && echo 0 > "$1/status")sh"_s;

Result<void> BaseBackupJob::remember(Host &host, const QString &jobDirectory, const QString &seededFrom,
                                     const Patience &patience)
{
    FUTAGO_TRY(host.require(shellScript(rememberScript, {jobDirectory, seededFrom}), patience));
    return {};
}

Result<void> BaseBackupJob::forget(const Patience &patience)
{
    FUTAGO_TRY(
        m_host.require(Command::of({u"rm"_s, u"-rf"_s, u"--"_s, m_parameters.jobDirectory}), patience));
    return {};
}

} // namespace futago
