// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/planner.h"
#include "tests/unit/model/pairfixture.h"

namespace futago {

inline const QDateTime moment = QDateTime(QDate(2026, 11, 22), QTime(16, 5, 30), Qt::UTC);

inline Plan planned(const PairFixture &fixture)
{
    return planFor(Provision(), fixture.facts, draftFor(fixture.pair, fixture.facts).value(), moment);
}

/// A pair whose plan has a step of every kind.
inline PairFixture everyKind(const QString &major)
{
    PairFixture fixture(major);
    fixture.pair.policy.mode = ReplicationMode::Synchronous;
    fixture.write(HostRole::Primary, HostFile::Auto, "wal_keep_size = '1'\nprimary_conninfo = 'host=old'\n");
    fixture.setPrimary(QStringLiteral("wal_keep_size"), QStringLiteral("1"));
    fixture.facts.standby.ownFiles = {QStringLiteral("/data"), {QStringLiteral("site.conf")}, {}};
    return fixture;
}

inline QStringList idsOf(const Plan &plan, HostRole role)
{
    QStringList ids;
    for (const PlanStep &step : plan.steps)
        if (step.host == role)
            ids << step.id.section(QLatin1Char('.'), 1);
    return ids;
}

template <typename Parameters>
Parameters parametersOf(const Plan &plan, const QString &id)
{
    const PlanStep *step = plan.find(id);
    if (!step)
        qFatal("no step %s", qPrintable(id));
    return std::get<Parameters>(step->parameters);
}

} // namespace futago
