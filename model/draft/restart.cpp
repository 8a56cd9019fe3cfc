// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/restart.h"

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

bool isRestarted(const PairFacts &facts, const Draft &draft, HostRole role)
{
    const auto &server = facts.host(role).server;
    if (!server)
        return false;
    if (role == HostRole::Primary)
        return hasNewStartValues(*server, draft.onPrimary);
    const DraftDocument *recovery = draft.find(HostRole::Standby, HostFile::Recovery);
    const bool readsRecovery = recovery && (recovery->isChanged() || facts.standby.recoveryFileIsNewer);
    return isSeeded(facts) && (hasNewStartValues(*server, draft.onStandby) || readsRecovery);
}

} // namespace futago
