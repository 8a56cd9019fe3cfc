// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/rehearse.h"

#include "model/base/command.h"

using namespace Qt::StringLiterals;

namespace futago {

SqlStatement walSenderQuery()
{
    return SqlStatement::query(
        u"SELECT current_setting('max_wal_senders') AS allowed, count(*) AS used FROM pg_stat_replication WHERE application_name <> 'pg_basebackup'"_s);
}

StepDescription Rehearse::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Test the replication connection");
    d.progress = StepTexts::tr("Trying the replication connection from the standby");
    d.commands << shellQuoted(argv);
    if (freeWalSenders > 0)
        d.sql << walSenderQuery().display();
    d.undo = StepTexts::tr("This step changes nothing.");
    return d;
}

} // namespace futago
