// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbaexplain.h"

#include "model/documents/hba/hbajudge.h"
#include "model/documents/hba/hbawalk.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace futago {

using namespace Qt::StringLiterals;
using Kind = HbaMiss::Kind;

namespace {

struct Sentence
{
    Kind kind;
    const char *text;
};

/// %1 databases, %2 users, %3 the address as it is written.
constexpr std::array sentences{
    Sentence{Kind::OnlySocket,
             QT_TRANSLATE_NOOP("futago::HbaMiss", "Only for local connections over the Unix socket.")},
    Sentence{Kind::OnlyNetwork,
             QT_TRANSLATE_NOOP("futago::HbaMiss", "Only for connections over the network.")},
    Sentence{Kind::OnlyWithTls, QT_TRANSLATE_NOOP("futago::HbaMiss", "Only for connections with TLS.")},
    Sentence{Kind::OnlyWithoutTls, QT_TRANSLATE_NOOP("futago::HbaMiss", "Only for connections without TLS.")},
    Sentence{Kind::OnlyWithGssEncryption,
             QT_TRANSLATE_NOOP("futago::HbaMiss", "Only for connections encrypted by GSSAPI.")},
    Sentence{Kind::OnlyWithoutGssEncryption,
             QT_TRANSLATE_NOOP("futago::HbaMiss", "Only for connections that GSSAPI does not encrypt.")},
    Sentence{Kind::OnlyReplication, QT_TRANSLATE_NOOP("futago::HbaMiss", "Only for physical replication.")},
    Sentence{Kind::NotReplication,
             QT_TRANSLATE_NOOP("futago::HbaMiss", "Does not apply to physical replication: the database "
                                                  "field is %1, and “all” does not include replication.")},
    Sentence{Kind::OtherDatabase, QT_TRANSLATE_NOOP("futago::HbaMiss", "Another database: %1.")},
    Sentence{Kind::OtherUser, QT_TRANSLATE_NOOP("futago::HbaMiss", "Another user: %2.")},
    Sentence{Kind::OtherAddress, QT_TRANSLATE_NOOP("futago::HbaMiss", "The address is not in %3.")},
    Sentence{Kind::OtherAddressFamily,
             QT_TRANSLATE_NOOP("futago::HbaMiss", "IPv4 and IPv6 are different networks: %3.")},
    Sentence{Kind::OtherHostName, QT_TRANSLATE_NOOP("futago::HbaMiss", "Another host: %3.")},
    Sentence{Kind::MembershipUnknown,
             QT_TRANSLATE_NOOP(
                 "futago::HbaMiss",
                 "Cannot be determined here: it depends on role membership (database %1, user %2).")},
    Sentence{Kind::OwnAddressesUnknown,
             QT_TRANSLATE_NOOP("futago::HbaMiss",
                               "Cannot be determined here: %3 depends on the server's own addresses.")},
    Sentence{Kind::HostNameUnknown,
             QT_TRANSLATE_NOOP("futago::HbaMiss", "Cannot be determined here: the server resolves the "
                                                  "client's host name and compares it with %3.")},
    Sentence{Kind::FileUnknown,
             QT_TRANSLATE_NOOP("futago::HbaMiss",
                               "Cannot be determined here: the names are in a file (database %1, user %2).")},
    Sentence{Kind::PatternUnknown,
             QT_TRANSLATE_NOOP("futago::HbaMiss", "Cannot be determined here: only the server can evaluate "
                                                  "the regular expression (database %1, user %2).")},
    Sentence{
        Kind::IncludeUnknown,
        QT_TRANSLATE_NOOP("futago::HbaMiss",
                          "Cannot be determined here: rules from another file are included at this point.")},
    Sentence{Kind::LineUnreadable,
             QT_TRANSLATE_NOOP("futago::HbaMiss", "The server refuses the whole file because of this line.")},
};

} // namespace

QString HbaMiss::sentence(const HbaDocument &document) const
{
    const auto found = std::find_if(sentences.begin(), sentences.end(),
                                    [this](const Sentence &each) { return each.kind == kind; });
    const HbaRule rule = document.at(entry).rule;
    QString said = QCoreApplication::translate("futago::HbaMiss", found->text);
    const std::pair<QString, QString> places[] = {
        {u"%1"_s, hbaWritten(rule.databases)},
        {u"%2"_s, hbaWritten(rule.users)},
        {u"%3"_s, rule.mask.isEmpty() ? rule.address : rule.address + u' ' + rule.mask}};
    for (const auto &[place, text] : places)
        said.replace(place, text);
    return said;
}

bool HbaExplanation::isCertain() const
{
    return std::all_of(earlier.cbegin(), earlier.cend(),
                       [](const HbaMiss &miss) { return miss.isCertain(); });
}

HbaExplanation explain(const HbaDocument &document, const HbaQuery &query, const HbaKnowledge &knowledge)
{
    HbaExplanation explanation;
    HbaWalk walk(document);
    HbaJudge judge(query, knowledge, document.syntax());
    for (int entry = 0; entry < document.size(); ++entry) {
        const HbaEntry::Kind kind = document.kindAt(entry);
        if (kind == HbaEntry::Kind::Include)
            explanation.earlier.append({entry, Kind::IncludeUnknown});
        if (kind == HbaEntry::Kind::Unreadable)
            explanation.earlier.append({entry, Kind::LineUnreadable});
        if (kind != HbaEntry::Kind::Rule)
            continue;
        const std::optional<Kind> miss = judge.missOf(walk.read(entry));
        if (!miss) {
            explanation.winner = entry;
            break;
        }
        explanation.earlier.append({entry, *miss});
    }
    return explanation;
}

std::optional<int> firstCertainMatch(const HbaDocument &document, const HbaQuery &query)
{
    return explain(document, query).winner;
}

} // namespace futago
