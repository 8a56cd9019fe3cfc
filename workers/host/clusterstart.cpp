// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/clusterstart.h"

using namespace Qt::StringLiterals;

namespace futago {

/// $1 data directory, then the command. A new session, so that the end of ours does not end the command.
static const QString startScript = uR"sh(
data=$1; shift
server() { sed -n '1p;3p' "$data/postmaster.pid" 2>/dev/null; }
before=$(server)
work=$(mktemp -d) || exit 1
trap 'rm -rf -- "$work"' EXIT
session=
command -v setsid >/dev/null 2>&1 && session=setsid
$session sh -c 'work=$1; shift; "$@" > "$work/out" 2> "$work/err"; echo $? > "$work/new"; mv "$work/new" "$work/status"' sh "$work" "$@" > /dev/null 2>&1 < /dev/null &
while [ ! -f "$work/status" ]; do
  case $(sed -n 8p "$data/postmaster.pid" 2>/dev/null) in
    ready*|standby*) [ "$(server)" = "$before" ] || exit 0 ;;
  esac
  sleep 0.05 2>/dev/null || sleep 1
done
cat "$work/out"
cat "$work/err" >&2
exit "$(cat "$work/status")")sh"_s;

Command withoutSettling(const Command &pgCtlCluster, const QString &dataDirectory)
{
    return Command::of(QStringList{u"sh"_s, u"-c"_s, startScript, u"sh"_s, dataDirectory} +
                       pgCtlCluster.argv);
}

} // namespace futago
