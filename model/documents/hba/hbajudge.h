// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hba/hbaexplain.h"
#include "model/documents/hba/hbamatch.h"
#include "model/documents/hba/hbareader.h"

#include <string>

namespace futago {

/// Says of rules, one after the other, whether they take one connection. The arguments must live as long.
class HbaJudge
{
public:
    using Miss = HbaMiss::Kind;

    HbaJudge(const HbaQuery &query, const HbaKnowledge &knowledge, const HbaSyntax &syntax);

    /// Nothing if the rule takes it.
    std::optional<Miss> missOf(const HbaReader &rule);

private:
    /// Ordered so that the better one of a list's elements is the greater.
    enum class Answer { No, Unknown, Yes };

    std::optional<Miss> missOfConnection(HbaType type) const;
    std::optional<Miss> missOfAddress(const HbaPlace &place) const;
    std::optional<Miss> missOfOwn(HbaPlace::Kind kind) const;
    std::optional<Miss> missOfHost(std::string_view name) const;
    std::optional<Miss> missOfDatabases(HbaTokens::Field databases);
    std::optional<Miss> missOfUsers(HbaTokens::Field users);
    Answer takesDatabase(const HbaToken &token);
    Answer takesUser(const HbaToken &token);
    Answer isMember(const QString &role);
    Answer isNamedBy(const HbaToken &token, const std::string &name, const QString &text);
    /// What the file behind an @ says by `each` of its tokens; nothing if the token names no file.
    template <typename Function>
    std::optional<Answer> inFile(const HbaToken &token, Function each);

    const HbaQuery &m_query;
    const HbaKnowledge &m_knowledge;
    const HbaSyntax &m_syntax;
    std::string m_database;
    std::string m_user;
    HbaPatterns m_patterns;
    Miss m_unknown = Miss::MembershipUnknown;
    int m_depth = 0;
};

} // namespace futago
