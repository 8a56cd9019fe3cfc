// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/activateconfiguration.h"

#include "model/steps/servercommands.h"

using namespace Qt::StringLiterals;

namespace futago {

bool ActivateConfiguration::isCoveredBy(const ActivateConfiguration &reviewed) const
{
    return names == reviewed.names && values == reviewed.values && (!restart || reviewed.restart);
}

StepDescription ActivateConfiguration::describe(const HostSpec &host, HostRole) const
{
    StepDescription d;
    d.title = restart ? StepTexts::tr("Restart with the new configuration")
                      : StepTexts::tr("Reload the configuration");
    d.progress =
        restart ? StepTexts::tr("Restarting the server") : StepTexts::tr("Reloading the configuration");
    d.commands << shownCommand(host.server, restart ? ServerAction::Restart : ServerAction::Reload);
    if (restart)
        d.consequence =
            StepTexts::tr("The server restarts; %Ln session(s) are disconnected.", nullptr, sessionsCut);
    d.undo = StepTexts::tr("Takes effect once the former configuration is restored.");
    d.reversibility = restart ? Reversibility::NeedsDowntime : Reversibility::Reversible;
    return d;
}

} // namespace futago
