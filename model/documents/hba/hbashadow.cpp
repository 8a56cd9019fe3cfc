// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbaexplain.h"
#include "model/documents/hba/hbawalk.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstring>
#include <limits>
#include <string>
#include <unordered_map>

namespace futago {

namespace {

using Kind = HbaPlace::Kind;

/// A connection is local, or comes over the network plain, with TLS or with GSSAPI encryption.
enum State { Socket, Plain, Tls, Gss };
constexpr size_t stateCount = 4;
using States = unsigned;

constexpr States bit(State state)
{
    return 1U << state;
}

States statesOf(HbaType type)
{
    switch (type) {
    case HbaType::Local:
        return bit(Socket);
    case HbaType::Host:
        return bit(Plain) | bit(Tls) | bit(Gss);
    case HbaType::HostSsl:
        return bit(Tls);
    case HbaType::HostNoSsl:
        return bit(Plain) | bit(Gss);
    case HbaType::HostGssEnc:
        return bit(Gss);
    case HbaType::HostNoGssEnc:
        return bit(Plain) | bit(Tls);
    }
    return 0;
}

/// For each state the first entry that takes it, or none.
struct First
{
    static constexpr int none = std::numeric_limits<int>::max();
    std::array<int, stateCount> entries{none, none, none, none};

    void note(States states, int entry)
    {
        for (size_t state = 0; state < stateCount; ++state)
            if ((states >> state & 1) != 0)
                entries[state] = std::min(entries[state], entry);
    }
    void take(const First &other)
    {
        for (size_t state = 0; state < stateCount; ++state)
            entries[state] = std::min(entries[state], other.entries[state]);
    }
    /// Where both are needed.
    static First both(const First &one, const First &other)
    {
        First last;
        for (size_t state = 0; state < stateCount; ++state)
            last.entries[state] = std::max(one.entries[state], other.entries[state]);
        return last;
    }
};

struct Network
{
    std::array<quint8, 16> bytes;
    int prefix;
    IpAddress::Family family;
    bool operator==(const Network &) const = default;
};

struct NetworkHash
{
    size_t operator()(const Network &network) const
    {
        quint64 halves[2];
        std::memcpy(halves, network.bytes.data(), sizeof halves);
        quint64 mixed =
            halves[0] * 0x9E3779B97F4A7C15ULL ^ (halves[1] + 0x632BE59BD9B4E019ULL) * 0xD6E8FEB86659FD93ULL;
        mixed ^= static_cast<quint64>(network.prefix) << 8 | static_cast<quint64>(network.family);
        return static_cast<size_t>((mixed ^ mixed >> 29) * 0xBF58476D1CE4E5B9ULL);
    }
};

Network networkOf(const IpAddress &address, int prefix)
{
    return {address.masked(address.maskOf(prefix).value()).bytes(), prefix, address.family()};
}

/// Where connections of one database and one user have been taken by the rules so far.
class Places
{
public:
    void add(const HbaPlace &place, States states, int entry)
    {
        if (place.kind == Kind::Network) {
            const std::optional<int> prefix = place.mask.prefixLength();
            if (!prefix)
                return; // a mask with holes shadows nothing here
            m_prefixes[place.address.family() == IpAddress::Family::V6].set(static_cast<size_t>(*prefix));
            m_networks[networkOf(place.address, *prefix)].note(states, entry);
        } else if (place.kind == Kind::HostName) {
            m_hosts[lower(place.hostName)].note(states, entry);
        } else {
            m_others[static_cast<size_t>(place.kind)].note(states, entry);
        }
    }

    /// Notes in `first` who takes all of the place.
    void find(const HbaPlace &place, First &first) const
    {
        first.take(m_others[static_cast<size_t>(Kind::All)]);
        first.take(m_others[static_cast<size_t>(Kind::Socket)]);
        if (place.kind == Kind::SameHost || place.kind == Kind::SameNet)
            first.take(m_others[static_cast<size_t>(Kind::SameNet)]);
        if (place.kind == Kind::SameHost)
            first.take(m_others[static_cast<size_t>(Kind::SameHost)]);
        if (place.kind == Kind::HostName)
            findHost(lower(place.hostName), first);
        if (place.kind == Kind::Network)
            findNetworks(place, first);
    }

private:
    static std::string lower(std::string_view name)
    {
        std::string text(name);
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return text;
    }

    void findHost(const std::string &name, First &first) const
    {
        if (m_hosts.empty())
            return;
        const auto look = [&](const std::string &wanted) {
            const auto found = m_hosts.find(wanted);
            if (found != m_hosts.end())
                first.take(found->second);
        };
        look(name);
        // A rule for ".b.c" takes a.b.c, and all that ".a.b.c" takes.
        for (size_t dot = name.find('.', 1); dot != std::string::npos; dot = name.find('.', dot + 1))
            look(name.substr(dot));
    }

    void findNetworks(const HbaPlace &place, First &first) const
    {
        const auto &prefixes = m_prefixes[place.address.family() == IpAddress::Family::V6];
        const int ones = place.mask.leadingOnes();
        for (int prefix = 0; prefix <= ones; ++prefix) {
            if (!prefixes.test(static_cast<size_t>(prefix)))
                continue;
            const auto found = m_networks.find(networkOf(place.address, prefix));
            if (found != m_networks.end())
                first.take(found->second);
        }
    }

