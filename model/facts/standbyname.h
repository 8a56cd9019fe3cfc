// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"

namespace futago {

/// Another standby, or a backup, that is connected to the primary, with what the standby of this pair shall
/// not share with it. A standby of this pair that follows already is not among them.
QList<WalSenderFact> otherFollowers(const PairFacts &facts, const QString &applicationName);

/// Whether another standby holds the slot. False for a slot that does not exist, and for one that our standby
/// uses.
std::optional<SlotFact> slotOfAnother(const PairFacts &facts, const StandbyNames &names);

/// A name for the standby and its slot that nobody on the primary has: the short host name, with what a slot
/// name cannot have as _, then with _2, _3 …
QString proposedStandbyName(const PairFacts &facts);

} // namespace futago
