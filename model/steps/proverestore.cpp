// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/proverestore.h"

#include "model/base/command.h"
#include "model/postgres/archivecommand.h"

using namespace Qt::StringLiterals;

namespace futago {

SqlStatement fetchStatement(const ProveRestore &proof, const QString &command, const QString &segment)
{
    const QString limited = u"rm -f %1; timeout %2 sh -c %3 < /dev/null"_s.arg(
        proof.target, QString::number(proof.timeoutSeconds),
        shellQuoted(withPlaceholders(command, segment, proof.target)));
    return SqlStatement::utility(u"COPY (SELECT 1 WHERE false) TO PROGRAM %1"_s.arg(sqlLiteral(limited)));
}

StepDescription ProveRestore::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Proof of restoring from the archive");
    d.progress = StepTexts::tr("The standby's server is fetching a segment with its restore_command");
    d.sql << fetchStatement(*this, ownCommand.isEmpty() ? u"<restore_command>"_s : ownCommand, u"<segment>"_s)
                 .display();
    d.undo = StepTexts::tr("This step changes nothing.");
    return d;
}

} // namespace futago
