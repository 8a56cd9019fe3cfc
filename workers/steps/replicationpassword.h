// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/secret.h"
#include "model/steps/storepassword.h"
#include "workers/host/host.h"

#include <optional>

namespace futago {

/// What libpq looks for on a replication connection (libpq, "The Password File").
inline const QString replicationDatabase = QStringLiteral("replication");

/// The password of that entry in a pass file with these bytes.
std::optional<Secret> storedPassword(const QByteArray &bytes, const StorePassword &entry);

/// The given one, else the one that is stored on the standby, else a new one.
Result<Secret> replicationPassword(const Secret &given, const Pair &pair, Host &standby,
                                   const Patience &patience);

} // namespace futago
