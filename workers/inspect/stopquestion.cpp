// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/stopquestion.h"

#include "workers/host/shellscript.h"
#include "workers/inspect/scripts.h"

using namespace Qt::StringLiterals;

namespace futago {

Result<QStringList> stopProblems(Host &host, const QString &dataDirectory, const Patience &patience)
{
    const auto output = host.require(shellScript(scripts::stopProblems, {dataDirectory}), patience);
    FUTAGO_TRY(output);
    return QString::fromUtf8(*output).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace futago
