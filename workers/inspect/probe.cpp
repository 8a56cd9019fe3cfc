// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/probe.h"

#include "workers/host/shellscript.h"

using namespace Qt::StringLiterals;

namespace futago {

/// Lines of "key<TAB>value…". `place` tells of a data directory that may be there, `programs` of binaries.
static const QString functions = uR"sh(
say() { printf '%s\t' "$@"; echo; }
programs() { if [ -x "$1/postgres" ]; then say bin "$1" "$("$1/postgres" --version)"; fi; }
place() {
  real=$(cd -P -- "$1" 2>/dev/null && pwd -P) || real=${1%/}
  [ "$real" = "$1" ] || say real "$1" "$real"
  [ -f "$real/PG_VERSION" ] || return 0
  say data "$real" "$(cat "$real/PG_VERSION")"
  started=$(sed -n -e '1s|^\(/[^ ]*\)/postgres .*|\1|p' -e '1s|^\(/[^ ]*\)/postmaster .*|\1|p' "$real/postmaster.opts" 2>/dev/null)
  if [ -x "$started/postgres" ]; then programs "$started"; say started "$real" "$started" "$(head -n 1 "$real/postmaster.opts")"; fi
}
)sh"_s;

/// $1 is a data directory that a person named, or empty. A postmaster is a process of a server binary whose
/// parent is none; its working directory is its data directory, and both links can be read by the same user.
/// A process may end while it is looked at: then it is none.
static const QString hostScript = uR"sh(
named=$1
say home "$HOME"
say machine "$(uname -m)"
ssh -o HostKeyAlgorithms=+ssh-rsa -V </dev/null >/dev/null 2>&1 && say sshadds yes
say pubkeytypes "$(sed -n 's/^ *PubkeyAccepted[A-Za-z]*[ =]*//p' /etc/ssh/sshd_config 2>/dev/null | head -n 1)"
say rsahostkey "$(cat /etc/ssh/ssh_host_rsa_key.pub 2>/dev/null)"
say hostname "$(uname -n)"
say clibrary "$(getconf GNU_LIBC_VERSION 2>/dev/null)"
if [ -r /etc/os-release ]; then say os "$(. /etc/os-release; echo "$PRETTY_NAME")"; else say os "$(head -n 1 /etc/redhat-release 2>/dev/null || uname -s)"; fi
pids=
for p in /proc/[0-9]*; do
  exe=$(readlink "$p/exe" 2>/dev/null) || continue
  exe=${exe% (deleted)}
  case $exe in */postgres|*/postmaster) ;; *) continue ;; esac
  set -- $(sed 's/.*) //' "$p/stat" 2>/dev/null)
  [ -n "$2" ] || continue
  parent=$(readlink "/proc/$2/exe" 2>/dev/null)
  [ "${parent% (deleted)}" = "$exe" ] && continue
  data=$(readlink "$p/cwd" 2>/dev/null) || continue
  case $data in *.futago-incoming) continue ;; esac
  log=$(readlink "$p/fd/2" 2>/dev/null)
  case $log in /dev/*|*'(deleted)') log= ;; /*) ;; *) log= ;; esac
  pids="$pids ${p#/proc/}"
  say running "${exe%/*}" "$data" "${p#/proc/}" "$log" "$(sed -n -e 's/^0:://p' -e 's/^[0-9]*:name=systemd://p' "$p/cgroup" 2>/dev/null | head -n 1)"
  programs "${exe%/*}"
done
if command -v pg_lsclusters >/dev/null 2>&1; then
  pg_lsclusters -h | while read -r version name port status owner data log; do say cluster "$version" "$name" "$port" "$owner" "$data" "$log"; place "$data"; done
fi
for b in /usr/lib/postgresql*/bin /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql*/bin /usr/local/postgres*/bin /usr/local/bin /opt/*/bin /opt/[Pp]ostgre*/*/bin /opt/pgsql*/*/bin "$HOME"/*/bin /usr/bin; do programs "$b"; done
for d in /var/lib/pgsql/data /var/lib/pgsql/*/data /var/lib/postgresql/*/main /var/lib/postgresql/data /usr/local/pgsql*/data /usr/local/postgres*/data /opt/[Pp]ostgre*/data /opt/[Pp]ostgre*/*/data "$HOME/data" "$named"; do
  if [ -n "$d" ] && [ -d "$d" ]; then place "$d"; fi
done
cat "$HOME/.bash_profile" "$HOME/.profile" "$HOME/.pgsql_profile" 2>/dev/null | sed -n 's/^[[:space:]]*\(export[[:space:]]*\)*PGDATA=\([^;[:space:]]*\).*/\2/p' | tr -d "\"'" | sed "s|^[$]HOME|$HOME|; s|^~|$HOME|" | grep '^/' | while read -r d; do place "$d"; done
)sh"_s;

