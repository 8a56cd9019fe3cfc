// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/command.h"
#include "model/postgres/sql.h"
#include "model/steps/stepkind.h"

namespace futago {

/// Settings in postgresql.auto.conf that would win over what is written: ALTER SYSTEM RESET. The server
/// takes it up together with its other files. Undone last, when it runs with its former files again;
/// `inUseSinceStart` names the settings that it has back only then. `copyPath` is the former file.
struct ResetAutoSettings
{
    static constexpr auto kind = "reset-auto-settings";
    static constexpr bool mayStayBehind = true;
    static constexpr bool isOnlyOfFiles = true;

    QStringList names;
    QStringList formerValues;
    QStringList inUseSinceStart;
    /// Empty in journals of earlier versions, which have no such copy.
    QString copyPath = {};
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("names", names);
        visit("formerValues", formerValues);
        visit.added("inUseSinceStart", inUseSinceStart);
        visit.added("copyPath", copyPath);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool isCoveredBy(const ResetAutoSettings &reviewed) const;
    /// Whole in a journal of an earlier version: without the values it could not be undone.
    ResetAutoSettings asKept() const;
    bool operator==(const ResetAutoSettings &) const = default;
};

SqlStatement resetStatement(const QString &setting);
SqlStatement setSystemStatement(const QString &setting, const QString &value);
/// A copy of the former postgresql.auto.conf, for undo.
Command keepAutoConfCommand(const HostSpec &host, const ResetAutoSettings &reset);

} // namespace futago
