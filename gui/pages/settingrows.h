// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/run/pairsession.h"

namespace futago {

/// One parameter that the draft cares for, as the page Configure shows it.
struct SettingRow
{
    enum class Effect { None, Reload, Restart, AtStart };

    HostRole host = HostRole::Primary;
    QString name;
    /// With its unit; empty when the host has no value for it.
    QString present;
    QString wanted;
    Effect effect = Effect::None;
    /// "file:line", or the server's word for where the value comes from.
    QString source;

    bool isChanged() const { return effect != Effect::None; }
};

/// Changed ones first, each part in the draft's order.
QList<SettingRow> settingRows(const Prepared &prepared, HostRole role);

/// A value as postgresql.conf would have it: "16384" of unit "8kB" is "128MB".
QString withUnit(const SettingFact &fact);

} // namespace futago
