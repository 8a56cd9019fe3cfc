// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/authorizekey.h"

using namespace Qt::StringLiterals;

namespace futago {

StepDescription AuthorizeKey::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Public key in authorized_keys");
    d.progress = StepTexts::tr("Adding the other host's public key to %1").arg(file);
    d.commands << StepTexts::tr("Append to %1: %2 <public key of the other host>").arg(file, options);
    d.undo = StepTexts::tr("The added line is removed.");
    return d;
}

} // namespace futago