    std::array<First, 6> m_others;
    std::unordered_map<std::string, First> m_hosts;
    std::unordered_map<Network, First, NetworkHash> m_networks;
    std::array<std::bitset<129>, 2> m_prefixes;
};

/// Gives each text a number, 0 for `all` as a keyword.
class Names
{
public:
    static constexpr quint32 all = 0;

    quint32 numberOf(const HbaToken &token)
    {
        if (token.isKeyword("all"))
            return all;
        // Where quotes do not change the meaning, both ways of writing are one name.
        m_key.assign(1, token.quoted && isSpecial(token.text) ? '"' : ' ');
        m_key += token.text;
        const auto [found, isNew] = m_numbers.try_emplace(m_key, static_cast<quint32>(m_numbers.size()) + 1);
        return found->second;
    }

private:
    static bool isSpecial(std::string_view text)
    {
        constexpr std::array<std::string_view, 5> words{"all", "sameuser", "samerole", "samegroup",
                                                        "replication"};
        return std::find(words.begin(), words.end(), text) != words.end() || text.starts_with('+') ||
               text.starts_with('@');
    }

    std::string m_key;
    std::unordered_map<std::string, quint32> m_numbers;
};

class Finder
{
public:
    explicit Finder(const HbaDocument &document)
        : m_document(document)
    {
    }

    QList<HbaShadow> find()
    {
        QList<HbaShadow> found;
        HbaWalk walk(m_document);
        for (int entry = 0; entry < m_document.size(); ++entry) {
            if (m_document.kindAt(entry) != HbaEntry::Kind::Rule)
                continue;
            const HbaReader &reader = walk.read(entry);
            if (!readNames(reader))
                continue;
            const int by = lastNeeded(reader);
            if (by != First::none)
                found.append({entry, by});
            else
                add(reader, entry);
        }
        return found;
    }

private:
    /// False for a rule with so many names that nobody wants to wait for their pairs.
    bool readNames(const HbaReader &reader)
    {
        constexpr size_t mostPairs = 1000;
        m_databases.clear();
        m_users.clear();
        if (reader.databases().count * reader.users().count > mostPairs)
            return false;
        for (const HbaToken &token : reader.databases())
            m_databases.push_back(token.isKeyword("replication") ? replication
                                                                 : m_databaseNames.numberOf(token));
        for (const HbaToken &token : reader.users())
            m_users.push_back(m_userNames.numberOf(token));
        return true;
    }

    void add(const HbaReader &reader, int entry)
    {
        for (const quint32 database : m_databases)
            for (const quint32 user : m_users)
                m_places[keyOf(database, user)].add(reader.place(), statesOf(reader.type()), entry);
    }

    /// Each kind of connection of the rule must be taken; the last entry that is needed for it, or none.
    int lastNeeded(const HbaReader &reader) const
    {
        const States states = statesOf(reader.type());
        int last = 0;
        for (const quint32 database : m_databases)
            for (const quint32 user : m_users) {
                const First first = firstFor(reader.place(), database, user);
                for (size_t state = 0; state < stateCount; ++state)
                    if ((states >> state & 1) != 0)
                        last = std::max(last, first.entries[state]);
                if (last == First::none)
                    return last;
            }
        return last;
    }

    First firstFor(const HbaPlace &place, quint32 database, quint32 user) const
    {
        First whole = firstForPart(place, database, user);
        if (place.kind != Kind::All)
            return whole;
        // All addresses are those of IPv4 and those of IPv6.
        static const HbaPlace v4{Kind::Network,
                                 IpAddress::parseNumericHost("0.0.0.0").value(),
                                 IpAddress::parseNumericHost("0.0.0.0").value(),
                                 {}};
        static const HbaPlace v6{Kind::Network,
                                 IpAddress::parseNumericHost("::").value(),
                                 IpAddress::parseNumericHost("::").value(),
                                 {}};
        whole.take(First::both(firstForPart(v4, database, user), firstForPart(v6, database, user)));
        return whole;
    }

    First firstForPart(const HbaPlace &place, quint32 database, quint32 user) const
    {
        First first;
        const auto look = [&](quint32 theirDatabase, quint32 theirUser) {
            const auto found = m_places.find(keyOf(theirDatabase, theirUser));
            if (found != m_places.end())
                found->second.find(place, first);
        };
        look(database, user);
        if (user != Names::all)
            look(database, Names::all);
        if (database == Names::all || database == replication)
            return first; // all does not mean replication
        look(Names::all, user);
        if (user != Names::all)
            look(Names::all, Names::all);
        return first;
    }

    static quint64 keyOf(quint32 database, quint32 user)
    {
        return static_cast<quint64>(database) << 32 | user;
    }

    static constexpr quint32 replication = 0xFFFFFFFF;

    const HbaDocument &m_document;
    Names m_databaseNames;
    Names m_userNames;
    std::vector<quint32> m_databases;
    std::vector<quint32> m_users;
    std::unordered_map<quint64, Places> m_places;
};

} // namespace

QList<HbaShadow> unreachableRules(const HbaDocument &document)
{
    return Finder(document).find();
}

} // namespace futago
