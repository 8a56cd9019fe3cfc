// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"

namespace futago {

/// True when `written` (as in postgresql.conf: "512MB", "on", "1h") is the value that the server reports in
/// its own unit. For a value that a server has taken; whether it takes one is readValue()'s to say.
bool isSameSetting(const SettingFact &fact, const QString &written);

/// A memory setting in bytes, as pg_settings reports value and unit ("16384", "8kB") or as a file has it
/// ("128MB"); -1 and 0 stay.
std::optional<qint64> bytesOf(const SettingFact &fact);

/// As SHOW prints it: "16384" of unit "8kB" is "128MB", "600" of "s" is "10min".
QString withUnit(const SettingFact &fact);

} // namespace futago
