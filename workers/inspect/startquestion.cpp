// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/startquestion.h"

#include "workers/host/shellscript.h"
#include "workers/inspect/scripts.h"

using namespace Qt::StringLiterals;

namespace futago {

Result<QString> startProblem(Host &host, const ServerPlace &place, const Patience &patience)
{
    const auto output = host.require(
        shellScript(scripts::startProblem, {place.binDirectory, place.dataDirectory, place.configFile}),
        patience);
    FUTAGO_TRY(output);
    return QString::fromUtf8(*output).trimmed();
}

Result<QString> copyProblem(Host &host, const ServerPlace &place, const QStringList &settings,
                            const Patience &patience)
{
    QStringList arguments{place.binDirectory, place.dataDirectory};
    for (const QString &setting : settings)
        arguments << u"-c"_s << setting;
    const auto output = host.require(shellScript(scripts::copyProblem, arguments), patience);
    FUTAGO_TRY(output);
    return QString::fromUtf8(*output).trimmed();
}

Result<QStringList> recoveryEnders(Host &host, const ServerPlace &place, const Patience &patience)
{
    const auto output = host.require(
        shellScript(scripts::recoveryEnders, {place.binDirectory, place.dataDirectory, place.configFile}),
        patience);
    FUTAGO_TRY(output);
    return QString::fromUtf8(*output).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace futago
