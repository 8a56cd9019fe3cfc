// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbamatch.h"

#include <algorithm>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

Overlap overlapOfName(const QString &element, const QString &name, const HbaSyntax &syntax)
{
    if (element == u"all" || (element.startsWith(u'+') && element.mid(1) == name))
        return Overlap::Whole;
    if (element.startsWith(u'+') || element.startsWith(u'@'))
        return Overlap::Part;
    if (!syntax.regularExpressions || !element.startsWith(u'/'))
        return hbaUnquoted(element) == name ? Overlap::Whole : Overlap::None;
    const auto matches = HbaPatterns().matches(element.mid(1), name);
    return !matches ? Overlap::Part : *matches ? Overlap::Whole : Overlap::None;
}

Overlap overlapOfUsers(const HbaRule &rule, const QString &user, const HbaSyntax &syntax)
{
    Overlap most = Overlap::None;
    for (const QString &element : rule.users)
        most = std::max(most, overlapOfName(element, user, syntax));
    return most;
}

/// The keyword; a file may hold it.
Overlap overlapOfDatabases(const HbaRule &rule)
{
    if (rule.databases.contains(u"replication"_s))
        return Overlap::Whole;
    const auto isFile = [](const QString &element) { return element.startsWith(u'@'); };
    return std::any_of(rule.databases.cbegin(), rule.databases.cend(), isFile) ? Overlap::Part
                                                                               : Overlap::None;
}

bool takesEncryption(const QString &type, bool tls)
{
    return type == u"host" || type == u"hostnogssenc" || (tls ? type == u"hostssl" : type == u"hostnossl");
}

Overlap overlapOfAddresses(const HbaRule &rule, const HbaRule &wanted)
{
    if (rule.address == u"all" || (rule.address == wanted.address && rule.mask == wanted.mask))
        return Overlap::Whole;
    const auto theirs = rule.network();
    const auto ours = wanted.network();
    if (!theirs || !ours)
        return Overlap::Part;
    const auto ourPrefix = ours->second.prefixLength();
    const auto theirPrefix = theirs->second.prefixLength();
    const bool theirsIsWider = ourPrefix && theirPrefix && *theirPrefix <= *ourPrefix;
    if (ours->first.agreesWith(theirs->first, theirs->second) && theirsIsWider)
        return Overlap::Whole;
    return theirs->first.agreesWith(ours->first, ours->second) ? Overlap::Part : Overlap::None;
}

} // namespace

Overlap overlap(const HbaRule &rule, const HbaRule &wanted, const HbaSyntax &syntax)
{
    if (rule.type == u"local" || rule.type == u"hostgssenc")
        return Overlap::None;
    return std::min({overlapOfDatabases(rule),
                     overlapOfUsers(rule, hbaUnquoted(wanted.users.first()), syntax),
                     overlapOfAddresses(rule, wanted)});
}

bool isWithinOurMeans(const QString &method)
{
    static const QStringList methods{u"trust"_s, u"password"_s, u"md5"_s, u"scram-sha-256"_s, u"cert"_s};
    return methods.contains(method);
}

bool admits(const QList<HbaRule> &rules, const HbaRule &wanted, bool tls, const HbaSyntax &syntax)
{
    for (const HbaRule &rule : rules) {
        if (!takesEncryption(rule.type, tls))
            continue;
        const Overlap taken = overlap(rule, wanted, syntax);
        if (taken == Overlap::None)
            continue;
        if (!isWithinOurMeans(rule.method))
            return false;
        if (taken == Overlap::Whole)
            return true;
    }
    return false;
}

std::optional<bool> HbaPatterns::matches(const QString &pattern, const QString &name)
{
    // Directors, options at the begin, constraint escapes, and classes that Perl does not have.
    static const QRegularExpression ofPostgres(
        uR"(^\*\*\*|^\(\?[a-z]|\\[mMyYAZBuUxce0-9]|\[\[:[<>]|\[[.=])"_s);
    auto compiled = m_compiled.find(pattern);
    if (compiled == m_compiled.end()) {
        QRegularExpression expression(pattern, QRegularExpression::DotMatchesEverythingOption |
                                                   QRegularExpression::UseUnicodePropertiesOption);
        if (ofPostgres.match(pattern).hasMatch())
            expression.setPattern(u"("_s);
        compiled = m_compiled.insert(pattern, expression);
    }
    if (!compiled->isValid())
        return std::nullopt;
    return compiled->match(name).hasMatch();
}

} // namespace futago
