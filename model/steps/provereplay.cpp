// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/provereplay.h"

using namespace Qt::StringLiterals;

namespace futago {

StepDescription ProveReplay::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Proof of replication");
    d.progress =
        StepTexts::tr("Writing a marker on the primary and waiting until the standby has replayed it");
    d.sql << StepTexts::tr(
        "Writes a marker to the primary's WAL and compares its position with the standby's "
        "replay position.");
    d.undo = StepTexts::tr("Nothing changes except one additional WAL record.");
    return d;
}

} // namespace futago
