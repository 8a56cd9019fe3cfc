// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/certificate.h"

#include "model/documents/hba/hbaexplain.h"
#include "model/draft/wantedsettings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

static bool hasRole(const PairFacts &facts, const QString &name)
{
    const auto &roles = facts.primary.server->roles;
    return std::any_of(roles.cbegin(), roles.cend(), [&](const RoleFact &role) {
        return role.name == name && role.canReplicate && role.canLogin;
    });
}

bool comesByCertificate(const Pair &pair, const PairFacts &facts, const PgDialect &dialect)
{
    const ConnInfo former = formerConnection(facts);
    const QString &role = pair.policy.roleName;
    const auto address = IpAddress::parse(facts.standby.addressSeen);
    if (!former.value(u"sslcert"_s) || former.value(u"user"_s) != role || !address || !hasRole(facts, role))
        return false;
    const auto rules =
        HbaDocument::parse(facts.primary.files.value(HostFile::Hba).bytes, HbaSyntax::of(dialect.version));
    const HbaQuery query{true, {}, role, *address, true, false};
    const HbaExplanation explanation = explain(rules, query);
    return explanation.winner && explanation.isCertain() &&
           rules.at(*explanation.winner).rule.method == u"cert";
}

} // namespace futago
