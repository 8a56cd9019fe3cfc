// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbaoptions.h"

#include "model/base/ipaddress.h"
#include "model/base/wording.h"
#include "model/documents/hba/hbaldapurl.h"
#include "model/documents/hba/hbatokens.h"

#include <algorithm>
#include <array>
#include <bit>

namespace futago {

using namespace Qt::StringLiterals;
using Kind = HbaRefusal::Kind;

namespace {

constexpr std::array<std::pair<std::string_view, HbaType>, 6> types{
    {{"local", HbaType::Local},
     {"host", HbaType::Host},
     {"hostssl", HbaType::HostSsl},
     {"hostnossl", HbaType::HostNoSsl},
     {"hostgssenc", HbaType::HostGssEnc},
     {"hostnogssenc", HbaType::HostNoGssEnc}}};

/// In the order of HbaMethod.
constexpr std::array<std::string_view, 16> methodNames{
    "trust", "reject", "md5", "password", "scram-sha-256", "ident", "peer",   "gss",
    "sspi",  "krb5",   "pam", "bsd",      "ldap",          "cert",  "radius", "oauth"};

constexpr quint32 only(std::initializer_list<HbaMethod> methods)
{
    quint32 bits = 0;
    for (const HbaMethod method : methods)
        bits |= 1U << static_cast<int>(method);
    return bits;
}

constexpr quint32 anyMethod = ~0U;
constexpr quint32 ldap = only({HbaMethod::Ldap});
constexpr quint32 radius = only({HbaMethod::Radius});
constexpr quint32 oauth = only({HbaMethod::Oauth});
constexpr quint32 realms = only({HbaMethod::Gss, HbaMethod::Sspi, HbaMethod::Krb5});

struct Option
{
    std::string_view name;
    quint32 methods;
    /// Where only some versions know it.
    bool HbaSyntax::*known = nullptr;
};

/// In the order of HbaOptions::Name.
constexpr std::array options{
    Option{"map", only({HbaMethod::Ident, HbaMethod::Peer, HbaMethod::Gss, HbaMethod::Sspi, HbaMethod::Cert,
                        HbaMethod::Krb5, HbaMethod::Oauth})},
    Option{"clientcert", anyMethod},
    Option{"clientname", anyMethod, &HbaSyntax::clientName},
    Option{"pamservice", only({HbaMethod::Pam})},
    Option{"pam_use_hostname", only({HbaMethod::Pam}), &HbaSyntax::pamHostname},
    Option{"ldapurl", ldap},
    Option{"ldaptls", ldap},
    Option{"ldapscheme", ldap, &HbaSyntax::ldapSchemeAndFilter},
    Option{"ldapserver", ldap},
    Option{"ldapport", ldap},
    Option{"ldapbinddn", ldap},
    Option{"ldapbindpasswd", ldap},
    Option{"ldapsearchattribute", ldap},
    Option{"ldapsearchfilter", ldap, &HbaSyntax::ldapSchemeAndFilter},
    Option{"ldapbasedn", ldap},
    Option{"ldapprefix", ldap},
    Option{"ldapsuffix", ldap},
    Option{"krb_realm", realms},
    Option{"include_realm", realms},
    Option{"krb_server_hostname", only({HbaMethod::Krb5}), &HbaSyntax::kerberos5},
    Option{"compat_realm", only({HbaMethod::Sspi}), &HbaSyntax::sspiNames},
    Option{"upn_username", only({HbaMethod::Sspi}), &HbaSyntax::sspiNames},
    Option{"radiusserver", radius, &HbaSyntax::radiusSingle},
    Option{"radiusport", radius, &HbaSyntax::radiusSingle},
    Option{"radiussecret", radius, &HbaSyntax::radiusSingle},
    Option{"radiusidentifier", radius, &HbaSyntax::radiusSingle},
    Option{"radiusservers", radius, &HbaSyntax::radiusLists},
    Option{"radiusports", radius, &HbaSyntax::radiusLists},
    Option{"radiussecrets", radius, &HbaSyntax::radiusLists},
    Option{"radiusidentifiers", radius, &HbaSyntax::radiusLists},
    Option{"issuer", oauth, &HbaSyntax::oauth},
    Option{"scope", oauth, &HbaSyntax::oauth},
    Option{"validator", oauth, &HbaSyntax::oauth},
    Option{"delegate_ident_mapping", oauth, &HbaSyntax::oauth},
};
static_assert(options.size() == HbaOptions::DelegateIdentMapping + 1);

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// atoi() of a 64-bit C library.
int numberOf(std::string_view text)
{
    return static_cast<int>(std::strtol(std::string(text).c_str(), nullptr, 10));
}

/// SplitGUCList() with commas; nothing where its grammar is broken.
std::optional<std::vector<std::string>> listOf(std::string_view text)
{
    std::vector<std::string> elements;
    size_t at = 0;
    const auto skipSpace = [&] {
        while (at < text.size() && isSpace(text[at]))
            ++at;
    };
    skipSpace();
    if (at == text.size())
        return elements;
    for (;;) {
        std::string element;
        if (text[at] == '"') {
            for (;;) {
                const size_t end = text.find('"', ++at);
                if (end == std::string_view::npos)
                    return std::nullopt;
                element += text.substr(at, end - at);
                at = end + 1;
                if (at == text.size() || text[at] != '"')
                    break;
                element += '"';
            }
        } else {
            while (at < text.size() && text[at] != ',' && !isSpace(text[at]))
                element += text[at++];
            if (element.empty())
                return std::nullopt;
        }
        elements.push_back(std::move(element));
        skipSpace();
        if (at == text.size())
            return elements;
        if (text[at++] != ',')
            return std::nullopt;
        skipSpace();
        if (at == text.size())
            return std::nullopt;
    }
}

QString methodsOf(quint32 bits, const HbaSyntax &syntax)
{
    QStringList names;
    for (size_t i = 0; i < methodNames.size(); ++i) {
        const auto method = static_cast<HbaMethod>(i);
        const bool isKnown =
            (method != HbaMethod::Krb5 || syntax.kerberos5) && (method != HbaMethod::Oauth || syntax.oauth);
        if ((bits >> i & 1) != 0 && isKnown)
            names << hbaText(methodNames.at(i));
    }
    return wording::list(names);
}

} // namespace

std::optional<HbaType> hbaTypeOf(std::string_view word)
{
    const auto found =
        std::find_if(types.begin(), types.end(), [word](const auto &type) { return type.first == word; });
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

std::optional<HbaMethod> hbaMethodOf(std::string_view word)
{
    const auto found = std::find(methodNames.begin(), methodNames.end(), word);
    return found == methodNames.end() ? std::nullopt
                                      : std::optional(static_cast<HbaMethod>(found - methodNames.begin()));
}

std::string_view nameOf(HbaMethod method)
{
    return methodNames.at(static_cast<size_t>(method));
}

std::optional<HbaFault> HbaOptions::take(std::string_view option)
{
    const size_t equals = option.find('=');
    if (equals == std::string_view::npos)
        return HbaFault{Kind::OptionWithoutValue, {}};
    const std::string_view name = option.substr(0, equals);
    const auto known = std::find_if(options.begin(), options.end(),
                                    [name](const Option &each) { return each.name == name; });
    if (known == options.end())
        return HbaFault{Kind::OptionUnknown, {}};
    if (known->known && !(m_syntax.*known->known))
        return HbaFault{Kind::OptionOfOtherVersion, {}};
    if ((known->methods >> static_cast<int>(m_method) & 1) == 0)
        return HbaFault{Kind::OptionOfOtherMethod, methodsOf(known->methods, m_syntax)};
    const auto which = static_cast<Name>(known - options.begin());
    m_seen |= bit(which);
    return takeValue(which, option.substr(equals + 1));
}

std::optional<HbaFault> HbaOptions::takeValue(Name name, std::string_view value)
{
    switch (name) {
    case ClientCert:
        return takeClientCert(value);
    case ClientName:
        if (m_type != HbaType::HostSsl)
            return HbaFault{Kind::OptionWithTlsOnly, {}};
        return value == "CN" || value == "DN"
                   ? std::nullopt
                   : std::optional(HbaFault{Kind::OptionValueInvalid, u"CN, DN"_s});
    case LdapUrlOption:
        return takeLdapUrl(value);
    case LdapPort:
    case RadiusPort:
        return numberOf(value) != 0 ? std::nullopt : std::optional(HbaFault{Kind::OptionValueInvalid, {}});
    case RadiusServer:
        return checkServers({std::string(value)});
    case RadiusServers:
    case RadiusPorts:
    case RadiusSecrets:
    case RadiusIdentifiers:
        return takeList(name, value);
    case DelegateIdentMapping:
        m_delegates = value == "1";
        return std::nullopt;
    case Validator:
        m_validator = hbaText(value);
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<HbaFault> HbaOptions::takeClientCert(std::string_view value) const
{
    if (m_type != HbaType::HostSsl)
        return HbaFault{Kind::OptionWithTlsOnly, {}};
    const bool isCert = m_method == HbaMethod::Cert;
    const bool isFull = value == "verify-full";
    const bool isName = isFull || value == "verify-ca";
    const bool isOff = value == "0" || value == "no-verify";
    bool good = true;
    switch (m_syntax.clientCert) {
    case HbaSyntax::ClientCert::Number:
        good = value == "1" || !isCert;
        return good ? std::nullopt : std::optional(HbaFault{Kind::OptionValueInvalid, u"1"_s});
    case HbaSyntax::ClientCert::NumberOrName:
    case HbaSyntax::ClientCert::Any:
        good = value == "1" || isName || (isOff && !isCert);
        break;
    case HbaSyntax::ClientCert::Name:
        good = isFull || (isName && !isCert);
        break;
    }
    if (good)
        return std::nullopt;
    return HbaFault{Kind::OptionValueInvalid, isCert ? u"verify-full"_s : u"verify-ca, verify-full"_s};
}

std::optional<HbaFault> HbaOptions::takeLdapUrl(std::string_view value)
{
    const std::optional<LdapUrl> url = LdapUrl::parse(value);
    const bool knowsTls = m_syntax.ldapSchemeAndFilter;
    if (!url || (url->scheme != "ldap" && !(knowsTls && url->scheme == "ldaps")))
        return HbaFault{Kind::OptionValueInvalid, {}};
    m_seen |= url->host.empty() ? 0 : bit(LdapServer);
    m_seen |= url->baseDn ? bit(LdapBaseDn) : 0;
    m_seen |= url->attribute ? bit(LdapSearchAttribute) : 0;
    m_seen |= url->filter && m_syntax.ldapSchemeAndFilter ? bit(LdapSearchFilter) : 0;
    return std::nullopt;
}

std::optional<HbaFault> HbaOptions::takeList(Name name, std::string_view value)
{
    const auto list = listOf(value);
    if (!list)
        return HbaFault{Kind::OptionListInvalid, {}};
    m_counts[name - RadiusServers] = list->size();
    if (name == RadiusServers)
        return checkServers(*list);
    const bool isGood =
        name != RadiusPorts ||
        std::all_of(list->begin(), list->end(), [](const std::string &port) { return numberOf(port) != 0; });
    return isGood ? std::nullopt : std::optional(HbaFault{Kind::OptionValueInvalid, {}});
}

std::optional<HbaFault> HbaOptions::checkServers(const std::vector<std::string> &servers) const
{
    for (const std::string &server : servers) {
        const bool isUnresolved = server.empty() || m_syntax.build.unresolvedNames.contains(hbaText(server));
        if (isUnresolved && !IpAddress::parseNumericHost(server))
            return HbaFault{Kind::ServerNotResolved, hbaText(server)};
    }
    return std::nullopt;
}

std::optional<HbaFault> HbaOptions::end() const
{
    switch (m_method) {
    case HbaMethod::Ldap:
        return endLdap();
    case HbaMethod::Radius:
        return endRadius();
    case HbaMethod::Oauth:
        return endOauth();
    default:
        return std::nullopt;
    }
}

std::optional<HbaFault> HbaOptions::endLdap() const
{
    if (m_syntax.ldapNeedsServer && !has(LdapServer))
        return HbaFault{Kind::OptionMissing, u"ldapserver"_s};
    constexpr quint64 search = bit(LdapBaseDn) | bit(LdapBindDn) | bit(LdapBindPassword) |
                               bit(LdapSearchAttribute) | bit(LdapSearchFilter);
    if (has(LdapPrefix) || has(LdapSuffix)) {
        if ((m_seen & search) != 0)
            return HbaFault{Kind::LdapModesMixed, {}};
    } else if (!has(LdapBaseDn)) {
        return HbaFault{Kind::OptionMissing, u"ldapbasedn, ldapprefix, ldapsuffix"_s};
    }
    if (has(LdapSearchAttribute) && has(LdapSearchFilter))
        return HbaFault{Kind::LdapAttributeAndFilter, {}};
    return std::nullopt;
}

std::optional<HbaFault> HbaOptions::endRadius() const
{
    if (m_syntax.radiusSingle && (has(RadiusServer) || !m_syntax.radiusLists)) {
        for (const Name needed : {RadiusServer, RadiusSecret})
            if (!has(needed))
                return HbaFault{Kind::OptionMissing, hbaText(options.at(needed).name)};
        return std::nullopt;
    }
    const auto count = [this](Name name) { return m_counts[name - RadiusServers]; };
    for (const Name needed : {RadiusServers, RadiusSecrets})
        if (count(needed) == 0)
            return HbaFault{Kind::OptionMissing, hbaText(options.at(needed).name)};
    for (const Name name : {RadiusSecrets, RadiusPorts, RadiusIdentifiers})
        if (count(name) > 1 && count(name) != count(RadiusServers))
            return HbaFault{Kind::RadiusCountsDiffer, hbaText(options.at(name).name)};
    return std::nullopt;
}

std::optional<HbaFault> HbaOptions::endOauth() const
{
    for (const Name needed : {Scope, Issuer})
        if (!has(needed))
            return HbaFault{Kind::OptionMissing, hbaText(options.at(needed).name)};
    const auto &validators = m_syntax.build.oauthValidators;
    const bool isNamed = !m_validator.isEmpty();
    if (validators && (isNamed ? !validators->contains(m_validator) : validators->size() != 1))
        return HbaFault{Kind::OauthValidatorMissing, m_validator};
    if (m_delegates && has(Map))
        return HbaFault{Kind::OauthMapAndDelegation, {}};
    return std::nullopt;
}

} // namespace futago
