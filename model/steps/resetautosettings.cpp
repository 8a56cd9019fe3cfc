// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/resetautosettings.h"

#include "model/base/wording.h"
#include "model/steps/masked.h"

using namespace Qt::StringLiterals;

namespace futago {

SqlStatement resetStatement(const QString &setting)
{
    return SqlStatement::utility(u"ALTER SYSTEM RESET "_s + Identifier(setting).toSql());
}

SqlStatement setSystemStatement(const QString &setting, const QString &value)
{
    return SqlStatement::utility(
        u"ALTER SYSTEM SET %1 = %2"_s.arg(Identifier(setting).toSql(), sqlLiteral(value)));
}

Command keepAutoConfCommand(const HostSpec &host, const ResetAutoSettings &reset)
{
    return Command::of(
        {u"cp"_s, u"-p"_s, u"--"_s, host.server.dataDirectory + u"/postgresql.auto.conf"_s, reset.copyPath});
}

bool ResetAutoSettings::isCoveredBy(const ResetAutoSettings &reviewed) const
{
    return names == reviewed.names && formerValues == reviewed.formerValues &&
           inUseSinceStart == reviewed.inUseSinceStart;
}

ResetAutoSettings ResetAutoSettings::asKept() const
{
    return copyPath.isEmpty() ? *this : masked(*this);
}

StepDescription ResetAutoSettings::describe(const HostSpec &host, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Conflicts in postgresql.auto.conf");
    d.progress = StepTexts::tr("Resetting %1").arg(wording::list(names));
    if (!copyPath.isEmpty())
        d.commands << keepAutoConfCommand(host, *this).display();
    for (const QString &name : names)
        d.sql << resetStatement(name).display();
    d.undo =
        inUseSinceStart.isEmpty()
            ? StepTexts::tr(
                  "The former values are set again by ALTER SYSTEM, and the configuration is reloaded.")
            : StepTexts::tr("The former values are set again by ALTER SYSTEM, and the server is restarted.");
    return d;
}

} // namespace futago
