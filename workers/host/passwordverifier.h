// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/secret.h"

#include <QByteArray>

namespace futago {

/// What pg_authid.rolpassword holds for a password, so that the password itself never travels in a statement.
/// SCRAM-SHA-256$4096:salt$StoredKey:ServerKey (RFC 5803; from 10), or md5 and the hex digest. For
/// comparison: new ones are made by libpq (Host::passwordVerifier).
QByteArray scramVerifier(const Secret &password, const QByteArray &salt);
QByteArray md5Verifier(const Secret &password, const QByteArray &roleName);

/// True when `verifier`, as read from pg_authid, belongs to this password.
bool verifies(const QByteArray &verifier, const Secret &password, const QByteArray &roleName);

/// 32 characters of letters and digits from the system's random source: about 190 bits.
Secret generatedPassword();

} // namespace futago
