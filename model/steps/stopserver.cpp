// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/stopserver.h"

#include "model/steps/servercommands.h"

using namespace Qt::StringLiterals;

namespace futago {

bool StopServer::isCoveredBy(const StopServer &reviewed) const
{
    return !wasRunning || isOurCopy ||
           (reviewed.wasRunning && !reviewed.isOurCopy && wasStandby == reviewed.wasStandby);
}

StepDescription StopServer::describe(const HostSpec &host, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Stop the existing server on the standby");
    d.progress = StepTexts::tr("Stopping the server on the standby");
    d.commands << shownCommand(host.server, ServerAction::Stop);
    if (wasRunning && !isOurCopy)
        d.consequence =
            wasStandby
                ? StepTexts::tr("A standby of another primary is stopped; %Ln session(s) are disconnected.",
                                nullptr, sessionsCut)
                : StepTexts::tr("A server that accepts writes is stopped; %Ln session(s) are disconnected.",
                                nullptr, sessionsCut);
    d.undo = wasRunning ? StepTexts::tr("The former server is started again.")
                        : StepTexts::tr("Nothing was running.");
    return d;
}

} // namespace futago
