// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/walplace.h"

#include <algorithm>

namespace futago {

quint64 walDuringCopy(const PairFacts &facts)
{
    quint64 bytes = facts.primary.server ? facts.primary.server->databaseBytes : 0;
    for (const quint64 measured : facts.primary.bulk)
        bytes = std::max(bytes, measured);
    // A tenth, and a first checkpoint's worth; more than a day of a busy primary nobody can tell.
    return std::min(bytes / 10, quint64(16) << 30) + (quint64(64) << 20);
}

WalPlace walPlaceOfCopy(const PairFacts &facts)
{
    const DataDirectoryFact &former = facts.standby.dataDirectory;
    if (former.walLink.isEmpty() || !facts.primary.server)
        return WalPlace::WithTheData;
    const auto dialect = PgDialect::of(facts.primary.server->version);
    if (!dialect || !dialect->basebackupTakesWalDirectory)
        return WalPlace::NotPossibleInThisVersion;
    if (former.walLinkIsClosed)
        return WalPlace::DirectoryIsClosed;
    return facts.standby.walFreeBytes.value_or(0) < walDuringCopy(facts) ? WalPlace::TooLittleRoom
                                                                         : WalPlace::BesideTheFormer;
}

} // namespace futago
