// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/facts/standbyname.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct OwnerTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static bool usesSlot(const PairFacts &facts, const Policy &policy)
{
    const auto dialect = PgDialect::of(facts.primary.server->version);
    return policy.useSlot && dialect && dialect->hasSlots;
}

Findings slotIsNobodyElses(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    const Policy &policy = draft.pair.policy;
    const auto slot =
        usesSlot(facts, policy) ? slotOfAnother(facts, draft.pair.standby().names) : std::nullopt;
    if (!slot)
        return std::nullopt;
    return Finding{
        Severity::Error,
        ErrorKind::Conflict,
        HostRole::Primary,
        u"primary_slot_name"_s,
        OwnerTexts::tr("The replication slot “%1” on the primary %2 is in use by another standby.")
            .arg(slot->name, facts.primary.spec.name()),
        OwnerTexts::tr(
            "Only one standby can use a slot: either this standby would never stream, or the other "
            "one would lose its connection."),
        OwnerTexts::tr("Choose another slot name, for example “%1”.").arg(proposedStandbyName(facts))};
}

Findings applicationNameIsNobodyElses(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    const QString name = draft.pair.standby().names.applicationName;
    const QList<WalSenderFact> others = otherFollowers(facts, name);
    const auto other = std::find_if(others.cbegin(), others.cend(), [&](const WalSenderFact &sender) {
        return sender.applicationName == name;
    });
    if (other == others.cend())
        return std::nullopt;
    return Finding{
        Severity::Error,
        ErrorKind::Conflict,
        HostRole::Primary,
        u"application_name"_s,
        OwnerTexts::tr("Another standby (%1) is connected to the primary %2 under the name “%3”.")
            .arg(other->address.isEmpty() ? facts.primary.spec.name() : other->address,
                 facts.primary.spec.name(), name),
        OwnerTexts::tr(
            "With one name for both, commits may wait for the wrong standby, and neither Futago nor "
            "pg_stat_replication can tell which of them is streaming."),
        OwnerTexts::tr("Choose another application name, for example “%1”.").arg(proposedStandbyName(facts))};
}

/// A standby that is down keeps its slot, too. Ours is known by what it has been told to use.
Findings slotWasThereBefore(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    const QString &name = draft.pair.standby().names.slotName;
    const auto &all = facts.primary.server->slotList;
    const bool isThere = std::any_of(all.cbegin(), all.cend(), [&](const SlotFact &slot) {
        return slot.name == name && slot.isPhysical && !slot.isActive;
    });
    if (!usesSlot(facts, draft.pair.policy) || !isThere || isSeeded(facts))
        return std::nullopt;
    return Finding{
        Severity::Warning,
        ErrorKind::Conflict,
        HostRole::Primary,
        u"primary_slot_name"_s,
        OwnerTexts::tr("The replication slot “%1” already exists on the primary %2 and is not in use.")
            .arg(name, facts.primary.spec.name()),
        OwnerTexts::tr(
            "It may belong to another standby that is down. If this standby uses it, the other one "
            "can no longer connect."),
        OwnerTexts::tr(
            "Make sure that nobody else needs the slot, or choose another slot name, for example “%1”.")
            .arg(proposedStandbyName(facts))};
}

} // namespace futago::checks
