// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hba/hbadocument.h"

#include <QHash>
#include <QSet>

namespace futago {

/// What the file alone does not tell. What is left out is not known, and rules that depend on it are said to
/// be uncertain.
struct HbaKnowledge
{
    /// For each role all roles it is a member of, directly or not; itself need not be among them. A role that
    /// is missing here does not exist.
    std::optional<QHash<QString, QSet<QString>>> memberships;
    /// The server's own addresses, each with the netmask of its network.
    std::optional<QList<std::pair<IpAddress, IpAddress>>> ownNetworks;
    /// Contents of files by the name that stands behind @.
    QHash<QString, QByteArray> files;
    /// The client's host name as the server finds it by its address and back; empty if it has none.
    std::optional<QString> clientName;
};

/// Why one rule does not take a connection, or what must be known to tell.
struct HbaMiss
{
    enum class Kind {
        OnlySocket,
        OnlyNetwork,
        OnlyWithTls,
        OnlyWithoutTls,
        OnlyWithGssEncryption,
        OnlyWithoutGssEncryption,
        OnlyReplication,
        NotReplication,
        OtherDatabase,
        OtherUser,
        OtherAddress,
        OtherAddressFamily,
        OtherHostName,
        // What cannot be told:
        MembershipUnknown,
        OwnAddressesUnknown,
        HostNameUnknown,
        FileUnknown,
        PatternUnknown,
        IncludeUnknown,
        LineUnreadable
    };

    /// Index of the entry in the document.
    int entry = 0;
    Kind kind = Kind::OtherUser;

    /// False where the rule may take the connection after all.
    bool isCertain() const { return kind < Kind::MembershipUnknown; }
    /// One sentence in the user's language. The document is the one that was explained.
    QString sentence(const HbaDocument &document) const;
};

struct HbaExplanation
{
    /// Index of the entry that takes the connection; nothing if none does, and the server refuses it.
    std::optional<int> winner;
    /// All rules, includes and unreadable lines before the winner (or all of them), in the order of the file.
    QList<HbaMiss> earlier;

    /// False if something before the winner may take the connection, too.
    bool isCertain() const;
};

/// What the server does with an attempt to connect, rule by rule (check_hba in hba.c).
HbaExplanation explain(const HbaDocument &document, const HbaQuery &query,
                       const HbaKnowledge &knowledge = {});

/// The first rule that takes the connection for certain, with nothing known from outside; what is uncertain
/// is passed over, but a role counts as a member of itself.
std::optional<int> firstCertainMatch(const HbaDocument &document, const HbaQuery &query);

/// A rule that is never reached, since rules before it take all of its connections.
struct HbaShadow
{
    int entry = 0;
    /// The last of those that are needed for that, usually the only one.
    int by = 0;

    bool operator==(const HbaShadow &) const = default;
};

/// In the order of the file, and only those that are certain whoever the roles and the hosts are.
QList<HbaShadow> unreachableRules(const HbaDocument &document);

} // namespace futago
