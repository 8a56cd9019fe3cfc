// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbamatch.h"

#include <algorithm>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

bool namesIt(const QString &element, const QString &name, const HbaSyntax &syntax)
{
    if (syntax.regularExpressions && element.startsWith(u'/'))
        return HbaPatterns().matches(element.mid(1), name).value_or(false);
    return !element.startsWith(u'+') && !element.startsWith(u'@') && hbaUnquoted(element) == name;
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

Overlap overlap(const HbaRule &rule, const HbaRule &wanted, const HbaSyntax &syntax)
{
    if (rule.type == u"local" || rule.type == u"hostgssenc" || !rule.databases.contains(u"replication"_s) ||
        !takesUser(rule, hbaUnquoted(wanted.users.first()), syntax))
        return Overlap::None;
    return overlapOfAddresses(rule, wanted);
}

bool admits(const QList<HbaRule> &rules, const HbaRule &wanted, bool tls, const HbaSyntax &syntax)
{
    for (const HbaRule &rule : rules) {
        if (!takesEncryption(rule.type, tls))
            continue;
        const Overlap taken = overlap(rule, wanted, syntax);
        if (taken == Overlap::None)
            continue;
        if (rule.method == u"reject")
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
