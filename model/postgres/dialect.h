// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QString>
#include <QStringList>

namespace futago {

/// server_version_num, as 90302 or 150018.
struct PgVersion
{
    int number = 0;

    /// "9.3" or "15": two versions of one major share their data files' format.
    QString major() const;
    QString display() const;
    /// From the text of `postgres --version` ("postgres (PostgreSQL) 15.18 (Debian …)") or of PG_VERSION.
    static std::optional<PgVersion> parse(const QString &text);
    auto operator<=>(const PgVersion &) const = default;
};

/// What differs between the major versions, as named facts. The only place that compares version numbers
/// (lint_versions). Rows were measured on 9.3 and 10 to 18; 9.4 to 9.6 follow the release notes.
struct PgDialect
{
    PgVersion version;

    bool recoverySettingsAreGucs = false; ///< standby.signal and settings instead of recovery.conf
    bool mustNameLatestTimeline = true;   ///< recovery_target_timeline defaults to the current one
    bool hasSlots = false;
    bool hasSlotWalLimit = false; ///< max_slot_wal_keep_size
    bool hasAlterSystem = false;
    bool hasFileSettingsView = false;           ///< pg_file_settings and pending_restart
    bool fileViewChecksSessionSettings = false; ///< values of what is fixed when a session begins
    bool hasHbaRulesView = false;               ///< pg_hba_file_rules
    bool hasWalReceiverView = false;            ///< pg_stat_wal_receiver
    bool hasLagColumns = false;                 ///< write_lag, flush_lag, replay_lag
    bool hasReplyTime = false;
    bool hasLogicalMessage = false; ///< pg_logical_emit_message
    bool hasScram = false;
    bool passfileInConninfo = false; ///< libpq knows passfile=; before that only ~/.pgpass
    bool hasRemoteApply = false;
    bool hasStandbyCounts = false;  ///< synchronous_standby_names = 'N (…)'
    bool hasStandbyMethods = false; ///< ANY N (…) and FIRST N (…), whose words are no names then
    bool hasWalLogHints = false;
    bool walSendersLimitStandby = false; ///< max_wal_senders of a standby must not be below the primary's
    bool workerProcessesLimitStandby = false;
    bool lowLimitPausesReplay = false;        ///< of a running standby; before, it shuts down
    bool walSendersAreConnections = true;     ///< max_wal_senders must be below max_connections
    bool reservedCountWithWalSenders = false; ///< and so must the sum with superuser_reserved_connections
    bool usesWalNames = false;                ///< pg_current_wal_lsn instead of pg_current_xlog_location
    bool usesKeepSize = false;                ///< wal_keep_size instead of wal_keep_segments
    bool slotReservesAtOnce = false;          ///< second argument of pg_create_physical_replication_slot
    bool basebackupTakesWalDirectory = false; ///< pg_basebackup --waldir or, before 10, --xlogdir
    bool basebackupTakesSlot = false;         ///< pg_basebackup -S
    bool basebackupCompresses = false;        ///< pg_basebackup --compress=server-lz4 into a plain directory
    bool hasTerabyteUnit = false;             ///< TB as a unit of memory
    bool hasByteUnit = false;                 ///< B as a unit of memory
    bool numbersMayBeFractions = false;       ///< 1.5GB and 1e3 for an integer, rounded; us as a unit
    bool customNamesAreIdentifiers = false;   ///< a.b only where each part is an identifier
    bool hasJsonLog = false;                  ///< jsonlog in log_destination
    bool resolvesDotsInPaths = false;         ///< . and .. inside the path of an include
    QString standbyWalLevel;                  ///< what we write: hot_standby or replica
    QStringList sufficientWalLevels;
    QString strongestHbaMethod; ///< scram-sha-256, md5 before 10

    static Result<PgDialect> of(PgVersion version);

    QString currentWalPosition() const; ///< function call on a primary, without a SELECT
    QString insertWalPosition() const;  ///< where the next record goes, written or not
    QString lastReceivePosition() const;
    QString lastReplayPosition() const;
    QString positionDifference(const QString &left, const QString &right) const;
    QString statColumn(const QString &stem) const; ///< "replay" -> replay_lsn or replay_location
    QString walSegmentName(const QString &position) const;
    QString isReplayPaused() const;
    QString switchWal() const;
    QString walDirectory() const; ///< below the data directory
    QString walDirectoryOption() const;
    /// Settings whose value on a standby must not be below the primary's, or it does not start.
    QStringList limitsOfStandby() const;
};

} // namespace futago
