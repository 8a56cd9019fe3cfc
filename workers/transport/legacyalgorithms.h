// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace futago {

/// What OpenSSH 5.3 (CentOS 6) offers and libssh no longer does by itself, in libssh's "append" syntax.
/// Group 1 (1024 bits) stays out: every server that knows it knows group 14 too.
inline constexpr char legacyKeyExchange[] = "+diffie-hellman-group14-sha1";
inline constexpr char legacyHostKeys[] = "+ssh-rsa";
inline constexpr char legacyCiphers[] = "+aes128-ctr,aes128-cbc";
inline constexpr char legacyMacs[] = "+hmac-sha1";

} // namespace futago
