// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/startserver.h"

#include "model/steps/servercommands.h"

using namespace Qt::StringLiterals;

namespace futago {

StepDescription StartServer::describe(const HostSpec &host, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Start the standby");
    d.progress = StepTexts::tr("Starting the server on the standby");
    d.commands << shownCommand(host.server, ServerAction::Start);
    d.undo = StepTexts::tr("The standby is stopped.");
    return d;
}

} // namespace futago
