// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace futago {

/// An LDAP URL as ldap_url_parse() of OpenLDAP takes it, and PostgreSQL's option ldapurl with it.
struct LdapUrl
{
    std::string scheme;
    std::string host;
    int port = 0;
    std::optional<std::string> baseDn;
    std::optional<std::string> attribute;
    /// LDAP_SCOPE_BASE 0, ONELEVEL 1, SUBTREE 2, SUBORDINATE 3.
    int scope = 0;
    std::optional<std::string> filter;

    static std::optional<LdapUrl> parse(std::string_view text);
};

} // namespace futago