/// Ends the probe.
static const QString managerScript = uR"sh(
for p in /proc/[0-9]*/cmdline; do
  command=$(tr '\0' '\n' < "$p" 2>/dev/null | head -n 40) || continue
  first=$(printf '%s\n' "$command" | sed -n 1p); second=$(printf '%s\n' "$command" | sed -n 2p)
  case ${first##*/} in python*) first=$second ;; esac
  case ${first##*/} in
    patroni) echo patroni ;;
    repmgrd) echo repmgrd ;;
    pg_autoctl) echo pg_auto_failover ;;
    pacemakerd) echo Pacemaker ;;
    java) case $command in *EFM*.jar*|*efm*.jar*) echo EFM ;; esac ;;
  esac
done | sort -u | while read -r manager; do say manager "$manager"; done
exit 0)sh"_s;

/// $1 data directory, $2 directory of the binaries. Asked around the base backup again and again: short.
static const QString dataScript = uR"sh(
say() { printf '%s\t' "$@"; echo; }
d=$1; b=$2
if [ ! -e "$d" ]; then say state missing
elif [ -f "$d/PG_VERSION" ]; then say state cluster; say major "$(cat "$d/PG_VERSION")"
elif [ -d "$d" ] && [ -r "$d" ] && [ -z "$(ls -A "$d")" ]; then say state empty
else say state foreign; fi
[ -e "$d/standby.signal" ] || [ -e "$d/recovery.conf" ] && say standbyfile yes
[ -e "$d/backup_label" ] && say backuplabel yes
[ -f "$d/PG_VERSION" ] && [ -x "$b/pg_controldata" ] && "$b/pg_controldata" "$d" 2>/dev/null | sed -n 's/^Database system identifier: */sysid\t/p'
"$b/pg_ctl" status -D "$d" >/dev/null 2>&1 && say running yes
true)sh"_s;

/// After it, with the same arguments.
static const QString placeScript = uR"sh(
[ -e "$d" ] && [ "$(stat -c %d -- "$d")" != "$(stat -c %d -- "$d/..")" ] && say mountpoint yes
former=; for a in "$d".futago-[0-9]*Z; do [ -f "$a/PG_VERSION" ] && former=$a; done; say former "$former"
up=$d; while [ ! -d "$up" ]; do up=${up%/*}; [ -n "$up" ] || up=/; done
say free "$(df -Pk "$up" | awk 'NR == 2 { print $4 }')"
w=$d/pg_wal; [ -d "$w" ] || w=$d/pg_xlog
[ -d "$w" ] && say walfree "$(df -Pk "$w/" | awk 'NR == 2 { print $4 }')" && say walsize "$(du -sk "$w/" 2>/dev/null | cut -f1)"
if [ -L "$w" ] && target=$(readlink -f -- "$w") && [ -n "$target" ]; then
  say wallink "$target"
  [ -w "${target%/*}/" ] && [ "$(stat -c %d -- "$target")" = "$(stat -c %d -- "${target%/*}/")" ] || say walclosed yes
fi
[ -d "$d.futago-incoming" ] && say unfinished "$(du -sk "$d.futago-incoming" 2>/dev/null | cut -f1)"
grep -q LZ4F_ "$b/pg_basebackup" 2>/dev/null && say lz4 yes
[ -x "$b/postgres" ] && say version "$("$b/postgres" --version)" && say icu "$(ldd "$b/postgres" 2>/dev/null | sed -n 's/^.*libicui18n\.so\.\([0-9]*\).*/\1/p')" && say socket "$("$b/postgres" --describe-config 2>/dev/null | awk -F '\t' '$1 == "unix_socket_directories" { print $5 }')"
true)sh"_s;

