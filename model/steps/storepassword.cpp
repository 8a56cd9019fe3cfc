// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/storepassword.h"

using namespace Qt::StringLiterals;

namespace futago {

StepDescription StorePassword::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Password in the password file");
    d.progress = StepTexts::tr("Writing the password to %1").arg(file);
    d.commands << StepTexts::tr("Add to %1 (mode 600): %2:%3:replication:%4:<password>")
                      .arg(file, address)
                      .arg(port)
                      .arg(roleName);
    d.undo = StepTexts::tr("The added entry is removed.");
    return d;
}

} // namespace futago
