// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/needs.h"

#include "model/base/command.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

int leastWalSenders(const PairFacts &facts)
{
    const int used = facts.primary.server->walSenders;
    return isSeeded(facts) ? std::max(1, used) : used + 2;
}

int wantedWalSenders(const PairFacts &facts)
{
    return leastWalSenders(facts) + (isSeeded(facts) ? 0 : 1);
}

int neededSlots(const PairFacts &facts, const QString &slotName)
{
    const auto &slotList = facts.primary.server->slotList;
    const bool isThere = std::any_of(slotList.cbegin(), slotList.cend(),
                                     [&](const SlotFact &slot) { return slot.name == slotName; });
    return static_cast<int>(slotList.size()) + (isThere ? 0 : 1);
}

int roomyLimit(int least)
{
    return std::max(least, 10);
}

static int raisedTo(int needed, const QString &present)
{
    const int now = present.toInt();
    return now >= needed ? now : roomyLimit(needed);
}

int walSendersLimit(const PairFacts &facts)
{
    return raisedTo(wantedWalSenders(facts), facts.primary.server->setting(u"max_wal_senders"_s));
}

int slotsLimit(const PairFacts &facts, const QString &slotName)
{
    return raisedTo(neededSlots(facts, slotName), facts.primary.server->setting(u"max_replication_slots"_s));
}

int keptWal(const Policy &policy, const PgDialect &dialect)
{
    constexpr int segment = 16;
    return dialect.usesKeepSize ? policy.walKeepMegabytes : (policy.walKeepMegabytes + segment - 1) / segment;
}

bool listensFor(const QString &listenAddresses, const HostFacts &host)
{
    const QString anyAddress = host.addressSeen.contains(u':') ? u"::"_s : u"0.0.0.0"_s;
    const QStringList serving{u"*"_s, anyAddress, host.spec.reachableAddress(), host.addressSeen};
    const QStringList listed = listenAddresses.split(u',', Qt::SkipEmptyParts);
    return std::any_of(listed.cbegin(), listed.cend(),
                       [&](const QString &entry) { return serving.contains(entry.trimmed()); });
}

QString addressToListenOn(const HostFacts &host)
{
    return host.addressSeen.isEmpty() ? host.spec.reachableAddress() : host.addressSeen;
}

QString listeningFor(const QString &listenAddresses, const HostFacts &host)
{
    const QString present =
        listenAddresses.isEmpty() && !host.server ? u"localhost"_s : listenAddresses.trimmed();
    const QString address = addressToListenOn(host);
    return present.isEmpty() ? address : present + u", "_s + address;
}

/// guc.c takes the words of a switch for an enumeration that has them.
bool Archiving::isOn() const
{
    static const QStringList words{u"on"_s, u"always"_s, u"true"_s, u"yes"_s, u"1"_s};
    return words.contains(mode.trimmed().toLower());
}

QString Archiving::effectiveCommand() const
{
    return !library.isEmpty() || command == u"(disabled)" ? QString() : command;
}

bool Archiving::isOurs(const QString &directory) const
{
    return effectiveCommand() == archiveCommand(directory);
}

QString archiveCommand(const QString &directory)
{
    const QString target = shellQuoted(directory) + u"/%f"_s;
    return u"test ! -f %1 && cp %p %1.tmp && mv %1.tmp %1 || cmp -s %p %1"_s.arg(target);
}

} // namespace futago
