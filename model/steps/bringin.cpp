// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/bringin.h"

#include "model/base/command.h"

using namespace Qt::StringLiterals;

namespace futago {

bool BringIn::isCoveredBy(const BringIn &reviewed) const
{
    return dataDirectory == reviewed.dataDirectory;
}

StepDescription BringIn::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Rename the copy to the data directory");
    d.progress = StepTexts::tr("Renaming %1").arg(incomingDirectory);
    d.commands << shellQuoted({u"mv"_s, incomingDirectory, dataDirectory});
    d.undo = StepTexts::tr("The copy gets its former name back.");
    return d;
}

} // namespace futago
