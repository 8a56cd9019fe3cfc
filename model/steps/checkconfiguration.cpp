// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/checkconfiguration.h"

#include "model/base/command.h"

using namespace Qt::StringLiterals;

namespace futago {

bool CheckConfiguration::isCoveredBy(const CheckConfiguration &) const
{
    return true;
}

StepDescription CheckConfiguration::describe(const HostSpec &, HostRole role) const
{
    StepDescription d;
    d.title = StepTexts::tr("Check the new configuration");
    d.progress = StepTexts::tr("Checking the new configuration with the server's postgres program");
    d.commands << shellQuoted({binDirectory + u"/postgres"_s, u"-D"_s, dataDirectory, u"-C"_s, u"wal_level"_s,
                               u"-c"_s, u"config_file=<copy>"_s});
    if (restartOnUndo && role == HostRole::Primary)
        d.commands << StepTexts::tr(
            "Start an empty server with this configuration in a temporary directory, and "
            "remove it");
    d.undo = restartOnUndo ? StepTexts::tr("The server is restarted with its former configuration.")
                           : StepTexts::tr("The server reloads its former configuration.");
    d.reversibility = restartOnUndo ? Reversibility::NeedsDowntime : Reversibility::Reversible;
    return d;
}

} // namespace futago
