// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbareader.h"

#include "model/documents/hba/hbapattern.h"

namespace futago {

using namespace Qt::StringLiterals;

HbaReader::Kind HbaReader::read(std::string_view line)
{
    m_length = static_cast<qsizetype>(line.size());
    m_wrong = nullptr;
    m_expected.clear();
    m_hasType = false;
    m_hasFields = false;
    const bool isTooLong = m_syntax.longestLine > 0 && m_length > m_syntax.longestLine;
    m_tokens.read(isTooLong ? std::string_view() : line, m_syntax.longestToken);
    if (isTooLong)
        return refuse(Refused::LineTooLong), Kind::Unreadable;
    if (m_tokens.tooLongAt() >= 0)
        return refuse(Refused::TokenTooLong), Kind::Unreadable;
    if (m_tokens.size() == 0)
        return Kind::Blank;
    const std::string_view first = m_tokens.at(0).first->text;
    if (m_syntax.includes && m_tokens.size() == 2 &&
        (first == "include" || first == "include_if_exists" || first == "include_dir"))
        return Kind::Include;
    return readRule() ? Kind::Rule : Kind::Unreadable;
}

bool HbaReader::refuse(Refused kind, const HbaToken *token, QString expected)
{
    m_refused = kind;
    m_wrong = token;
    m_expected = std::move(expected);
    return false;
}

const HbaToken *HbaReader::single(size_t field, Refused missing, Refused list)
{
    if (field >= m_tokens.size()) {
        refuse(missing);
        return nullptr;
    }
    const HbaTokens::Field tokens = m_tokens.at(field);
    if (tokens.count > 1) {
        refuse(list, tokens.first);
        return nullptr;
    }
    return tokens.first;
}

bool HbaReader::readRule()
{
    return readType() && readNames(1, Refused::NoDatabase) && readNames(2, Refused::NoUser) &&
           readAddress() && readMethod() && readOptions();
}

bool HbaReader::readType()
{
    const HbaToken *token = single(0, Refused::TypeUnknown, Refused::TypeIsList);
    if (!token)
        return false;
    const std::optional<HbaType> type = hbaTypeOf(token->text);
    if (!type)
        return refuse(Refused::TypeUnknown, token);
    m_type = *type;
    const bool isGss = m_type == HbaType::HostGssEnc || m_type == HbaType::HostNoGssEnc;
    if (isGss && !m_syntax.gssEncryption)
        return refuse(Refused::TypeOfOtherVersion, token);
    if (m_type == HbaType::HostSsl && m_syntax.hostsslNeedsSsl && !m_syntax.build.ssl)
        return refuse(Refused::TypeNotInBuild, token);
    m_hasType = true;
    return true;
}

bool HbaReader::readNames(size_t field, Refused missing)
{
    if (field >= m_tokens.size())
        return refuse(missing);
    if (!m_syntax.regularExpressions)
        return true;
    for (const HbaToken &token : m_tokens.at(field))
        if (token.text.starts_with('/') && !isPostgresPattern(token.text.substr(1)))
            return refuse(Refused::RegularExpressionInvalid, &token);
    return true;
}

std::optional<IpAddress> HbaReader::numberOf(std::string_view text) const
{
    const auto &interfaces = m_syntax.build.interfaces;
    return IpAddress::parseNumericHost(text, interfaces ? &*interfaces : nullptr);
}

bool HbaReader::readAddress()
{
    m_place = {};
    m_methodField = 3;
    if (m_type == HbaType::Local)
        return true;
    m_methodField = 4;
    const HbaToken *token = single(3, Refused::NoAddress, Refused::AddressIsList);
    if (!token)
        return false;
    if (token->isKeyword("all"))
        m_place.kind = HbaPlace::Kind::All;
    else if (token->isKeyword("samehost"))
        m_place.kind = HbaPlace::Kind::SameHost;
    else if (token->isKeyword("samenet"))
        m_place.kind = HbaPlace::Kind::SameNet;
    if (m_place.kind != HbaPlace::Kind::Socket)
        return true;
    const size_t slash = token->text.find('/');
    const auto number = numberOf(token->text.substr(0, slash));
    if (!number) {
        m_place.kind = HbaPlace::Kind::HostName;
        m_place.hostName = token->text;
        return slash == std::string_view::npos || refuse(Refused::NameWithPrefix, token);
    }
    m_place.kind = HbaPlace::Kind::Network;
    m_place.address = *number;
    if (slash == std::string_view::npos)
        return readMask(4);
    const auto bits = hbaPrefixLength(token->text.substr(slash + 1));
    const auto mask = bits ? number->maskOf(*bits) : std::nullopt;
    if (!mask)
        return refuse(Refused::PrefixInvalid, token);
    m_place.mask = *mask;
    return true;
}

bool HbaReader::readMask(size_t field)
{
    const HbaToken *token = single(field, Refused::NoMask, Refused::MaskIsList);
    if (!token)
        return false;
    m_methodField = 5;
    const auto mask = numberOf(token->text);
    if (!mask)
        return refuse(Refused::MaskInvalid, token);
    if (mask->family() != m_place.address.family())
        return refuse(Refused::MaskOfOtherFamily, token);
    m_place.mask = *mask;
    return true;
}

/// An option is no list: what a comma parts there would be read as two.
static bool hasListsBehind(const HbaTokens &tokens, size_t methodField)
{
    for (size_t field = methodField + 1; field < tokens.size(); ++field)
        if (tokens.at(field).count > 1)
            return true;
    return false;
}

bool HbaReader::readMethod()
{
    const HbaToken *token = single(m_methodField, Refused::NoMethod, Refused::MethodIsList);
    m_hasFields = token && !hasListsBehind(m_tokens, m_methodField);
    return token && isMethodKnown(*token) && methodFitsType(*token);
}

bool HbaReader::isMethodKnown(const HbaToken &token)
{
    const std::optional<HbaMethod> method = hbaMethodOf(token.text);
    if (!method)
        return refuse(Refused::MethodUnknown, &token);
    m_method = *method;
    const HbaBuild &build = m_syntax.build;
    bool isInVersion = true;
    bool isInBuild = true;
    switch (m_method) {
    case HbaMethod::Scram:
        isInVersion = m_syntax.scram;
        break;
    case HbaMethod::Krb5:
        isInVersion = m_syntax.kerberos5;
        isInBuild = build.gss;
        break;
    case HbaMethod::Oauth:
        isInVersion = m_syntax.oauth;
        break;
    case HbaMethod::Bsd:
        isInVersion = m_syntax.bsd;
        isInBuild = build.bsd;
        break;
    case HbaMethod::Gss:
        isInBuild = build.gss;
        break;
    case HbaMethod::Sspi:
        isInBuild = build.sspi;
        break;
    case HbaMethod::Pam:
        isInBuild = build.pam;
        break;
    case HbaMethod::Ldap:
        isInBuild = build.ldap;
        break;
    case HbaMethod::Cert:
        isInBuild = build.ssl;
        break;
    default:
        break;
    }
    if (!isInVersion)
        return refuse(Refused::MethodOfOtherVersion, &token);
    return isInBuild || refuse(Refused::MethodNotInBuild, &token);
}

bool HbaReader::methodFitsType(const HbaToken &token)
{
    const bool isLocal = m_type == HbaType::Local;
    if (isLocal && (m_method == HbaMethod::Gss || m_method == HbaMethod::Sspi || m_method == HbaMethod::Krb5))
        return refuse(Refused::MethodNotOnSocket, &token);
    if (!isLocal && m_method == HbaMethod::Peer)
        return refuse(Refused::MethodOnSocketOnly, &token);
    if (m_type != HbaType::HostSsl && m_method == HbaMethod::Cert)
        return refuse(Refused::MethodWithTlsOnly, &token);
    const bool isForGss =
        m_method == HbaMethod::Gss || m_method == HbaMethod::Reject || m_method == HbaMethod::Trust;
    if (m_type == HbaType::HostGssEnc && m_syntax.gssEncryptionNeedsGss && !isForGss)
        return refuse(Refused::MethodNotWithGssEncryption, &token);
    if (isLocal && m_method == HbaMethod::Ident)
        m_method = HbaMethod::Peer; // as the server does
    return true;
}

bool HbaReader::readOptions()
{
    if (m_methodField + 1 == m_tokens.size() && m_method != HbaMethod::Ldap &&
        m_method != HbaMethod::Radius && m_method != HbaMethod::Oauth)
        return true;
    HbaOptions options(m_syntax, m_type, m_method);
    for (size_t field = m_methodField + 1; field < m_tokens.size(); ++field)
        for (const HbaToken &token : m_tokens.at(field))
            if (auto fault = options.take(token.text))
                return refuse(fault->kind, &token, fault->expected);
    if (auto fault = options.end())
        return refuse(fault->kind, m_tokens.at(m_methodField).first, fault->expected);
    return true;
}

HbaRule HbaReader::rule() const
{
    const auto textsOf = [this](size_t field) {
        QStringList texts;
        for (const HbaToken &token : m_tokens.at(field))
            texts << hbaElement(token);
        return texts;
    };
    HbaRule rule;
    rule.type = hbaText(m_tokens.at(0).first->text);
    rule.databases = textsOf(1);
    rule.users = textsOf(2);
    if (m_type != HbaType::Local)
        rule.address = hbaElement(*m_tokens.at(3).first);
    if (m_methodField == 5)
        rule.mask = hbaText(m_tokens.at(4).first->text);
    rule.method = hbaText(m_tokens.at(m_methodField).first->text);
    for (size_t field = m_methodField + 1; field < m_tokens.size(); ++field)
        rule.options += textsOf(field);
    return rule;
}

/// Sentences are shown and saved, passwords are not.
static QString withoutSecret(const QString &token)
{
    const qsizetype equals = token.indexOf(u'=');
    const bool isSecret =
        equals > 0 && (token.startsWith(u"ldapbindpasswd"_s) || token.startsWith(u"radiussecret"_s));
    return isSecret ? token.first(equals + 1) + u'…' : token;
}

HbaRefusal HbaReader::refusal() const
{
    HbaRefusal refusal{m_refused, {}, m_expected, {}};
    refusal.span.column = static_cast<int>(m_length);
    if (m_tokens.tooLongAt() >= 0)
        refusal.span.column = static_cast<int>(m_tokens.tooLongAt());
    else if (!m_wrong)
        refusal.span.column = m_tokens.size() == 0
                                  ? 0
                                  : static_cast<int>(std::prev(m_tokens.at(m_tokens.size() - 1).end())->end);
    if (m_wrong) {
        refusal.token = withoutSecret(hbaText(m_wrong->text));
        refusal.span = {0, static_cast<int>(m_wrong->begin), static_cast<int>(m_wrong->end - m_wrong->begin)};
    }
    return refusal;
}

} // namespace futago
