// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/dialect.h"

namespace futago {

/// What a server was built with, and what of its settings decides whether a line of pg_hba.conf can be read.
/// Default: everything there is, for readers that know no server.
struct HbaBuild
{
    /// Up to 9.6 it must be switched on, too.
    bool ssl = true;
    bool gss = true;
    bool sspi = true;
    bool pam = true;
    bool bsd = true;
    bool ldap = true;
    /// 18: the names in oauth_validator_libraries, or unknown.
    std::optional<QStringList> oauthValidators;
    /// Names of its network interfaces, which may follow a % in addresses of the link; any if unknown.
    std::optional<QStringList> interfaces;
    /// Names of RADIUS servers that this server cannot resolve; all others are taken for known.
    QStringList unresolvedNames;

    bool operator==(const HbaBuild &) const = default;
};

/// How one major version reads pg_hba.conf. The defaults take what any version takes, with the line rules of
/// 16 and later. A value.
struct HbaSyntax
{
    /// What a `clientcert` option may say: "1" or anything else; names beside 0 and 1; names alone.
    enum class ClientCert { Number, NumberOrName, Name, Any };

    /// 14+: a backslash at the end of a line joins it with the next, comments included.
    bool continuedLines = true;
    /// 16+: include, include_if_exists, include_dir.
    bool includes = true;
    /// 16+: a database or user that begins with a slash is a regular expression, in quotes or not.
    bool regularExpressions = true;

    /// Beyond so many bytes a token (or a line) is refused; 0 for no limit.
    int longestToken = 0;
    int longestLine = 0;
    bool hostsslNeedsSsl = false;       ///< up to 9.6; from 10 on the line is read, and cannot match
    bool gssEncryption = true;          ///< 12+: hostgssenc, hostnogssenc
    bool gssEncryptionNeedsGss = false; ///< 12.0-12.5, 13.0-13.1: hostgssenc with gss, reject or trust alone
    bool kerberos5 = true;              ///< up to 9.3
    bool bsd = true;                    ///< 9.6+
    bool scram = true;                  ///< 10+
    bool oauth = true;                  ///< 18+
    bool radiusLists = true;            ///< 10+: radiusservers …
    bool radiusSingle = true;           ///< up to 9.6: radiusserver …
    bool ldapSchemeAndFilter = true;    ///< 11+
    bool ldapNeedsServer = false;       ///< up to 11
    bool pamHostname = true;            ///< 9.6+
    bool sspiNames = true;              ///< 9.6+: compat_realm, upn_username
    bool clientName = true;             ///< 14+
    ClientCert clientCert = ClientCert::Any;

    HbaBuild build{};

    /// As packaged servers of that version on Linux read it: all libraries are there, SSPI and BSD
    /// authentication are not.
    static HbaSyntax of(PgVersion version);
    bool operator==(const HbaSyntax &) const = default;
};

} // namespace futago
