// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/credentials.h"

#include "model/documents/passfile.h"
#include "model/plan/stepsql.h"
#include "workers/host/passwordverifier.h"
#include "workers/host/remotefiles.h"
#include "workers/steps/linefile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

struct CredentialTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::credentials)
};

/// What libpq looks for on a replication connection (libpq, "The Password File").
static const QString replicationDatabase = u"replication"_s;

static std::optional<Secret> stored(const QByteArray &bytes, const StorePassword &p)
{
    return PassFile::parse(bytes).find(p.address, QString::number(p.port), replicationDatabase, p.roleName);
}

Result<Secret> replicationPassword(const Secret &given, const Pair &pair, Host &standby,
                                   const Patience &patience)
{
    if (!given.isEmpty())
        return given;
    const auto file = RemoteFiles(standby).read(pair.standby.passFile, patience);
    FUTAGO_TRY(file);
    const StorePassword entry{pair.standby.passFile, pair.primary.reachableAddress(),
                              pair.primary.server.port, pair.policy.roleName};
    return stored(file->bytes, entry).value_or(generatedPassword());
}

Result<Check> StorePasswordStep::check(StepContext &context)
{
    const auto file = RemoteFiles(context.host).read(m_parameters.file, context.patience);
    FUTAGO_TRY(file);
    // libpq ignores a pass file that others may read.
    const bool holds = file->exists && (file->mode & 077) == 0 &&
                       stored(file->bytes, m_parameters) == context.replicationPassword;
    return Check{holds,
                 holds ? CredentialTexts::tr("%1 contains the password.").arg(m_parameters.file) : QString()};
}

Result<void> StorePasswordStep::apply(StepContext &context)
{
    RemoteFiles files(context.host);
    const auto file = files.read(m_parameters.file, context.patience);
    FUTAGO_TRY(file);
    PassFile document = PassFile::parse(file->bytes);
    document.set(m_parameters.address, QString::number(m_parameters.port), replicationDatabase,
                 m_parameters.roleName, context.replicationPassword);
    FUTAGO_TRY(files.write({m_parameters.file, document.toBytes(), 0600, file->hash(),
                            m_parameters.file + u".futago-"_s + context.stamp, true},
                           context.patience));
    FUTAGO_TRY(
        context.host.require(Command::of({u"chmod"_s, u"600"_s, m_parameters.file}), context.patience));
    return {};
}

/// The first fields as they stand in the file (libpq, "The Password File": \\ before : and \\).
static QByteArray entryPrefix(const StorePassword &p)
{
    QByteArray prefix;
    for (QString field : {p.address, QString::number(p.port), replicationDatabase, p.roleName})
        prefix += field.replace(u'\\', u"\\\\"_s).replace(u':', u"\\:"_s).toUtf8() + ':';
    return prefix;
}

/// Only our entry goes back to what it was: others may have written to the file since.
Result<Undone> StorePasswordStep::undo(StepContext &context)
{
    const auto backup =
        RemoteFiles(context.host).read(m_parameters.file + u".futago-"_s + context.stamp, context.patience);
    FUTAGO_TRY(backup);
    return putLinesBack(context.host, m_parameters.file, entryPrefix(m_parameters), backup->bytes,
                        context.patience);
}

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
                       CredentialTexts::tr("The password of the role “%1” on %2 has expired.")
                           .arg(m_parameters.name, context.host.name()),
                       CredentialTexts::tr("Extend it (ALTER ROLE … VALID UNTIL), or choose another role."),
                       {}, context.host.login());
    if (rows->isEmpty() || !rows->constFirst().flag(u"usable"_s))
        return Check{};
    const QByteArray verifier = rows->constFirst().text(u"rolpassword"_s).toUtf8();
    const bool fits = verifies(verifier, context.replicationPassword, m_parameters.name.toUtf8()) &&
                      (!m_parameters.asScram || verifier.startsWith("SCRAM"));
    return Check{fits,
                 fits ? CredentialTexts::tr("The role “%1” has the REPLICATION attribute and this password.")
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
        CredentialTexts::tr("The role “%1” on %2 has another password, with which others are connected.")
            .arg(m_parameters.name, context.host.name()),
        CredentialTexts::tr("The role was not changed. Undo this run; then enter the password that the role "
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
            CredentialTexts::tr("The role “%1” on %2 was created or dropped after the plan was created.")
                .arg(m_parameters.name, context.host.name()),
            CredentialTexts::tr("Nothing was changed. Inspect again and review the new plan."), {},
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
            CredentialTexts::tr("The role “%1” on %2 was not created by this run, so it is not dropped.")
                .arg(m_parameters.name, context.host.name()),
            CredentialTexts::tr(
                "A role that a run creates has the comment “%1”. If nobody needs the role, drop it.")
                .arg(roleMark(context.stamp)),
            {}, context.host.login());
    FUTAGO_TRY(context.host.sql(dropRoleStatement(m_parameters.name), context.patience));
    return Undone::Yes;
}

} // namespace futago
