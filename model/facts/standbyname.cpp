// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/standbyname.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

/// The base backup of an earlier run, which goes on without Futago and holds the slot until it is through.
static bool isOurBackup(const PairFacts &facts, const WalSenderFact &sender)
{
    return sender.applicationName == u"pg_basebackup" && sender.address == facts.standby.addressSeen;
}

/// By its address; where the primary sees another one (NAT), by its name, since ours follows already.
static bool isOurStandby(const PairFacts &facts, const WalSenderFact &sender, const QString &applicationName)
{
    if (isOurBackup(facts, sender))
        return true;
    if (!isSeeded(facts) || !facts.standby.isRunning())
        return false;
    return sender.address == facts.standby.addressSeen || sender.applicationName == applicationName;
}

QList<WalSenderFact> otherFollowers(const PairFacts &facts, const QString &applicationName)
{
    QList<WalSenderFact> others;
    for (const WalSenderFact &sender : facts.primary.server->followers)
        if (!isOurStandby(facts, sender, applicationName))
            others << sender;
    return others;
}

std::optional<SlotFact> slotOfAnother(const PairFacts &facts, const StandbyNames &names)
{
    const auto &all = facts.primary.server->slotList;
    const auto slot =
        std::find_if(all.cbegin(), all.cend(), [&](const SlotFact &s) { return s.name == names.slotName; });
    if (slot == all.cend() || !slot->isActive)
        return std::nullopt;
    // Before 9.5 the server does not say who holds a slot.
    if (slot->holder == 0) {
        const bool isOurs = (isSeeded(facts) && facts.standby.isRunning()) ||
                            facts.standby.dataDirectory.unfinishedCopyBytes > 0;
        return isOurs ? std::nullopt : std::optional(*slot);
    }
    const QList<WalSenderFact> others = otherFollowers(facts, names.applicationName);
    const bool isAnothers = std::any_of(others.cbegin(), others.cend(), [&](const WalSenderFact &sender) {
        return sender.pid == slot->holder;
    });
    return isAnothers ? std::optional(*slot) : std::nullopt;
}

QString proposedStandbyName(const PairFacts &facts)
{
    static const QRegularExpression odd(u"[^a-z0-9_]"_s);
    QString name = facts.standby.hostName.section(u'.', 0, 0).toLower().replace(odd, u"_"_s).left(50);
    if (name.isEmpty())
        name = u"standby"_s;
    QSet<QString> taken;
    if (facts.primary.server) {
        for (const SlotFact &slot : facts.primary.server->slotList)
            taken << slot.name;
        for (const WalSenderFact &sender : facts.primary.server->followers)
            taken << sender.applicationName;
    }
    QString free = name;
    for (int next = 2; taken.contains(free); ++next)
        free = name + u'_' + QString::number(next);
    return free;
}

} // namespace futago
