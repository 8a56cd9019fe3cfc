// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hba/hbarefusal.h"
#include "model/postgres/dialecthba.h"

#include <string_view>

namespace futago {

enum class HbaType { Local, Host, HostSsl, HostNoSsl, HostGssEnc, HostNoGssEnc };
enum class HbaMethod {
    Trust,
    Reject,
    Md5,
    Password,
    Scram,
    Ident,
    Peer,
    Gss,
    Sspi,
    Krb5,
    Pam,
    Bsd,
    Ldap,
    Cert,
    Radius,
    Oauth
};

std::optional<HbaType> hbaTypeOf(std::string_view word);
std::optional<HbaMethod> hbaMethodOf(std::string_view word);
std::string_view nameOf(HbaMethod method);

/// A refusal before it has become text: no allocation where all is well.
struct HbaFault
{
    HbaRefusal::Kind kind = HbaRefusal::Kind::TypeUnknown;
    /// What the sentence needs (HbaRefusal::expected).
    QString expected;
};

/// Reads the options of one rule (parse_hba_auth_opt and the end of parse_hba_line in hba.c).
class HbaOptions
{
public:
    enum Name : quint8 {
        Map,
        ClientCert,
        ClientName,
        PamService,
        PamUseHostname,
        LdapUrlOption,
        LdapTls,
        LdapScheme,
        LdapServer,
        LdapPort,
        LdapBindDn,
        LdapBindPassword,
        LdapSearchAttribute,
        LdapSearchFilter,
        LdapBaseDn,
        LdapPrefix,
        LdapSuffix,
        KrbRealm,
        IncludeRealm,
        KrbServerHostname,
        CompatRealm,
        UpnUsername,
        RadiusServer,
        RadiusPort,
        RadiusSecret,
        RadiusIdentifier,
        RadiusServers,
        RadiusPorts,
        RadiusSecrets,
        RadiusIdentifiers,
        Issuer,
        Scope,
        Validator,
        DelegateIdentMapping
    };

    HbaOptions(const HbaSyntax &syntax, HbaType type, HbaMethod method)
        : m_syntax(syntax)
        , m_type(type)
        , m_method(method)
    {
    }

    /// One `name=value`.
    std::optional<HbaFault> take(std::string_view option);
    /// What is missing or does not go together, once all are read.
    std::optional<HbaFault> end() const;

private:
    std::optional<HbaFault> takeValue(Name name, std::string_view value);
    std::optional<HbaFault> takeClientCert(std::string_view value) const;
    std::optional<HbaFault> takeLdapUrl(std::string_view value);
    std::optional<HbaFault> takeList(Name name, std::string_view value);
    std::optional<HbaFault> checkServers(const std::vector<std::string> &servers) const;
    std::optional<HbaFault> endLdap() const;
    std::optional<HbaFault> endRadius() const;
    std::optional<HbaFault> endOauth() const;
    bool has(Name name) const { return (m_seen & bit(name)) != 0; }
    static constexpr quint64 bit(Name name) { return quint64(1) << name; }

    const HbaSyntax &m_syntax;
    HbaType m_type;
    HbaMethod m_method;
    quint64 m_seen = 0;
    size_t m_counts[4] = {0, 0, 0, 0};
    bool m_delegates = false;
    QString m_validator;
};

} // namespace futago
