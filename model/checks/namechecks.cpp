// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/draft/certificate.h"
#include "model/pair/policynames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct NameTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static Finding badName(const QString &parameter, QString message, QString why, QString hint)
{
    return Finding{Severity::Error,    ErrorKind::BadInput, HostRole::Primary, parameter,
                   std::move(message), std::move(why),      std::move(hint)};
}

static QString primary(const PairFacts &facts)
{
    return facts.primary.spec.name();
}

Findings slotNameIsValid(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    const auto dialect = PgDialect::of(facts.primary.server->version);
    const bool usesSlot = draft.pair.policy.useSlot && dialect && dialect->hasSlots;
    if (!usesSlot || isSlotName(draft.pair.standby().names.slotName))
        return std::nullopt;
    return badName(
        u"primary_slot_name"_s,
        NameTexts::tr("“%1” cannot be used as the name of a replication slot on the primary %2.")
            .arg(draft.pair.standby().names.slotName, primary(facts)),
        NameTexts::tr(
            "Slot names consist of lowercase letters, digits and underscores, at most 63 characters in all."),
        NameTexts::tr("Choose another slot name."));
}

Findings applicationNameIsValid(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    if (isApplicationName(draft.pair.standby().names.applicationName))
        return std::nullopt;
    return badName(
        u"application_name"_s,
        NameTexts::tr(
            "“%1” cannot be used as the application name by which the primary %2 identifies its standby.")
            .arg(draft.pair.standby().names.applicationName, primary(facts)),
        NameTexts::tr("The server accepts 1 to 63 printable ASCII characters, replaces all others, and reads "
                      "* as every standby."),
        NameTexts::tr("Choose another application name."));
}

Findings roleNameIsValid(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    if (isRoleName(draft.pair.policy.roleName))
        return std::nullopt;
    return badName(u"role"_s,
                   NameTexts::tr("“%1” cannot be used as the name of the replication role on the primary %2.")
                       .arg(draft.pair.policy.roleName, primary(facts)),
                   NameTexts::tr("A role's name has 1 to 63 bytes; public, none and names that begin with "
                                 "pg_ are reserved."),
                   NameTexts::tr("Choose another role name."));
}

static std::optional<RoleFact> presentRole(const PairFacts &facts, const Draft &draft)
{
    for (const RoleFact &role : facts.primary.server->roles)
        if (role.name == draft.pair.policy.roleName)
            return role;
    return std::nullopt;
}

Findings roleIsNoSuperuser(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    const auto role = presentRole(facts, draft);
    if (!role || !role->isSuperuser)
        return std::nullopt;
    return Finding{Severity::Error,
                   ErrorKind::Conflict,
                   HostRole::Primary,
                   u"role"_s,
                   NameTexts::tr("The role “%1” on the primary %2 is a superuser, so it cannot be the "
                                 "replication role.")
                       .arg(role->name, primary(facts)),
                   NameTexts::tr("The replication role's password is stored in a file on the standby; anyone "
                                 "who can read it would have full control of the primary."),
                   NameTexts::tr("Choose a role used only for replication; Futago creates it.")};
}

/// Of a pair that is set up already the role has its password.
Findings roleMayLoseItsPassword(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    const auto role = presentRole(facts, draft);
    const auto dialect = PgDialect::of(facts.primary.server->version);
    if (!role || role->isSuperuser || isSeeded(facts) ||
        (dialect && comesByCertificate(draft.pair, facts, *dialect)))
        return std::nullopt;
    return Finding{Severity::Warning,
                   ErrorKind::Conflict,
                   HostRole::Primary,
                   u"role"_s,
                   NameTexts::tr("The role “%1” already exists on the primary %2: its password is replaced "
                                 "unless you enter the current one.")
                       .arg(role->name, primary(facts)),
                   NameTexts::tr("Other standbys and backup tools that log in as this role with the old "
                                 "password can no longer connect."),
                   NameTexts::tr("Enter the role's current password, or choose another role name.")};
}

} // namespace futago::checks
