// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/serverlog.h"

#include "workers/host/shellscript.h"
#include "workers/steps/scripts.h"

using namespace Qt::StringLiterals;

namespace futago {

QString logTail(Host &host, const Patience &patience)
{
    const ServerPlace place = host.spec().server;
    const auto output =
        host.run(shellScript(scripts::logTail, {place.dataDirectory, place.logFile}), patience);
    return output ? QString::fromUtf8(output->out) : QString();
}

} // namespace futago
