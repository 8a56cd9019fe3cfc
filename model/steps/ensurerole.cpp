// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/ensurerole.h"

using namespace Qt::StringLiterals;

namespace futago {

SqlStatement roleStatement(const EnsureRole &role, const QString &verifier, const QString &stamp)
{
    const QString text = u"%1 ROLE %2 WITH REPLICATION LOGIN PASSWORD %3"_s;
    const QString name = Identifier(role.name).toSql();
    if (role.existed)
        return SqlStatement::utility(text.arg(u"ALTER"_s, name, sqlLiteral(verifier)),
                                     text.arg(u"ALTER"_s, name, u"'…'"_s));
    const QString mark = u"COMMENT ON ROLE %1 IS %2"_s.arg(name, sqlLiteral(roleMark(stamp)));
    return SqlStatement::utility(u"DO $futago$ BEGIN %1; %2; END $futago$"_s.arg(
                                     text.arg(u"CREATE"_s, name, sqlLiteral(verifier)), mark),
                                 text.arg(u"CREATE"_s, name, u"'…'"_s) + u"; "_s + mark);
}

QString roleMark(const QString &stamp)
{
    return u"futago "_s + stamp;
}

SqlStatement roleCommentQuery(const QString &name)
{
    return SqlStatement::query(
        u"SELECT shobj_description(oid, 'pg_authid') AS comment FROM pg_roles WHERE rolname = $1"_s, {name});
}

SqlStatement dropRoleStatement(const QString &name)
{
    return SqlStatement::utility(u"DROP ROLE IF EXISTS "_s + Identifier(name).toSql());
}

bool EnsureRole::isCoveredBy(const EnsureRole &reviewed) const
{
    return name == reviewed.name;
}

StepDescription EnsureRole::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Replication role “%1”").arg(name);
    d.progress = existed ? StepTexts::tr("Changing the role “%1”").arg(name)
                         : StepTexts::tr("Creating the role “%1”").arg(name);
    d.sql << roleStatement(*this, QString(), u"<run>"_s).display();
    if (existed)
        d.consequence =
            StepTexts::tr(
                "The role's password is replaced unless it is already this one: other standbys and backup "
                "tools that log in as “%1” with the old password can no longer connect.")
                .arg(name);
    d.undo = existed ? StepTexts::tr("There is no undo: the role existed before and keeps its new password.")
                     : StepTexts::tr("The role is dropped.");
    d.reversibility = existed ? Reversibility::Irreversible : Reversibility::Reversible;
    return d;
}

} // namespace futago
