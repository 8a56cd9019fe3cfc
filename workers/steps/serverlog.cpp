// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/serverlog.h"

#include "workers/host/shellscript.h"

using namespace Qt::StringLiterals;

namespace futago {

/// $1 data directory, $2 what the start was given. Where the collector is at work it says so from 10 on.
static const QString logTailScript = uR"sh(
log=$(sed -n 's/^stderr //p' "$1/current_logfiles" 2>/dev/null)
case $log in '') log=$2 ;; /*) ;; *) log=$1/$log ;; esac
[ -n "$log" ] && exec tail -n 20 -- "$log")sh"_s;

QString logTail(Host &host, const Patience &patience)
{
    const ServerPlace place = host.spec().server;
    const auto output = host.run(shellScript(logTailScript, {place.dataDirectory, place.logFile}), patience);
    return output ? QString::fromUtf8(output->out) : QString();
}

} // namespace futago
