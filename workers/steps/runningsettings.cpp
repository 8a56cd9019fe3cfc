// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/runningsettings.h"

#include "model/draft/settingvalue.h"

using namespace Qt::StringLiterals;

namespace futago {

Result<QMap<QString, SettingFact>> runningSettings(StepContext &context)
{
    const QString pending = context.dialect.hasFileSettingsView ? u"pending_restart"_s : u"false"_s;
    const auto rows = context.host.sql(
        SqlStatement::query(
            u"SELECT name, %1 AS setting, unit, context, %2 AS pending FROM pg_settings"_s.arg(
                settingOfOthers(), pending)),
        context.patience);
    FUTAGO_TRY(rows);
    QMap<QString, SettingFact> running;
    for (const SqlRow &row : *rows)
        running.insert(row.text(u"name"_s), SettingFact{row.text(u"setting"_s),
                                                        row.text(u"unit"_s),
                                                        row.text(u"context"_s),
                                                        {},
                                                        {},
                                                        0,
                                                        row.flag(u"pending"_s)});
    return running;
}

} // namespace futago