static QList<QStringList> rowsOf(const QByteArray &output)
{
    QList<QStringList> rows;
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray &line : lines)
        if (line.contains('\t'))
            rows << QString::fromUtf8(line).split(u'\t');
    return rows;
}

QStringList HostProbe::dataDirectories() const
{
    QStringList directories;
    for (const RunningServer &server : running)
        directories << server.dataDirectory;
    for (const DebianCluster &cluster : clusters)
        directories << cluster.dataDirectory;
    directories << knownDataDirectories;
    directories.removeAll(QString());
    for (QString &directory : directories)
        directory = real(directory);
    directories.removeDuplicates();
    return directories;
}

const RunningServer *HostProbe::serverIn(const QString &dataDirectory) const
{
    for (const RunningServer &server : running)
        if (server.dataDirectory == real(dataDirectory))
            return &server;
    return nullptr;
}

const DebianCluster *HostProbe::clusterIn(const QString &dataDirectory) const
{
    for (const DebianCluster &cluster : clusters)
        if (real(cluster.dataDirectory) == real(dataDirectory))
            return &cluster;
    return nullptr;
}

using Row = QStringList;
using Reader = void (*)(HostProbe &, const Row &);

static quint16 portOf(const QString &text)
{
    return static_cast<quint16>(text.toUInt());
}

static const QMap<QString, Reader> readers{
    {u"home"_s, [](HostProbe &probe, const Row &row) { probe.home = row.value(1); }},
    {u"machine"_s, [](HostProbe &probe, const Row &row) { probe.machine = row.value(1); }},
    {u"sshadds"_s, [](HostProbe &probe, const Row &) { probe.sshAddsAlgorithms = true; }},
    {u"pubkeytypes"_s,
     [](HostProbe &probe, const Row &row) {
         const QString types = row.value(1);
         probe.takesSha1Only = types.split(u',').contains(u"ssh-rsa"_s) && !types.contains(u"rsa-sha2"_s);
     }},
    {u"rsahostkey"_s,
     [](HostProbe &probe, const Row &row) {
         probe.rsaHostKey = parsePublicKey(row.value(1).toUtf8()).value_or(PublicKey());
     }},
    {u"hostname"_s, [](HostProbe &probe, const Row &row) { probe.hostName = row.value(1); }},
    {u"os"_s, [](HostProbe &probe, const Row &row) { probe.operatingSystem = row.value(1); }},
    {u"clibrary"_s, [](HostProbe &probe, const Row &row) { probe.cLibrary = row.value(1); }},
    {u"running"_s,
     [](HostProbe &probe, const Row &row) {
         probe.running << RunningServer{row.value(1), row.value(2), row.value(3).toLongLong(), row.value(4),
                                        row.value(5)};
     }},
    {u"cluster"_s,
     [](HostProbe &probe, const Row &row) {
         probe.clusters << DebianCluster{row.value(1), row.value(2), portOf(row.value(3)),
                                         row.value(4), row.value(5), row.value(6)};
     }},
    {u"bin"_s,
     [](HostProbe &probe, const Row &row) {
         probe.installations << Installation{row.value(1),
                                             PgVersion::parse(row.value(2)).value_or(PgVersion())};
     }},
    {u"data"_s,
     [](HostProbe &probe, const Row &row) {
         probe.knownDataDirectories << row.value(1);
         probe.majors.insert(row.value(1), row.value(2));
     }},
    {u"started"_s,
     [](HostProbe &probe, const Row &row) {
         probe.lastStarts.insert(row.value(1), LastStart{row.value(2), row.value(3)});
     }},
    {u"real"_s, [](HostProbe &probe, const Row &row) { probe.realPaths.insert(row.value(1), row.value(2)); }},
    {u"property"_s, [](HostProbe &probe, const Row &row) { readUnitProperty(probe.units, row.value(1)); }},
    {u"script"_s,
     [](HostProbe &probe, const Row &row) {
         probe.initScripts << InitScript{row.value(1), row.value(2), row.value(3), row.value(4),
                                         portOf(row.value(5))};
     }},
    {u"manager"_s, [](HostProbe &probe, const Row &row) { probe.managers << row.value(1); }},
};

