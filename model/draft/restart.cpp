// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/restart.h"

#include "model/draft/autosettings.h"
#include "model/draft/settingvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

static bool hasNewStartValues(const ServerFacts &server, const WantedSettings &wanted)
{
    return std::any_of(wanted.cbegin(), wanted.cend(), [&](const WantedSetting &setting) {
        const SettingFact fact = server.settings.value(setting.name);
        return fact.needsRestart() && (!isSameSetting(fact, setting.value) || fact.pendingRestart);
    });
}

/// A primary follows nobody.
static bool followsOtherwise(const PairFacts &facts, const Draft &draft, const PgDialect &dialect)
{
    const DraftDocument *recovery = draft.find(HostRole::Standby, u"recovery"_s);
    const auto leaving = leavingAutoConf(facts, draft, HostRole::Standby, dialect);
    return (recovery && recovery->isChanged()) ||
           std::any_of(leaving.cbegin(), leaving.cend(),
                       [](const AutoSetting &setting) { return setting.isInUseSinceStart; });
}

bool isRestarted(const PairFacts &facts, const Draft &draft, HostRole role, const PgDialect &dialect)
{
    const auto &server = facts.host(role).server;
    if (!server)
        return false;
    if (role == HostRole::Primary)
        return hasNewStartValues(*server, draft.onPrimary);
    return isSeeded(facts) &&
           (hasNewStartValues(*server, draft.onStandby) || followsOtherwise(facts, draft, dialect));
}

} // namespace futago
