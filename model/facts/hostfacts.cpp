// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/hostfacts.h"

#include <algorithm>
#include <utility>

namespace futago {

bool ServerFacts::packsLz4() const
{
    return settings.value(QStringLiteral("wal_compression")).options.contains(QStringLiteral("lz4"));
}

FileFact PairFacts::basisOnStandby(HostFile kind) const
{
    const FileFact own = standby.files.value(kind);
    if (own.exists)
        return own;
    FileFact basis = primary.files.value(kind);
    basis.path = own.path;
    return basis;
}

template <typename Value, typename IsThere>
static void moveIn(QMap<QString, Value> &into, const QString &directory, const QMap<QString, Value> &from,
                   const QString &formerDirectory, IsThere isThere)
{
    // What is missing now may come with the copy.
    into.removeIf(
        [&](const auto &entry) { return entry.key().startsWith(directory) && !isThere(entry.value()); });
    for (auto it = from.cbegin(); it != from.cend(); ++it)
        if (it.key().startsWith(formerDirectory))
            if (const QString path = directory + it.key().sliced(formerDirectory.size());
                !into.contains(path))
                into.insert(path, it.value());
}

ConfigurationClosure PairFacts::closureInTheEnd(HostRole role) const
{
    ConfigurationClosure closure = host(role).closure;
    if (role == HostRole::Primary || isSeeded(*this))
        return closure;
    const QString to = standby.place().dataDirectory + QLatin1Char('/');
    const QString from = primary.place().dataDirectory + QLatin1Char('/');
    moveIn(closure.files, to, primary.closure.files, from, [](const FileFact &file) { return file.exists; });
    moveIn(closure.directories, to, primary.closure.directories, from,
           [](const std::optional<QStringList> &names) { return names.has_value(); });
    return closure;
}

bool DataDirectoryFact::isCopyOf(const QString &primaryIdentifier) const
{
    return state == DataDirectoryState::Cluster && systemIdentifier == primaryIdentifier &&
           (hasStandbyFile || hasBackupLabel);
}

Pair resolved(const Pair &pair, const PairFacts &facts)
{
    Pair complete = pair;
    for (const HostFacts *found : {&facts.primary, &facts.standby}) {
        const auto member = std::find_if(complete.members.begin(), complete.members.end(),
                                         [&](const HostSpec &each) { return each.id == found->spec.id; });
        if (member == complete.members.end())
            continue;
        const HostSpec typed = std::exchange(*member, found->spec);
        member->label = typed.label;
        member->names = typed.names;
    }
    complete.primaryId = facts.primary.spec.id;
    return complete;
}

bool isSeeded(const PairFacts &facts)
{
    if (!facts.primary.server)
        return false;
    const DataDirectoryFact &copy = facts.standby.dataDirectory;
    return copy.isCopyOf(facts.primary.server->systemIdentifier) && !copy.cannotCatchUp;
}

} // namespace futago
