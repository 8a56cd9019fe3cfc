// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/testlogin.h"

#include "model/base/command.h"

using namespace Qt::StringLiterals;

namespace futago {

StepDescription TestLogin::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Login to the other host by key");
    d.progress = StepTexts::tr("Trying the login to the other host");
    d.commands << shellQuoted(argv);
    d.undo = StepTexts::tr("This step changes nothing.");
    return d;
}

} // namespace futago
