// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/run/pairsession.h"

namespace futago::test {

/// A plausible pair of PostgreSQL 15 on two Debian hosts, made of values alone: no host is asked.
Pair samplePair();
PairFacts sampleFacts();
/// After somebody has switched the pair over.
PairFacts exchangedFacts();
/// After somebody has promoted the standby beside the primary.
PairFacts factsOfTwoPrimaries();
/// Draft, findings and plan as the model makes them of the sample.
std::shared_ptr<const Prepared> samplePrepared(const Policy &policy = samplePair().policy);
/// `lagBytes` behind at `at`; empty: the standby does not answer.
PairStatus sampleStatus(const QDateTime &at, std::optional<quint64> lagBytes);

} // namespace futago::test
