// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/awaitstreaming.h"

using namespace Qt::StringLiterals;

namespace futago {

SqlStatement streamingQuery(const QString &applicationName)
{
    return SqlStatement::query(
        u"SELECT state, sync_state FROM pg_stat_replication WHERE application_name = $1 AND state = 'streaming'"_s,
        {applicationName});
}

StepDescription AwaitStreaming::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Wait for streaming");
    d.progress = StepTexts::tr("Waiting until the primary shows “%1” as streaming").arg(applicationName);
    d.sql << streamingQuery(applicationName).display();
    d.undo = StepTexts::tr("This step changes nothing.");
    return d;
}

} // namespace futago
