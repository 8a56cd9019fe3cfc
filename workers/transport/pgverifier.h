// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/base/secret.h"

namespace futago {

/// What pg_authid.rolpassword holds for a password, made by libpq (PQencryptPasswordConn), which normalizes
/// it as every client and server does: the password itself never travels in a statement. Asks no server.
Result<QByteArray> pgVerifier(const Secret &password, const QString &roleName, bool asScram);

} // namespace futago
