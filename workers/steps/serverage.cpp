// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/serverage.h"

#include "model/plan/plan.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace futago {

Result<bool> wasStartedSincePlan(StepContext &context)
{
    const auto planAge = momentOf(context.stamp).secsTo(QDateTime::currentDateTimeUtc());
    const auto rows = context.host.sql(
        SqlStatement::query(
            u"SELECT extract(epoch FROM clock_timestamp() - pg_postmaster_start_time())::float8 < $1::float8"
            " AS later"_s,
            {QString::number(planAge)}),
        context.patience);
    FUTAGO_TRY(rows);
    return rows->value(0).flag(u"later"_s);
}

} // namespace futago
