// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace futago {

/// What OpenSSH 5.3 (CentOS 6) offers and libssh no longer uses by itself. Group 1 (1024 bits) stays out:
/// every server that knows it knows group 14 too.
inline constexpr const char *legacyAlgorithms[] = {"diffie-hellman-group14-sha1", "ssh-rsa", "aes128-cbc",
                                                   "hmac-sha1"};

/// libssh 0.10 takes whole lists only, so these repeat its defaults, each with the legacy one at its end.
/// Names that a build of libssh does not know are dropped by it.
inline constexpr char keyExchangeWithLegacy[] =
    "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,ecdh-sha2-nistp521,"
    "diffie-hellman-group18-sha512,diffie-hellman-group16-sha512,diffie-hellman-group-exchange-sha256,"
    "diffie-hellman-group14-sha256,diffie-hellman-group14-sha1";
inline constexpr char keyTypesWithLegacy[] = "ssh-ed25519,ecdsa-sha2-nistp521,ecdsa-sha2-nistp384,ecdsa-sha2-"
                                             "nistp256,rsa-sha2-512,rsa-sha2-256,ssh-rsa";
/// For a server that says it knows SHA-2 signatures but takes none of a user's RSA key.
inline constexpr char keyTypesWithoutSha2[] =
    "ssh-ed25519,ecdsa-sha2-nistp521,ecdsa-sha2-nistp384,ecdsa-sha2-nistp256,ssh-rsa";
inline constexpr char ciphersWithLegacy[] =
    "chacha20-poly1305@openssh.com,aes256-gcm@openssh.com,aes128-gcm@openssh.com,aes256-ctr,aes192-ctr,"
    "aes128-ctr,aes128-cbc";
inline constexpr char macsWithLegacy[] =
    "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512,hmac-sha1";

} // namespace futago