HostProbe parseProbe(const QByteArray &output)
{
    HostProbe probe;
    const auto rows = rowsOf(output);
    for (const Row &row : rows)
        if (const Reader reader = readers.value(row.first()))
            reader(probe, row);
    return probe;
}

Result<HostProbe> probeHost(Host &host, const Patience &patience)
{
    const auto output = host.require(shellScript(functions + hostScript + serviceScript() + managerScript,
                                                 {host.spec().server.dataDirectory}),
                                     patience);
    FUTAGO_TRY(output);
    return parseProbe(*output);
}

static DataDirectoryState stateOf(const QString &word)
{
    if (word == u"cluster")
        return DataDirectoryState::Cluster;
    if (word == u"empty")
        return DataDirectoryState::Empty;
    return word == u"missing" ? DataDirectoryState::Missing : DataDirectoryState::Foreign;
}

using Values = QMap<QString, QString>;

static Result<Values> ask(Host &host, const QString &script, const ServerPlace &place,
                          const Patience &patience)
{
    const auto output =
        host.require(shellScript(script, {place.dataDirectory, place.binDirectory}), patience);
    FUTAGO_TRY(output);
    Values values;
    const auto rows = rowsOf(*output);
    for (const QStringList &row : rows)
        values.insert(row.first(), row.value(1));
    return values;
}

static DataProbe dataOf(const Values &values)
{
    DataProbe probe;
    probe.fact.state = stateOf(values.value(u"state"_s));
    probe.fact.major = values.value(u"major"_s);
    probe.fact.systemIdentifier = values.value(u"sysid"_s);
    probe.fact.hasStandbyFile = values.contains(u"standbyfile"_s);
    probe.fact.hasBackupLabel = values.contains(u"backuplabel"_s);
    probe.isRunning = values.contains(u"running"_s);
    return probe;
}

Result<DataProbe> probeData(Host &host, const ServerPlace &place, const Patience &patience)
{
    const auto values = ask(host, dataScript, place, patience);
    FUTAGO_TRY(values);
    return dataOf(*values);
}

/// Of kilobytes, as df and du print them.
static std::optional<quint64> bytesOf(const QString &kilobytes)
{
    bool isKnown = false;
    const quint64 number = kilobytes.toULongLong(&isKnown);
    return isKnown ? std::optional(number * 1024) : std::nullopt;
}

Result<DirectoryProbe> probeDirectory(Host &host, const ServerPlace &place, const Patience &patience)
{
    const auto values = ask(host, dataScript + placeScript, place, patience);
    FUTAGO_TRY(values);
    DirectoryProbe probe{dataOf(*values), {}, {}, {}, {}, {}, {}, {}, 0};
    probe.icuVersion = values->value(u"icu"_s);
    probe.unpacksLz4 = values->contains(u"lz4"_s);
    probe.fact.isMountPoint = values->contains(u"mountpoint"_s);
    probe.fact.walLink = values->value(u"wallink"_s);
    probe.fact.walLinkIsClosed = values->contains(u"walclosed"_s);
    probe.fact.unfinishedCopyBytes = values->value(u"unfinished"_s).toULongLong() * 1024;
    probe.binaryVersion = PgVersion::parse(values->value(u"version"_s)).value_or(PgVersion());
    probe.socketDirectory = values->value(u"socket"_s).section(u',', 0, 0).trimmed();
    probe.formerDirectory = values->value(u"former"_s);
    probe.freeBytes = bytesOf(values->value(u"free"_s));
    probe.walFreeBytes = bytesOf(values->value(u"walfree"_s));
    probe.walBytes = bytesOf(values->value(u"walsize"_s)).value_or(0);
    return probe;
}

} // namespace futago
