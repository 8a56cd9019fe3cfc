// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/trialserver.h"

#include "workers/host/shellscript.h"
#include "workers/steps/scripts.h"

using namespace Qt::StringLiterals;

namespace futago {

Result<QString> rehearseStart(Host &host, const ServerPlace &place, const QString &configFile,
                              const QString &hbaFile, const Patience &patience)
{
    const auto output = host.require(shellScript(scripts::rehearse, {place.binDirectory, place.dataDirectory,
                                                                     configFile, hbaFile, place.identFile}),
                                     patience);
    FUTAGO_TRY(output);
    return QString::fromUtf8(*output).trimmed();
}

} // namespace futago
