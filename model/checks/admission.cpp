// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/admission.h"

#include "model/documents/hba/hbaexplain.h"
#include "model/documents/hba/hbamatch.h"

using namespace Qt::StringLiterals;

namespace futago::checks {

static Admission decided(const CheckContext &context, const HbaDocument &document, const HbaQuery &query,
                         const HbaKnowledge &knowledge)
{
    const HbaExplanation explanation = explain(document, query, knowledge);
    Admission admission;
    if (explanation.winner) {
        admission.rule = document.at(*explanation.winner).rule;
        admission.line = admission.rule->line;
    }
    const bool isMet = admission.rule && (isWithinOurMeans(admission.rule->method) ||
                                          (context.byCertificate && admission.rule->method == u"cert"));
    if (isMet)
        admission.outcome = Admission::Outcome::Admitted;
    else if (!explanation.isCertain())
        admission.outcome = Admission::Outcome::Unknown;
    else if (admission.rule)
        admission.outcome = Admission::Outcome::Rejected;
    return admission;
}

/// The rule that takes this role to a database of that name, or to any.
static void findLookAlike(Admission &admission, const HbaDocument &document, const HbaQuery &query)
{
    HbaQuery ordinary = query;
    ordinary.replication = false;
    ordinary.database = u"replication"_s;
    const auto entry = firstCertainMatch(document, ordinary);
    if (!entry)
        return;
    const HbaRule rule = document.at(*entry).rule;
    const bool isQuoted = rule.databases.contains(u"\"replication\""_s);
    if (rule.method == u"reject" || (!isQuoted && !rule.databases.contains(u"all"_s)))
        return;
    admission.lookAlike = isQuoted ? Admission::LookAlike::QuotedKeyword : Admission::LookAlike::AllDatabases;
    admission.line = rule.line;
}

/// What is behind @ in the file.
static HbaKnowledge knowledgeOf(const CheckContext &context, HostRole role)
{
    const ConfigurationClosure &closure = context.closure(role);
    HbaKnowledge knowledge;
    if (closure.isEmpty())
        return knowledge;
    const auto named =
        namedFiles(context.host(role).place().hbaFile, context.hba(role).toBytes(), closure, context.dialect);
    for (auto it = named.cbegin(); it != named.cend(); ++it)
        if (const FileFact file = closure.files.value(it.value()); file.exists)
            knowledge.files.insert(it.key(), file.bytes);
    return knowledge;
}

Admission admissionTo(const CheckContext &context, HostRole role)
{
    const auto address = IpAddress::parse(context.host(otherRole(role)).addressSeen);
    if (!address)
        return {Admission::Outcome::Unknown, {}, {}, 0};
    HbaQuery query{true, {}, context.policy().roleName, *address, false, false};
    const auto ssl = context.standing(role, u"ssl"_s);
    const HbaDocument &document = context.hba(role);
    const HbaKnowledge knowledge = knowledgeOf(context, role);
    Admission admission;
    if (ssl && ssl->isOn()) {
        query.tls = true;
        admission = decided(context, document, query, knowledge);
        if (admission.outcome == Admission::Outcome::Admitted)
            return admission;
        query.tls = false;
    }
    admission = decided(context, document, query, knowledge);
    if (admission.outcome == Admission::Outcome::NoRule)
        findLookAlike(admission, document, query);
    return admission;
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
