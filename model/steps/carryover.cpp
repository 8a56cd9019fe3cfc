// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/carryover.h"

#include "model/base/command.h"
#include "model/base/wording.h"

using namespace Qt::StringLiterals;

namespace futago {

StepDescription CarryOver::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Keep the standby's own files");
    d.progress = StepTexts::tr("Copying the standby's own files into the copy");
    for (const QString &name : names)
        d.commands << shellQuoted(
            {u"cp"_s, u"-pL"_s, u"--"_s, formerDirectory + u'/' + name, incomingDirectory + u'/' + name});
    if (!includedDirectories.isEmpty())
        d.consequence =
            StepTexts::tr("The primary's own *.conf files in %1 get the suffix .futago-primary in the copy, "
                          "so that the standby does not include them.")
                .arg(wording::list(includedDirectories));
    d.undo = StepTexts::tr("The copied data directory is renamed and kept.");
    return d;
}

} // namespace futago
