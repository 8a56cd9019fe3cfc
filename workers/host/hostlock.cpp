// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/hostlock.h"

#include "workers/host/shellscript.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QSysInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace futago {

struct LockTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::HostLock)
};

static QString shortHash(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(16));
}

LockHolder LockHolder::here(const QString &folder, const QUuid &pairId)
{
    const QString machine = QString::fromLatin1(QSysInfo::machineUniqueId());
    QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    if (user.isEmpty())
        user = u"?"_s;
    return {
        user + u'@' + QSysInfo::machineHostName(),
        shortHash(QSysInfo::machineHostName() + u'\n' + machine + u'\n' + folder + u'\n' + pairId.toString()),
        QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

/// $1 name of the lock. `holder` has a line each: token, origin, name, since, and "pid start boot" of the
/// sshd of its login (empty where /proc does not show it). A process is that one if it began when it did:
/// field 22 of proc(5), after a name that may hold blanks.
static const QString functions = uR"sh(
home=$HOME; [ -d "$home" ] && [ -w "$home" ] || home=/tmp
lock=$home/$1
umask 077
boot=$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)
field() { sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f "$2"; }
login() {
  process=$$
  while [ -n "$process" ] && [ "$process" -gt 1 ]; do
    case $(cat "/proc/$process/comm" 2>/dev/null) in sshd*) echo "$process $(field "$process" 20) $boot"; return ;; esac
    process=$(field "$process" 2)
  done
}
line() { sed -n "$1p" "$lock/holder" 2>/dev/null; }
isGone() {
  set -- $(line 5)
  [ $# = 3 ] || return 1
  [ "$3" = "$boot" ] || return 0
  [ -r /proc/1/stat ] && [ "$(field "$1" 20)" != "$2" ]
}
)sh"_s;

/// $2 token, $3 origin, $4 name, $5 now. Two that find the same holder gone both move its directory away, of
/// which one succeeds. A directory without a holder is one that is being made, or was left half made.
static const QString takeScript = functions + uR"sh(
token=$2; origin=$3
until mkdir -- "$lock" 2>/dev/null; do
  [ -d "$lock" ] || { mkdir -- "$lock"; exit 1; }
  [ "$(line 1)" != "$token" ] || break
  if [ -f "$lock/holder" ]; then
    [ "$(line 2)" = "$origin" ] || isGone || { echo "$lock"; cat "$lock/holder"; exit 75; }
  else
    [ -n "$(find "$lock" -maxdepth 0 -mmin +1)" ] || { echo "$lock"; exit 75; }
  fi
  mv -- "$lock" "$lock.gone-$$" 2>/dev/null && rm -rf -- "$lock.gone-$$"
done
printf '%s\n%s\n%s\n%s\n%s\n' "$token" "$origin" "$4" "$5" "$(login)" > "$lock/holder.new" && mv -- "$lock/holder.new" "$lock/holder")sh"_s;

/// $2 token. Only what it was is removed.
static const QString releaseScript = functions + uR"sh(
[ "$(line 1)" = "$2" ] && mv -- "$lock" "$lock.gone-$$" && rm -rf -- "$lock.gone-$$"
exit 0)sh"_s;

/// $2 token. The login may be another one by now.
static const QString keepScript = functions + uR"sh(
[ "$(line 1)" = "$2" ] || { echo "$lock"; cat "$lock/holder" 2>/dev/null; exit 75; }
now=$(login)
[ "$(line 5)" = "$now" ] || { sed "5s/.*/$now/" "$lock/holder" > "$lock/holder.new" && mv -- "$lock/holder.new" "$lock/holder"; })sh"_s;

static constexpr int isHeld = 75;

static QString lockName(const Host &host)
{
    return u".futago-lock-"_s + shortHash(host.spec().server.dataDirectory);
}

static Failure heldByAnother(const Host &host, const CommandOutput &output)
{
    const QStringList lines = QString::fromUtf8(output.out).split(u'\n');
    const QString path = lines.value(0);
    const QString name = lines.value(3, LockTexts::tr("somebody else"));
    return failure(
        ErrorKind::Conflict,
        LockTexts::tr("%1 is already working with Futago on the server of %2.")
            .arg(name.isEmpty() ? LockTexts::tr("somebody else") : name, host.name()),
        LockTexts::tr(
            "Wait until that run has ended, then inspect again. If that workstation is gone for good, "
            "remove %1 on the host.")
            .arg(path),
        u"since %1"_s.arg(lines.value(4)), host.login());
}

static Result<void> ask(Host &host, const Command &command, const Patience &patience)
{
    const auto output = host.run(command, patience);
    FUTAGO_TRY(output);
    if (output->status == isHeld)
        return heldByAnother(host, *output);
    return output->ok() ? Result<void>() : Result<void>(Failure(explain(host, command, *output)));
}

Result<std::unique_ptr<HostLock>> HostLock::take(Host &host, const LockHolder &holder,
                                                 const Patience &patience)
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    FUTAGO_TRY(ask(host,
                   shellScript(takeScript, {lockName(host), holder.token, holder.origin, holder.name, now}),
                   patience));
    return std::unique_ptr<HostLock>(new HostLock(host, holder));
}

Result<void> HostLock::keep(const Patience &patience)
{
    return ask(m_host, shellScript(keepScript, {lockName(m_host), m_holder.token}), patience);
}

HostLock::~HostLock()
{
    if (!m_host.linkWasLost())
        (void)m_host.run(shellScript(releaseScript, {lockName(m_host), m_holder.token}),
                         Patience{{}, std::chrono::seconds(10)});
}

} // namespace futago
