// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbajudge.h"

#include "model/documents/hba/hbalines.h"

#include <algorithm>

namespace futago {

HbaJudge::HbaJudge(const HbaQuery &query, const HbaKnowledge &knowledge, const HbaSyntax &syntax)
    : m_query(query)
    , m_knowledge(knowledge)
    , m_syntax(syntax)
    , m_database(query.database.toStdString())
    , m_user(query.user.toStdString())
{
}

std::optional<HbaJudge::Miss> HbaJudge::missOf(const HbaReader &rule)
{
    if (const auto miss = missOfConnection(rule.type()))
        return miss;
    // A certain miss says more than an uncertain one.
    const std::optional<Miss> misses[] = {missOfDatabases(rule.databases()), missOfUsers(rule.users()),
                                          missOfAddress(rule.place())};
    std::optional<Miss> unknown;
    for (const std::optional<Miss> &miss : misses) {
        if (miss && HbaMiss{0, *miss}.isCertain())
            return miss;
        if (miss && !unknown)
            unknown = miss;
    }
    return unknown;
}

std::optional<HbaJudge::Miss> HbaJudge::missOfConnection(HbaType type) const
{
    const bool overSocket = m_query.address.isNull();
    if (type == HbaType::Local)
        return overSocket ? std::nullopt : std::optional(Miss::OnlySocket);
    if (overSocket)
        return Miss::OnlyNetwork;
    if (type == HbaType::HostSsl && !m_query.tls)
        return Miss::OnlyWithTls;
    if (type == HbaType::HostNoSsl && m_query.tls)
        return Miss::OnlyWithoutTls;
    if (type == HbaType::HostGssEnc && !m_query.gssEncryption)
        return Miss::OnlyWithGssEncryption;
    if (type == HbaType::HostNoGssEnc && m_query.gssEncryption)
        return Miss::OnlyWithoutGssEncryption;
    return std::nullopt;
}

std::optional<HbaJudge::Miss> HbaJudge::missOfAddress(const HbaPlace &place) const
{
    switch (place.kind) {
    case HbaPlace::Kind::Socket:
    case HbaPlace::Kind::All:
        return std::nullopt;
    case HbaPlace::Kind::SameHost:
    case HbaPlace::Kind::SameNet:
        return missOfOwn(place.kind);
    case HbaPlace::Kind::HostName:
        return missOfHost(place.hostName);
    case HbaPlace::Kind::Network:
        break;
    }
    if (place.address.family() != m_query.address.family())
        return Miss::OtherAddressFamily;
    return m_query.address.agreesWith(place.address, place.mask) ? std::nullopt
                                                                 : std::optional(Miss::OtherAddress);
}

std::optional<HbaJudge::Miss> HbaJudge::missOfOwn(HbaPlace::Kind kind) const
{
    if (!m_knowledge.ownNetworks)
        return Miss::OwnAddressesUnknown;
    for (const auto &[address, mask] : *m_knowledge.ownNetworks) {
        const bool isOurs = kind == HbaPlace::Kind::SameHost ? address == m_query.address
                                                             : m_query.address.agreesWith(address, mask);
        if (isOurs)
            return std::nullopt;
    }
    return Miss::OtherAddress;
}

std::optional<HbaJudge::Miss> HbaJudge::missOfHost(std::string_view name) const
{
    if (!m_knowledge.clientName)
        return Miss::HostNameUnknown;
    const QString pattern = hbaText(name);
    const bool isIt = pattern.startsWith(u'.')
                          ? m_knowledge.clientName->endsWith(pattern, Qt::CaseInsensitive)
                          : m_knowledge.clientName->compare(pattern, Qt::CaseInsensitive) == 0;
    return isIt && !m_knowledge.clientName->isEmpty() ? std::nullopt : std::optional(Miss::OtherHostName);
}

template <typename Function>
std::optional<HbaJudge::Answer> HbaJudge::inFile(const HbaToken &token, Function each)
{
    if (token.quoted || token.text.size() < 2 || token.text.front() != '@')
        return std::nullopt;
    const auto file = m_knowledge.files.constFind(hbaText(token.text.substr(1)));
    constexpr int deepest = 10; // as CONF_FILE_MAX_DEPTH of the server
    if (file == m_knowledge.files.cend() || m_depth == deepest) {
        m_unknown = Miss::FileUnknown;
        return Answer::Unknown;
    }
    ++m_depth;
    Answer best = Answer::No;
    HbaLines lines(*file, m_syntax);
    HbaTokens tokens;
    while (lines.next()) {
        tokens.read(lines.text(), m_syntax.longestToken);
        for (size_t field = 0; field < tokens.size(); ++field)
            for (const HbaToken &inner : tokens.at(field))
                best = std::max(best, each(inner));
    }
    --m_depth;
    return best;
}

std::optional<HbaJudge::Miss> HbaJudge::missOfDatabases(HbaTokens::Field databases)
{
    Answer best = Answer::No;
    bool namesReplication = false;
    bool namesOther = false;
    for (const HbaToken &token : databases) {
        best = std::max(best, takesDatabase(token));
        const bool isReplication = token.isKeyword("replication");
        namesReplication = namesReplication || isReplication;
        namesOther = namesOther || !isReplication;
    }
    if (best == Answer::Yes)
        return std::nullopt;
    if (best == Answer::Unknown)
        return m_unknown;
    if (m_query.replication)
        return Miss::NotReplication;
    return namesReplication && !namesOther ? Miss::OnlyReplication : Miss::OtherDatabase;
}

HbaJudge::Answer HbaJudge::takesDatabase(const HbaToken &token)
{
    const auto yesIf = [](bool is) { return is ? Answer::Yes : Answer::No; };
    const auto file = inFile(token, [this](const HbaToken &inner) { return takesDatabase(inner); });
    if (file)
        return *file;
    if (m_query.replication)
        return yesIf(token.isKeyword("replication"));
    if (token.isKeyword("all"))
        return Answer::Yes;
    if (token.isKeyword("sameuser"))
        return yesIf(m_database == m_user);
    if (token.isKeyword("samerole") || token.isKeyword("samegroup"))
        return isMember(m_query.database);
    if (token.isKeyword("replication"))
        return Answer::No;
    return isNamedBy(token, m_database, m_query.database);
}

std::optional<HbaJudge::Miss> HbaJudge::missOfUsers(HbaTokens::Field users)
{
    Answer best = Answer::No;
    for (const HbaToken &token : users)
        best = std::max(best, takesUser(token));
    if (best == Answer::Yes)
        return std::nullopt;
    return best == Answer::Unknown ? m_unknown : Miss::OtherUser;
}

HbaJudge::Answer HbaJudge::takesUser(const HbaToken &token)
{
    if (const auto file = inFile(token, [this](const HbaToken &inner) { return takesUser(inner); }))
        return *file;
    if (token.isKeyword("all"))
        return Answer::Yes;
    if (!token.quoted && token.text.starts_with('+'))
        return isMember(hbaText(token.text.substr(1)));
    return isNamedBy(token, m_user, m_query.user);
}

HbaJudge::Answer HbaJudge::isMember(const QString &role)
{
    if (!m_knowledge.memberships) {
        m_unknown = Miss::MembershipUnknown;
        return role == m_query.user ? Answer::Yes : Answer::Unknown;
    }
    const auto roles = m_knowledge.memberships->constFind(m_query.user);
    const bool isOne =
        roles != m_knowledge.memberships->cend() && (role == m_query.user || roles->contains(role));
    return isOne ? Answer::Yes : Answer::No;
}

HbaJudge::Answer HbaJudge::isNamedBy(const HbaToken &token, const std::string &name, const QString &text)
{
    if (!m_syntax.regularExpressions || !token.text.starts_with('/'))
        return token.text == name ? Answer::Yes : Answer::No;
    const std::optional<bool> found = m_patterns.matches(hbaText(token.text.substr(1)), text);
    if (!found)
        m_unknown = Miss::PatternUnknown;
    return !found ? Answer::Unknown : *found ? Answer::Yes : Answer::No;
}

} // namespace futago
