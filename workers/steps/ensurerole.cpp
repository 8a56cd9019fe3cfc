// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/passwordverifier.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct EnsureRoleTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::credentials)
};

class EnsureRoleStep : public StepOf<EnsureRole>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<void> requireNoOtherFollowers(StepContext &context) const;
};

} // namespace

Result<Check> EnsureRoleStep::check(StepContext &context)
{
    const auto rows =
        context.host.sql(SqlStatement::query(u"SELECT rolreplication AND rolcanlogin AS usable, "
                                             u"coalesce(rolvaliduntil <= now(), false) AS expired,"
                                             " rolpassword FROM pg_authid WHERE rolname = $1"_s,
                                             {m_parameters.name}),
                         context.patience);
    FUTAGO_TRY(rows);
    if (!rows->isEmpty() && rows->constFirst().flag(u"expired"_s))
        return failure(ErrorKind::AuthenticationFailed,
                       EnsureRoleTexts::tr("The password of the role “%1” on %2 has expired.")
                           .arg(m_parameters.name, context.host.name()),
                       EnsureRoleTexts::tr("Extend it (ALTER ROLE … VALID UNTIL), or choose another role."),
                       {}, context.host.login());
    if (rows->isEmpty() || !rows->constFirst().flag(u"usable"_s))
        return Check{};
    const QByteArray verifier = rows->constFirst().text(u"rolpassword"_s).toUtf8();
    const bool fits = verifies(verifier, context.replicationPassword, m_parameters.name.toUtf8()) &&
                      (!m_parameters.asScram || verifier.startsWith("SCRAM"));
    return Check{fits,
                 fits ? EnsureRoleTexts::tr("The role “%1” has the REPLICATION attribute and this password.")
                            .arg(m_parameters.name)
                      : QString()};
}

/// A new password would keep them out from their next connection on.
Result<void> EnsureRoleStep::requireNoOtherFollowers(StepContext &context) const
{
    const auto rows = context.host.sql(
        SqlStatement::query(u"SELECT r.rolpassword AS password, s.application_name AS name FROM pg_authid r "
                            "JOIN pg_stat_replication s ON s.usename = r.rolname WHERE r.rolname = $1 "
                            "AND r.rolpassword IS NOT NULL AND host(s.client_addr) IS DISTINCT FROM $2"_s,
                            {m_parameters.name, m_parameters.standbyAddress}),
        context.patience);
    FUTAGO_TRY(rows);
    if (rows->isEmpty() || verifies(rows->constFirst().text(u"password"_s).toUtf8(),
                                    context.replicationPassword, m_parameters.name.toUtf8()))
        return {};
    QStringList names;
    for (const SqlRow &row : *rows)
        names << row.text(u"name"_s);
    return failure(
        ErrorKind::Conflict,
        EnsureRoleTexts::tr("The role “%1” on %2 has another password, with which others are connected.")
            .arg(m_parameters.name, context.host.name()),
        EnsureRoleTexts::tr("The role was not changed. Undo this run; then enter the password that the role "
                            "has, or choose another "
                            "role."),
        u"application_name: %1"_s.arg(names.join(u' ')), context.host.login());
}

Result<void> EnsureRoleStep::apply(StepContext &context)
{
    const auto verifier =
        context.host.passwordVerifier(context.replicationPassword, m_parameters.name, m_parameters.asScram);
    FUTAGO_TRY(verifier);
    const auto rows = context.host.sql(
        SqlStatement::query(u"SELECT 1 AS there FROM pg_roles WHERE rolname = $1"_s, {m_parameters.name}),
        context.patience);
    FUTAGO_TRY(rows);
    if (m_parameters.existed == rows->isEmpty())
        return failure(
            ErrorKind::Conflict,
            EnsureRoleTexts::tr("The role “%1” on %2 was created or dropped after the plan was created.")
                .arg(m_parameters.name, context.host.name()),
            EnsureRoleTexts::tr("Nothing was changed. Inspect again and review the new plan."), {},
            context.host.login());
    if (m_parameters.existed)
        FUTAGO_TRY(requireNoOtherFollowers(context));
    FUTAGO_TRY(context.host.sql(roleStatement(m_parameters, QString::fromLatin1(*verifier), context.stamp),
                                context.patience));
    return {};
}

Result<Undone> EnsureRoleStep::undo(StepContext &context)
{
    if (m_parameters.existed)
        return Undone::Nothing;
    const auto rows = context.host.sql(roleCommentQuery(m_parameters.name), context.patience);
    FUTAGO_TRY(rows);
    if (rows->isEmpty())
        return Undone::Nothing;
    if (rows->constFirst().text(u"comment"_s) != roleMark(context.stamp))
        return failure(
            ErrorKind::Conflict,
            EnsureRoleTexts::tr("The role “%1” on %2 was not created by this run, so it is not dropped.")
                .arg(m_parameters.name, context.host.name()),
            EnsureRoleTexts::tr(
                "A role that a run creates has the comment “%1”. If nobody needs the role, drop it.")
                .arg(roleMark(context.stamp)),
            {}, context.host.login());
    FUTAGO_TRY(context.host.sql(dropRoleStatement(m_parameters.name), context.patience));
    return Undone::Yes;
}

std::unique_ptr<Step> stepFor(const EnsureRole &parameters)
{
    return std::make_unique<EnsureRoleStep>(parameters);
}

} // namespace futago
