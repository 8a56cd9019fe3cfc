// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hbamatch.h"

#include <QRegularExpression>

#include <algorithm>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

bool isPattern(const QString &element, const HbaSyntax &syntax)
{
    return syntax.regularExpressions && element.size() > 1 && element.startsWith(u'/');
}

bool namesIt(const QString &element, const QString &name, const HbaSyntax &syntax)
{
    if (isPattern(element, syntax))
        return QRegularExpression(element.mid(1)).match(name).hasMatch();
    return !element.startsWith(u'+') && !element.startsWith(u'@') && hbaUnquoted(element) == name;
}

bool takesDatabase(const QString &element, const HbaQuery &query, const HbaSyntax &syntax)
{
    if (query.replication || element == u"replication")
        return query.replication && element == u"replication";
    if (element == u"all")
        return true;
    if (element == u"sameuser")
        return query.database == query.user;
    if (element == u"samerole" || element == u"samegroup")
        return false;
    return namesIt(element, query.database, syntax);
}

bool takesUser(const HbaRule &rule, const QString &user, const HbaSyntax &syntax)
{
    return std::any_of(rule.users.cbegin(), rule.users.cend(), [&](const QString &element) {
        const bool isMemberOfItself = element.startsWith(u'+') && element.mid(1) == user;
        return element == u"all" || isMemberOfItself || namesIt(element, user, syntax);
    });
}

bool takesEncryption(const QString &type, bool tls)
{
    return type == u"host" || type == u"hostnogssenc" || (tls ? type == u"hostssl" : type == u"hostnossl");
}

bool takesAddress(const HbaRule &rule, const IpAddress &address)
{
    if (rule.address == u"all")
        return true;
    const auto network = rule.network();
    return network && address.agreesWith(network->first, network->second);
}

Overlap overlapOfAddresses(const HbaRule &rule, const HbaRule &wanted)
{
    if (rule.address == u"all" || (rule.address == wanted.address && rule.mask == wanted.mask))
        return Overlap::Whole;
    const auto theirs = rule.network();
    const auto ours = wanted.network();
    if (!theirs || !ours)
        return wanted.address == u"all" ? Overlap::Part : Overlap::None;
    const auto ourPrefix = ours->second.prefixLength();
    const auto theirPrefix = theirs->second.prefixLength();
    const bool theirsIsWider = ourPrefix && theirPrefix && *theirPrefix <= *ourPrefix;
    if (ours->first.agreesWith(theirs->first, theirs->second) && theirsIsWider)
        return Overlap::Whole;
    return theirs->first.agreesWith(ours->first, ours->second) ? Overlap::Part : Overlap::None;
}

} // namespace

bool matches(const HbaRule &rule, const HbaQuery &query, const HbaSyntax &syntax)
{
    const bool overSocket = query.address.isNull();
    if (overSocket != (rule.type == u"local"))
        return false;
    if (!overSocket && (!takesEncryption(rule.type, query.tls) || !takesAddress(rule, query.address)))
        return false;
    const bool takesIt =
        std::any_of(rule.databases.cbegin(), rule.databases.cend(),
                    [&](const QString &element) { return takesDatabase(element, query, syntax); });
    return takesIt && takesUser(rule, query.user, syntax);
}

Overlap overlap(const HbaRule &rule, const HbaRule &wanted, const HbaSyntax &syntax)
{
    if (rule.type == u"local" || rule.type == u"hostgssenc" || !rule.databases.contains(u"replication"_s) ||
        !takesUser(rule, hbaUnquoted(wanted.users.first()), syntax))
        return Overlap::None;
    return overlapOfAddresses(rule, wanted);
}

bool admits(const HbaDocument &document, const HbaRule &wanted, bool tls)
{
    for (const HbaRule &rule : document.rules()) {
        if (!takesEncryption(rule.type, tls))
            continue;
        const Overlap taken = overlap(rule, wanted, document.syntax());
        if (taken == Overlap::None)
            continue;
        if (rule.method == u"reject")
            return false;
        if (taken == Overlap::Whole)
            return true;
    }
    return false;
}

} // namespace futago
