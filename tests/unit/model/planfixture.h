// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/planner.h"
#include "tests/unit/model/pairfixture.h"

namespace futago {

inline const QDateTime moment = QDateTime(QDate(2026, 11, 22), QTime(16, 5, 30), Qt::UTC);

inline Plan planned(const PairFixture &fixture)
{
    return planFor(fixture.facts, draftFor(fixture.pair, fixture.facts).value(), moment);
}

/// A pair whose plan has a step of every kind.
inline PairFixture everyKind(const QString &major)
{
    PairFixture fixture(major);
    fixture.pair.policy.mode = ReplicationMode::Synchronous;
    fixture.write(HostRole::Primary, QStringLiteral("auto"),
                  "wal_keep_size = '1'\nprimary_conninfo = 'host=old'\n");
    fixture.setPrimary(QStringLiteral("wal_keep_size"), QStringLiteral("1"));
    return fixture;
}

} // namespace futago
