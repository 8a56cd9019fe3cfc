// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/hostfacts.h"

#include <QCryptographicHash>

namespace futago {

QString FileFact::hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

bool ServerFacts::packsLz4() const
{
    return settings.value(QStringLiteral("wal_compression")).options.contains(QStringLiteral("lz4"));
}

bool DataDirectoryFact::isCopyOf(const QString &primaryIdentifier) const
{
    return state == DataDirectoryState::Cluster && systemIdentifier == primaryIdentifier &&
           (hasStandbyFile || hasBackupLabel);
}

Pair resolved(const Pair &pair, const PairFacts &facts)
{
    Pair complete = pair;
    complete.primary = facts.primary.spec;
    complete.standby = facts.standby.spec;
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
