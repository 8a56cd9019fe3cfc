// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace futago {

/// Where something stands in a document: line of the file from 1, column from 0 and length in characters of
/// the text that the document gives for that line. What goes over several lines ends with the first.
struct HbaSpan
{
    int line = 0;
    int column = 0;
    int length = 0;

    bool operator==(const HbaSpan &) const = default;
};

/// Why the server refuses a line of pg_hba.conf, and with it the whole file.
struct HbaRefusal
{
    enum class Kind {
        TypeIsList,
        TypeUnknown,
        TypeOfOtherVersion,
        TypeNotInBuild,
        NoDatabase,
        NoUser,
        NoAddress,
        AddressIsList,
        NameWithPrefix,
        PrefixInvalid,
        NoMask,
        MaskIsList,
        MaskInvalid,
        MaskOfOtherFamily,
        NoMethod,
        MethodIsList,
        MethodUnknown,
        MethodOfOtherVersion,
        MethodNotInBuild,
        MethodNotOnSocket,
        MethodOnSocketOnly,
        MethodWithTlsOnly,
        MethodNotWithGssEncryption,
        OptionWithoutValue,
        OptionUnknown,
        OptionOfOtherVersion,
        OptionOfOtherMethod,
        OptionWithTlsOnly,
        OptionValueInvalid,
        OptionListInvalid,
        OptionMissing,
        ServerNotResolved,
        LdapModesMixed,
        LdapAttributeAndFilter,
        RadiusCountsDiffer,
        OauthMapAndDelegation,
        OauthValidatorMissing,
        RegularExpressionInvalid,
        TokenTooLong,
        LineTooLong
    };

    Kind kind = Kind::TypeUnknown;
    /// What is wrong: the token, or the name of an option. Empty where something is missing.
    QString token;
    /// What the sentence needs besides: the methods or values that would be right, the name of the setting.
    QString expected;
    HbaSpan span;

    /// One sentence in the user's language that names the token.
    QString sentence() const;
    bool operator==(const HbaRefusal &) const = default;
};

} // namespace futago
