// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/basebackupjob.h"

#include "workers/host/remotefiles.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace futago {

/// $1 job directory, $2 incoming directory, then the command. A new session keeps the job alive when sshd or
/// a sudo with use_pty ends; `status` appears by rename, so it is never half written.
static const QString startScript = uR"sh(
job=$1; incoming=$2; shift 2
umask 077
mkdir -- "$job" || exit 1
mkdir -- "$incoming" || exit 1
session=
command -v setsid >/dev/null 2>&1 && session=setsid
$session nohup sh -c 'job=$1; shift; echo $$ > "$job/pid"; "$@" > "$job/out" 2> "$job/err"; echo $? > "$job/status.new"; mv "$job/status.new" "$job/status"' futago-job "$job" "$@" > /dev/null 2>&1 < /dev/null &
exit 0)sh"_s;

/// A process is the job's if its command line names the job directory.
static const QString watchScript = uR"sh(
job=$1
[ -d "$job" ] || { echo none; exit 0; }
alive() { pid=$(cat "$job/pid" 2>/dev/null) && tr '\0' ' ' < "/proc/$pid/cmdline" 2>/dev/null | grep -qF -- "$job"; }
i=0
while [ ! -f "$job/status" ] && [ $i -lt 20 ]; do
  if [ $i -gt 1 ] && ! alive; then break; fi
  sleep 0.05 2>/dev/null || sleep 1
  i=$((i + 1))
done
if [ -f "$job/status" ]; then echo "finished $(cat "$job/status")"
elif alive; then echo running
else echo lost; fi
tail -c 2000 "$job/err" 2>/dev/null
exit 0)sh"_s;

static const QString discardScript = uR"sh(
job=$1; incoming=$2
[ -d "$job" ] || exit 0
pid=$(cat "$job/pid" 2>/dev/null)
if [ ! -f "$job/status" ] && [ -n "$pid" ] && tr '\0' ' ' < "/proc/$pid/cmdline" 2>/dev/null | grep -qF -- "$job"; then
  for child in $(cat "/proc/$pid/task/$pid/children" 2>/dev/null); do kill "$child" 2>/dev/null; done
  i=0
  while [ ! -f "$job/status" ] && [ $i -lt 200 ]; do sleep 0.05 2>/dev/null || sleep 1; i=$((i + 1)); done
  [ -f "$job/status" ] || kill -9 -- "-$pid" 2>/dev/null
fi
rm -rf -- "$incoming" && rm -rf -- "$job")sh"_s;

static Command script(const QString &text, const QStringList &arguments)
{
    return Command::of(QStringList{u"sh"_s, u"-c"_s, text, u"sh"_s} + arguments);
}

Result<bool> BaseBackupJob::exists(const Patience &patience)
{
    return RemoteFiles(m_host).exists(m_parameters.jobDirectory, patience);
}

Result<void> BaseBackupJob::start(const Patience &patience)
{
    FUTAGO_TRY(discard(patience));
    const QStringList argv = QStringList{m_parameters.jobDirectory, m_parameters.incomingDirectory, u"env"_s,
                                         u"PGPASSFILE="_s + m_parameters.passFile} +
                             m_parameters.argv;
    FUTAGO_TRY(m_host.require(script(startScript, argv), patience));
    return {};
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
    const auto output = m_host.require(script(watchScript, {m_parameters.jobDirectory}), patience);
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
        script(discardScript, {m_parameters.jobDirectory, m_parameters.incomingDirectory}), patience));
    return {};
}

Result<void> BaseBackupJob::forget(const Patience &patience)
{
    FUTAGO_TRY(
        m_host.require(Command::of({u"rm"_s, u"-rf"_s, u"--"_s, m_parameters.jobDirectory}), patience));
    return {};
}

} // namespace futago
