// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/settingrows.h"

#include "model/draft/settingvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

QString withUnit(const SettingFact &fact)
{
    const bool isMemory = fact.unit.endsWith(u'B');
    const auto bytes = isMemory ? bytesOf(fact) : std::nullopt;
    if (!bytes || *bytes <= 0)
        return fact.unit.isEmpty() || isMemory ? fact.value : fact.value + fact.unit;
    static constexpr std::array units{std::pair{qint64(1) << 40, "TB"}, std::pair{qint64(1) << 30, "GB"},
                                      std::pair{qint64(1) << 20, "MB"}, std::pair{qint64(1) << 10, "kB"}};
    for (const auto &[size, name] : units)
        if (*bytes % size == 0)
            return QString::number(*bytes / size) + QLatin1StringView(name);
    return QString::number(*bytes) + u'B';
}

static SettingRow::Effect effectOf(const SettingFact &fact, bool isKnown, const WantedSetting &wanted,
                                   bool isRunning)
{
    if (isKnown && isSameSetting(fact, wanted.value))
        return SettingRow::Effect::None;
    if (!isRunning)
        return SettingRow::Effect::AtStart;
    return fact.needsRestart() ? SettingRow::Effect::Restart : SettingRow::Effect::Reload;
}

static QString sourceOf(const SettingFact &fact)
{
    return fact.sourceFile.isEmpty() ? fact.source : u"%1:%2"_s.arg(fact.sourceFile).arg(fact.sourceLine);
}

QList<SettingRow> settingRows(const Prepared &prepared, HostRole role)
{
    const HostFacts &host = prepared.facts.host(role);
    const WantedSettings &wanted =
        role == HostRole::Primary ? prepared.draft.onPrimaryFinally : prepared.draft.onStandby;
    const auto present = presentSettings(host);
    QList<SettingRow> rows;
    for (const WantedSetting &setting : wanted) {
        const SettingFact fact = present.value(setting.name);
        const auto effect = effectOf(fact, present.contains(setting.name), setting, host.isRunning());
        const QString shown = effect == SettingRow::Effect::None ? withUnit(fact) : setting.value;
        rows << SettingRow{role, setting.name, withUnit(fact), shown, effect, sourceOf(fact)};
    }
    std::stable_partition(rows.begin(), rows.end(), [](const SettingRow &row) { return row.isChanged(); });
    return rows;
}

} // namespace futago
