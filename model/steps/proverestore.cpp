// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/proverestore.h"

using namespace Qt::StringLiterals;

namespace futago {

SqlStatement programStatement(const QString &command)
{
    return SqlStatement::utility(u"COPY (SELECT 1 WHERE false) TO PROGRAM %1"_s.arg(sqlLiteral(command)));
}

StepDescription ProveRestore::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Proof of restoring from the archive");
    d.progress = StepTexts::tr("The standby's server is fetching a segment with its restore_command");
    d.sql << programStatement(ownCommand.isEmpty() ? u"<restore_command>"_s : ownCommand).display();
    d.undo = StepTexts::tr("This step changes nothing.");
    return d;
}

} // namespace futago
