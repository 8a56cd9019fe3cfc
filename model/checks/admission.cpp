// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/admission.h"

#include "model/documents/hbamatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago::checks {

/// Groups, files, host names and the host's own networks are not known here.
static bool isUncertain(const HbaRule &rule)
{
    const auto isOpen = [](const QString &element) {
        return element.startsWith(u'+') || element.startsWith(u'@');
    };
    const bool isOfNetwork = rule.address == u"all" || rule.network();
    return rule.type != u"local" && rule.databases.contains(u"replication"_s) &&
           (!isOfNetwork || std::any_of(rule.users.cbegin(), rule.users.cend(), isOpen));
}

/// Whether something before the rule (or anything, without one) may decide instead.
static bool mayBeDecidedBefore(const HbaDocument &document, const std::optional<HbaRule> &winner)
{
    const int line = winner ? winner->line : INT_MAX;
    const QList<HbaRule> rules = document.rules();
    const auto includes = document.includes();
    return std::any_of(rules.cbegin(), rules.cend(),
                       [&](const HbaRule &rule) { return rule.line < line && isUncertain(rule); }) ||
           std::any_of(includes.cbegin(), includes.cend(),
                       [&](const HbaDocument::Include &include) { return include.line < line; });
}

static Admission decided(const HbaDocument &document, const HbaQuery &query)
{
    Admission admission;
    admission.rule = document.firstMatch(query);
    admission.line = admission.rule ? admission.rule->line : 0;
    if (admission.rule && admission.rule->method != u"reject")
        admission.outcome = Admission::Outcome::Admitted;
    else if (mayBeDecidedBefore(document, admission.rule))
        admission.outcome = Admission::Outcome::Unknown;
    else if (admission.rule)
        admission.outcome = Admission::Outcome::Rejected;
    return admission;
}

static void findLookAlike(Admission &admission, const HbaDocument &document, const HbaQuery &query)
{
    const HbaQuery ordinary{false, u"replication"_s, query.user, query.address, query.tls};
    for (const HbaRule &rule : document.rules()) {
        const bool isQuoted = rule.databases.contains(u"\"replication\""_s);
        if ((!isQuoted && !rule.databases.contains(u"all"_s)) || rule.method == u"reject" ||
            !matches(rule, ordinary, document.syntax()))
            continue;
        admission.lookAlike =
            isQuoted ? Admission::LookAlike::QuotedKeyword : Admission::LookAlike::AllDatabases;
        admission.line = rule.line;
        return;
    }
}

Admission admissionTo(const CheckContext &context, HostRole role)
{
    const auto address = IpAddress::parse(context.host(otherRole(role)).addressSeen);
    if (!address)
        return {Admission::Outcome::Unknown, {}, {}, 0};
    HbaQuery query{true, {}, context.policy().roleName, *address, false};
    const auto ssl = context.standing(role, u"ssl"_s);
    const HbaDocument &document = context.hba(role);
    Admission admission;
    if (ssl && ssl->isOn()) {
        query.tls = true;
        admission = decided(document, query);
        if (admission.outcome == Admission::Outcome::Admitted)
            return admission;
        query.tls = false;
    }
    admission = decided(document, query);
    if (admission.outcome == Admission::Outcome::NoRule)
        findLookAlike(admission, document, query);
    return admission;
}

/// The earlier one takes every connection of the later one.
static bool covers(const HbaRule &earlier, const HbaRule &later, const HbaSyntax &syntax)
{
    const bool coversType = earlier.type == later.type || (earlier.type == u"host" && later.type != u"local");
    const bool coversUsers = std::all_of(later.users.cbegin(), later.users.cend(), [&](const QString &user) {
        return earlier.users.contains(u"all"_s) || earlier.users.contains(user);
    });
    if (!coversType || !coversUsers || !earlier.databases.contains(u"replication"_s))
        return false;
    HbaRule anybody = earlier;
    anybody.users = {u"all"_s};
    anybody.type = u"host"_s;
    return later.type == u"local" || overlap(anybody, later, syntax) == Overlap::Whole;
}

QList<RuleShadow> shadowedReplicationRules(const HbaDocument &document)
{
    QList<HbaRule> replication = document.rules();
    replication.removeIf([](const HbaRule &rule) { return !rule.databases.contains(u"replication"_s); });
    QList<RuleShadow> shadows;
    for (qsizetype i = 1; i < replication.size(); ++i) {
        // A rule for databases as well is reached by those.
        if (replication.at(i).databases.size() > 1)
            continue;
        const auto end = replication.cbegin() + i;
        const auto by = std::find_if(replication.cbegin(), end, [&](const HbaRule &earlier) {
            return covers(earlier, replication.at(i), document.syntax());
        });
        if (by != end)
            shadows << RuleShadow{replication.at(i), *by};
    }
    return shadows;
}

bool isOfTheHostItself(const HbaRule &rule, const HostFacts &host)
{
    static const IpAddress loopback = *IpAddress::parse(u"127.0.0.0"_s);
    static const IpAddress loopbackMask = *loopback.maskOf(8);
    if (rule.type == u"local" || rule.address == u"samehost" || rule.address == u"localhost")
        return true;
    const auto network = rule.network();
    if (!network)
        return false;
    const int prefix = network->second.prefixLength().value_or(0);
    const bool isSingle = prefix == network->first.bits();
    const bool isLoopback = isSingle ? network->first.isLoopback()
                                     : prefix >= 8 && network->first.agreesWith(loopback, loopbackMask);
    return isLoopback || (isSingle && network->first == IpAddress::parse(host.addressSeen));
}

} // namespace futago::checks
