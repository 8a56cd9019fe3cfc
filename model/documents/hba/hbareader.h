// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/ipaddress.h"
#include "model/documents/hba/hbaoptions.h"
#include "model/documents/hba/hbarule.h"
#include "model/documents/hba/hbatokens.h"

namespace futago {

/// What a rule says of the address.
struct HbaPlace
{
    enum class Kind { Socket, All, SameHost, SameNet, Network, HostName };

    Kind kind = Kind::Socket;
    IpAddress address;
    IpAddress mask;
    std::string_view hostName;
};

/// Reads one logical line of pg_hba.conf as parse_hba_line() of hba.c does, without allocation where all is
/// well. Made once and used for many lines; what it says holds until the next line is read, and as long as
/// that line lives.
class HbaReader
{
public:
    enum class Kind { Blank, Rule, Include, Unreadable };

    explicit HbaReader(const HbaSyntax &syntax)
        : m_syntax(syntax)
    {
    }

    Kind read(std::string_view line);

    // Of a rule, the type also of an unreadable line that has one, rule() of one whose fields are all there:
    HbaType type() const { return m_type; }
    bool hasType() const { return m_hasType; }
    /// Only the method or an option is refused.
    bool hasFields() const { return m_hasFields; }
    HbaTokens::Field databases() const { return m_tokens.at(1); }
    HbaTokens::Field users() const { return m_tokens.at(2); }
    const HbaPlace &place() const { return m_place; }
    HbaMethod method() const { return m_method; }
    /// The number of the field: type 0, databases 1, users 2, and then the method and the first option,
    /// wherever they stand. The address is field 3 if the type has one, a mask field 4 if the method comes
    /// later.
    size_t methodField() const { return m_methodField; }
    const HbaTokens &tokens() const { return m_tokens; }
    HbaRule rule() const;

    /// Of an unreadable line. The span's line is 0, its column and length are bytes of the line that was
    /// read.
    HbaRefusal refusal() const;

private:
    using Refused = HbaRefusal::Kind;

    bool refuse(Refused kind, const HbaToken *token = nullptr, QString expected = {});
    bool readRule();
    bool readType();
    bool readNames(size_t field, Refused missing);
    std::optional<IpAddress> numberOf(std::string_view text) const;
    bool readAddress();
    bool readMask(size_t field);
    bool readMethod();
    bool isMethodKnown(const HbaToken &token);
    bool methodFitsType(const HbaToken &token);
    bool readOptions();
    const HbaToken *single(size_t field, Refused missing, Refused list);

    const HbaSyntax m_syntax;
    HbaTokens m_tokens;
    HbaType m_type = HbaType::Local;
    bool m_hasType = false;
    bool m_hasFields = false;
    HbaMethod m_method = HbaMethod::Trust;
    HbaPlace m_place;
    size_t m_methodField = 0;
    qsizetype m_length = 0;
    Refused m_refused = Refused::TypeUnknown;
    const HbaToken *m_wrong = nullptr;
    QString m_expected;
};

} // namespace futago
