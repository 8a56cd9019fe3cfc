// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hba/hbadocument.h"
#include "model/facts/hostfacts.h"
#include "model/postgres/conninfo.h"

namespace futago {

/// A parameter and its value as text of the configuration file (unquoted).
struct WantedSetting
{
    QString name;
    QString value;
    /// Whether a server shows that it is in force.
    bool isCompared = true;
    bool operator==(const WantedSetting &) const = default;
};

using WantedSettings = QList<WantedSetting>;

/// What a running server reports, or what the main configuration file of one that does not run says.
QMap<QString, SettingFact> presentSettings(const HostFacts &host);

/// True where the host's server has TLS and its rules keep connections to it.
bool keepsToTls(const HostFacts &host, const HbaDocument &rules);

/// The primary_conninfo of a standby that follows this primary, or did; empty else.
ConnInfo formerConnection(const PairFacts &facts);

/// How the standby reaches the primary: host, port and role, and what a former primary_conninfo of the same
/// primary says besides (TLS, keepalives); with TLS at least where the primary's site keeps to it. Holds no
/// password, pass file or name.
ConnInfo connectionToPrimary(const Pair &pair, const PairFacts &facts, const PgDialect &dialect);

/// What the primary's configuration must say for the policy: for each parameter the present value if it
/// serves already, else the value that Futago proposes. `standbyIsThere` is false before the first base
/// backup: synchronous_standby_names does not name the standby then, or every commit would hang until it
/// streams. Names of other standbys stay, and so does a synchronous_commit that waits for them.
WantedSettings wantedOnPrimary(const Pair &pair, const PairFacts &facts, const PgDialect &dialect,
                               bool standbyIsThere);

/// What the standby's configuration must say: its limits not below the primary's, read access, and all that
/// it needs to be the primary after a switchover.
WantedSettings wantedOnStandby(const Pair &pair, const PairFacts &facts, const PgDialect &dialect);

/// primary_conninfo, slot and restore_command: settings from 12 on, lines of recovery.conf before. Without a
/// slot a former primary_slot_name is emptied, where it may be; the timeline is named where its default is
/// another or a running standby keeps to one. A restore_command is left to a site that
/// archives elsewhere than into the archive directory.
WantedSettings wantedRecovery(const Pair &pair, const PairFacts &facts, const PgDialect &dialect);

} // namespace futago
