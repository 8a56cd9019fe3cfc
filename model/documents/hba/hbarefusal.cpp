// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbarefusal.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace futago {

namespace {

using Kind = HbaRefusal::Kind;

struct Sentence
{
    Kind kind;
    /// %1 is the token, %2 what is expected.
    const char *text;
};

constexpr std::array sentences{
    Sentence{Kind::TypeIsList,
             QT_TRANSLATE_NOOP("futago::HbaRefusal", "A line has one connection type, not a list (%1, …).")},
    Sentence{Kind::TypeUnknown, QT_TRANSLATE_NOOP("futago::HbaRefusal",
                                                  "“%1” is not a connection type; a line begins with local, "
                                                  "host, hostssl, hostnossl, hostgssenc or hostnogssenc.")},
    Sentence{Kind::TypeOfOtherVersion,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "This version of PostgreSQL does not know the connection type “%1”.")},
    Sentence{Kind::TypeNotInBuild,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "This server accepts “%1” only if it is built with SSL and ssl is on.")},
    Sentence{Kind::NoDatabase, QT_TRANSLATE_NOOP("futago::HbaRefusal", "The line ends before the database.")},
    Sentence{Kind::NoUser, QT_TRANSLATE_NOOP("futago::HbaRefusal", "The line ends before the user.")},
    Sentence{Kind::NoAddress, QT_TRANSLATE_NOOP("futago::HbaRefusal", "The line ends before the address.")},
    Sentence{Kind::AddressIsList,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "A line has one address, not a list (%1, …); write one line for each.")},
    Sentence{Kind::NameWithPrefix,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "“%1” is neither a numeric address nor a host name: a host "
                               "name cannot have a prefix length.")},
    Sentence{Kind::PrefixInvalid,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "The prefix length of “%1” is not a number from 0 to 32, or "
                               "to 128 for IPv6.")},
    Sentence{Kind::NoMask, QT_TRANSLATE_NOOP("futago::HbaRefusal",
                                             "The line ends before the netmask: an address needs a prefix "
                                             "length, as in 10.0.0.1/32, or a netmask in the next field.")},
    Sentence{Kind::MaskIsList,
             QT_TRANSLATE_NOOP("futago::HbaRefusal", "A line has one netmask, not a list (%1, …).")},
    Sentence{Kind::MaskInvalid, QT_TRANSLATE_NOOP("futago::HbaRefusal",
                                                  "“%1” is not a netmask: an address needs a prefix length, "
                                                  "as in 10.0.0.1/32, or a netmask in the next field.")},
    Sentence{Kind::MaskOfOtherFamily,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "The netmask “%1” and the address are not both IPv4 or both IPv6.")},
    Sentence{Kind::NoMethod,
             QT_TRANSLATE_NOOP("futago::HbaRefusal", "The line ends before the authentication method.")},
    Sentence{
        Kind::MethodIsList,
        QT_TRANSLATE_NOOP("futago::HbaRefusal", "A line has one authentication method, not a list (%1, …).")},
    Sentence{Kind::MethodUnknown,
             QT_TRANSLATE_NOOP("futago::HbaRefusal", "“%1” is not an authentication method.")},
    Sentence{Kind::MethodOfOtherVersion,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "This version of PostgreSQL does not know the authentication method “%1”.")},
    Sentence{Kind::MethodNotInBuild,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "This server is built without the authentication method “%1”.")},
    Sentence{Kind::MethodNotOnSocket,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "The authentication method “%1” does not work on local connections.")},
    Sentence{Kind::MethodOnSocketOnly,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "The authentication method “%1” works on local connections only.")},
    Sentence{Kind::MethodWithTlsOnly,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "The authentication method “%1” works in hostssl lines only.")},
    Sentence{
        Kind::MethodNotWithGssEncryption,
        QT_TRANSLATE_NOOP(
            "futago::HbaRefusal",
            "This version of PostgreSQL accepts gss, trust and reject in hostgssenc lines, but not “%1”.")},
    Sentence{Kind::OptionWithoutValue,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "“%1” is not an option; write options after the method as name=value.")},
    Sentence{Kind::OptionUnknown,
             QT_TRANSLATE_NOOP("futago::HbaRefusal", "The option in “%1” does not exist.")},
    Sentence{Kind::OptionOfOtherVersion,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "This version of PostgreSQL does not have the option in “%1”.")},
    Sentence{Kind::OptionOfOtherMethod,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "The option in “%1” is only for the authentication methods %2.")},
    Sentence{Kind::OptionWithTlsOnly,
             QT_TRANSLATE_NOOP("futago::HbaRefusal", "The option in “%1” is only for hostssl lines.")},
    Sentence{Kind::OptionListInvalid,
             QT_TRANSLATE_NOOP("futago::HbaRefusal", "The value of “%1” is not a list separated by commas.")},
    Sentence{Kind::OptionMissing,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "The authentication method “%1” needs an option that is missing: %2.")},
    Sentence{Kind::ServerNotResolved,
             QT_TRANSLATE_NOOP("futago::HbaRefusal", "The server name “%2” in “%1” cannot be resolved.")},
    Sentence{Kind::LdapModesMixed,
             QT_TRANSLATE_NOOP("futago::HbaRefusal", "ldapprefix and ldapsuffix cannot be combined with the "
                                                     "options of a search (ldapbasedn, ldapbinddn, …).")},
    Sentence{Kind::LdapAttributeAndFilter,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "ldapsearchattribute and ldapsearchfilter cannot be combined.")},
    Sentence{Kind::RadiusCountsDiffer,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "%2 must have one value, or as many as there are in radiusservers.")},
    Sentence{Kind::OauthMapAndDelegation,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "The options map and delegate_ident_mapping cannot be combined.")},
    Sentence{Kind::RegularExpressionInvalid,
             QT_TRANSLATE_NOOP("futago::HbaRefusal", "“%1” is not a valid regular expression.")},
    Sentence{Kind::TokenTooLong,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "A word in this line is longer than this version of PostgreSQL can read.")},
    Sentence{Kind::LineTooLong,
             QT_TRANSLATE_NOOP("futago::HbaRefusal",
                               "This line is longer than this version of PostgreSQL can read.")},
};

} // namespace

QString HbaRefusal::sentence() const
{
    const auto say = [this](const char *text) {
        QString said = QCoreApplication::translate("futago::HbaRefusal", text);
        return said.replace(QStringLiteral("%2"), expected).replace(QStringLiteral("%1"), token);
    };
    if (kind == Kind::OptionValueInvalid)
        return say(expected.isEmpty()
                       ? QT_TRANSLATE_NOOP("futago::HbaRefusal", "The value of “%1” is not valid.")
                       : QT_TRANSLATE_NOOP("futago::HbaRefusal", "The value of “%1” is not one of: %2."));
    if (kind == Kind::OauthValidatorMissing)
        return say(expected.isEmpty()
                       ? QT_TRANSLATE_NOOP("futago::HbaRefusal",
                                           "The authentication method “%1” needs one validator in "
                                           "oauth_validator_libraries, or the option validator.")
                       : QT_TRANSLATE_NOOP("futago::HbaRefusal",
                                           "The validator “%2” is not in oauth_validator_libraries."));
    const auto found = std::find_if(sentences.begin(), sentences.end(),
                                    [this](const Sentence &each) { return each.kind == kind; });
    return found == sentences.end() ? QString() : say(found->text);
}

} // namespace futago
