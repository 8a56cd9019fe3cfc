// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/moveaside.h"

#include "model/base/command.h"

using namespace Qt::StringLiterals;

namespace futago {

bool MoveAside::isCoveredBy(const MoveAside &reviewed) const
{
    return path == reviewed.path && (!isInTheWay || reviewed.isInTheWay);
}

StepDescription MoveAside::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Rename the old data directory");
    d.progress = StepTexts::tr("Renaming %1").arg(path);
    d.commands << shellQuoted({u"mv"_s, path, asidePath});
    if (isInTheWay)
        d.consequence = StepTexts::tr("The former data directory is renamed to %1 and kept.").arg(asidePath);
    d.undo = StepTexts::tr("The former data directory gets its name back.");
    return d;
}

} // namespace futago
