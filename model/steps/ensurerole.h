// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/sql.h"
#include "model/steps/stepkind.h"

namespace futago {

/// The replication role. `existed`: it is changed, not made, and undo leaves it.
struct EnsureRole
{
    static constexpr auto kind = "ensure-role";
    static constexpr bool mayStayBehind = true;

    QString name;
    bool existed = false;
    bool asScram = true;
    /// By which the primary sees the standby: whoever comes from elsewhere is somebody else.
    QString standbyAddress = {};
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("name", name);
        visit("existed", existed);
        visit("asScram", asScram);
        visit.added("standbyAddress", standbyAddress);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool isCoveredBy(const EnsureRole &reviewed) const;
    bool operator==(const EnsureRole &) const = default;
};

/// `verifier` is what pg_authid will hold (SCRAM-SHA-256$… or md5…), so the password itself never reaches a
/// server log; it is not shown. A role that is made gets roleMark() as its comment in the same transaction,
/// by which undo knows it.
SqlStatement roleStatement(const EnsureRole &role, const QString &verifier, const QString &stamp);
QString roleMark(const QString &stamp);
/// The `comment` of the role, if it is there.
SqlStatement roleCommentQuery(const QString &name);
SqlStatement dropRoleStatement(const QString &name);

} // namespace futago
