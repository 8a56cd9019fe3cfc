// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbaldapurl.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace futago {

namespace {

struct Scheme
{
    std::string_view prefix;
    std::string_view name;
    int port;
};

constexpr std::array schemes{
    Scheme{"ldap://", "ldap", 389},     Scheme{"pldap://", "pldap", 389}, Scheme{"ldaps://", "ldaps", 636},
    Scheme{"pldaps://", "pldaps", 636}, Scheme{"ldapi://", "ldapi", 0},   Scheme{"cldap://", "cldap", 0},
};

bool startsWithAnyCase(std::string_view text, std::string_view lower)
{
    if (text.size() < lower.size())
        return false;
    for (size_t i = 0; i < lower.size(); ++i)
        if ((text[i] >= 'A' && text[i] <= 'Z' ? text[i] + 32 : text[i]) != lower[i])
            return false;
    return true;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// As ldap_pvt_hex_unescape(): what is cut short is dropped with the rest, a NUL ends the text.
std::string unescaped(std::string_view text)
{
    std::string plain;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            plain += text[i];
            continue;
        }
        if (i + 2 >= text.size())
            break;
        plain += static_cast<char>((hexDigit(text[i + 1]) << 4) + hexDigit(text[i + 2]));
        i += 2;
    }
    return plain.substr(0, plain.find('\0'));
}

std::string_view takePart(std::string_view &rest, bool &more)
{
    const size_t mark = rest.find('?');
    const std::string_view part = rest.substr(0, mark);
    more = mark != std::string_view::npos;
    rest = more ? rest.substr(mark + 1) : std::string_view();
    return part;
}

std::optional<int> scopeOf(const std::string &name)
{
    constexpr std::array<std::pair<std::string_view, int>, 8> names{{{"default", -1},
                                                                     {"base", 0},
                                                                     {"one", 1},
                                                                     {"onelevel", 1},
                                                                     {"sub", 2},
                                                                     {"subtree", 2},
                                                                     {"subord", 3},
                                                                     {"subordinate", 3}}};
    for (const auto &[word, scope] : names)
        if (name.size() == word.size() && startsWithAnyCase(name, word))
            return scope < 0 ? 0 : scope;
    if (name.size() == 8 && startsWithAnyCase(name, "children"))
        return 3;
    return std::nullopt;
}

bool takeHostAndPort(std::string_view text, LdapUrl &url)
{
    size_t colon = text.rfind(':');
    if (text.starts_with('[')) {
        const size_t bracket = text.find(']');
        if (bracket == std::string_view::npos)
            return false;
        colon = text.substr(bracket).rfind(':');
        colon = colon == std::string_view::npos ? colon : colon + bracket;
        url.host = unescaped(text.substr(1, bracket - 1));
    } else {
        url.host = unescaped(text.substr(0, colon));
    }
    if (colon == std::string_view::npos)
        return true;
    const std::string port = unescaped(text.substr(colon + 1));
    char *end = nullptr;
    url.port = static_cast<int>(std::strtol(port.c_str(), &end, 10));
    return !port.empty() && end != port.c_str() && *end == '\0';
}

/// Behind "host:port/": dn?attributes?scope?filter?extensions
bool takeSearch(std::string_view rest, LdapUrl &url)
{
    bool more = false;
    url.baseDn = unescaped(takePart(rest, more));
    if (!more)
        return true;
    const std::string attributes = unescaped(takePart(rest, more));
    if (!attributes.empty())
        url.attribute = attributes.substr(0, attributes.find(','));
    if (!more)
        return true;
    const std::string_view scope = takePart(rest, more);
    if (!scope.empty()) {
        const std::optional<int> known = scopeOf(unescaped(scope));
        if (!known)
            return false;
        url.scope = *known;
    }
    if (!more)
        return true;
    const std::string_view filter = takePart(rest, more);
    if (!filter.empty())
        url.filter = unescaped(filter);
    if (url.filter && url.filter->empty())
        return false;
    // Extensions, of which there must be one.
    return !more || (rest.find('?') == std::string_view::npos &&
                     rest.find_first_not_of(',') != std::string_view::npos);
}

} // namespace

std::optional<LdapUrl> LdapUrl::parse(std::string_view text)
{
    const bool enclosed = text.starts_with('<');
    if (enclosed)
        text.remove_prefix(1);
    if (startsWithAnyCase(text, "url:"))
        text.remove_prefix(4);
    LdapUrl url;
    for (const Scheme &scheme : schemes) {
        if (!startsWithAnyCase(text, scheme.prefix))
            continue;
        url.scheme = scheme.name;
        text.remove_prefix(scheme.prefix.size());
        if (enclosed && !text.ends_with('>'))
            return std::nullopt;
        if (enclosed)
            text.remove_suffix(1);
        const size_t slash = text.find('/');
        const size_t end = slash == std::string_view::npos ? text.find('?') : slash;
        if (!takeHostAndPort(text.substr(0, end), url))
            return std::nullopt;
        if (slash != std::string_view::npos && !takeSearch(text.substr(slash + 1), url))
            return std::nullopt;
        url.port = url.port == 0 ? scheme.port : url.port;
        return url;
    }
    return std::nullopt;
}

} // namespace futago
