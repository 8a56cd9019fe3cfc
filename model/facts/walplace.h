// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"

namespace futago {

/// Where the WAL of a new copy goes on a standby: with the data, unless the former pg_wal is a link. Then
/// beside that, if nothing stands against it; the former server writes there until it is stopped, so both
/// need room.
enum class WalPlace {
    WithTheData,
    BesideTheFormer,
    NotPossibleInThisVersion,
    DirectoryIsClosed,
    TooLittleRoom
};

WalPlace walPlaceOfCopy(const PairFacts &facts);
/// What may be written while the copy is made, as far as can be told before.
quint64 walDuringCopy(const PairFacts &facts);

} // namespace futago
