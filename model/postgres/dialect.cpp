// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/dialect.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr int oldestKnown = 90300;
static constexpr int newestKnown = 180000;

QString PgVersion::major() const
{
    return number >= 100000 ? QString::number(number / 10000)
                            : u"%1.%2"_s.arg(number / 10000).arg(number / 100 % 100);
}

QString PgVersion::display() const
{
    return number >= 100000 ? u"%1.%2"_s.arg(number / 10000).arg(number % 10000)
                            : u"%1.%2.%3"_s.arg(number / 10000).arg(number / 100 % 100).arg(number % 100);
}

std::optional<PgVersion> PgVersion::parse(const QString &text)
{
    static const QRegularExpression pattern(u"(?:^|[^0-9.])([0-9]{1,2})(?:\\.([0-9]+))?(?:\\.([0-9]+))?"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    const int third = match.captured(3).toInt();
    return PgVersion{first >= 10 ? first * 10000 + second : first * 10000 + second * 100 + third};
}

/// A fact and the version that brought it.
struct Since
{
    bool PgDialect::*fact;
    int version;
};

static constexpr Since facts[] = {
    {&PgDialect::hasSlots, 90400},
    {&PgDialect::hasAlterSystem, 90400},
    {&PgDialect::hasWalLogHints, 90400},
    {&PgDialect::workerProcessesLimitStandby, 90400},
    {&PgDialect::hasFileSettingsView, 90500},
    {&PgDialect::hasWalReceiverView, 90600},
    {&PgDialect::hasLogicalMessage, 90600},
    {&PgDialect::hasRemoteApply, 90600},
    {&PgDialect::hasStandbyCounts, 90600},
    {&PgDialect::basebackupTakesWalDirectory, 90400},
    {&PgDialect::basebackupTakesSlot, 90600},
    {&PgDialect::basebackupCompresses, 150000},
    {&PgDialect::slotReservesAtOnce, 90600},
    {&PgDialect::usesWalNames, 100000},
    {&PgDialect::hasStandbyMethods, 100000},
    {&PgDialect::hasLagColumns, 100000},
    {&PgDialect::hasHbaRulesView, 100000},
    {&PgDialect::hasScram, 100000},
    {&PgDialect::passfileInConninfo, 100000},
    {&PgDialect::reservedCountWithWalSenders, 110000},
    {&PgDialect::recoverySettingsAreGucs, 120000},
    {&PgDialect::hasReplyTime, 120000},
    {&PgDialect::walSendersLimitStandby, 120000},
    {&PgDialect::usesKeepSize, 130000},
    {&PgDialect::hasSlotWalLimit, 130000},
    {&PgDialect::lowLimitPausesReplay, 140000},
    {&PgDialect::hasTerabyteUnit, 90400},
    {&PgDialect::hasByteUnit, 110000},
    {&PgDialect::numbersMayBeFractions, 120000},
    {&PgDialect::customNamesAreIdentifiers, 140000},
    {&PgDialect::hasJsonLog, 150000},
    {&PgDialect::resolvesDotsInPaths, 150000},
    {&PgDialect::fileViewChecksSessionSettings, 120000},
};

static QStringList walLevelsThatServeAStandby(int number)
{
    if (number >= 100000)
        return {u"replica"_s, u"logical"_s};
    if (number >= 90600)
        return {u"replica"_s, u"hot_standby"_s, u"logical"_s};
    if (number >= 90400)
        return {u"hot_standby"_s, u"logical"_s};
    return {u"hot_standby"_s};
}

Result<PgDialect> PgDialect::of(PgVersion version)
{
    if (version.number < oldestKnown || version.number >= newestKnown + 10000) {
        return failure(
            ErrorKind::VersionUnknown,
            QCoreApplication::translate("futago::PgDialect", "Futago does not support PostgreSQL %1.")
                .arg(version.display()),
            QCoreApplication::translate(
                "futago::PgDialect",
                "PostgreSQL 9.3 to 18 are supported; a newer version of Futago may support later releases."));
    }
    PgDialect dialect;
    dialect.version = version;
    for (const Since &row : facts)
        dialect.*row.fact = version.number >= row.version;
    dialect.mustNameLatestTimeline = version.number < 120000;
    dialect.walSendersAreConnections = version.number < 120000;
    dialect.sufficientWalLevels = walLevelsThatServeAStandby(version.number);
    dialect.standbyWalLevel = dialect.sufficientWalLevels.constFirst();
    dialect.strongestHbaMethod = dialect.hasScram ? u"scram-sha-256"_s : u"md5"_s;
    return dialect;
}

QString PgDialect::currentWalPosition() const
{
    return usesWalNames ? u"pg_current_wal_lsn()"_s : u"pg_current_xlog_location()"_s;
}

QString PgDialect::insertWalPosition() const
{
    return usesWalNames ? u"pg_current_wal_insert_lsn()"_s : u"pg_current_xlog_insert_location()"_s;
}

QString PgDialect::lastReceivePosition() const
{
    return usesWalNames ? u"pg_last_wal_receive_lsn()"_s : u"pg_last_xlog_receive_location()"_s;
}

QString PgDialect::lastReplayPosition() const
{
    return usesWalNames ? u"pg_last_wal_replay_lsn()"_s : u"pg_last_xlog_replay_location()"_s;
}

QString PgDialect::positionDifference(const QString &left, const QString &right) const
{
    return (usesWalNames ? u"pg_wal_lsn_diff(%1, %2)"_s : u"pg_xlog_location_diff(%1, %2)"_s)
        .arg(left, right);
}

QString PgDialect::statColumn(const QString &stem) const
{
    return stem + (usesWalNames ? u"_lsn"_s : u"_location"_s);
}

QString PgDialect::walSegmentName(const QString &position) const
{
    return (usesWalNames ? u"pg_walfile_name(%1)"_s : u"pg_xlogfile_name(%1)"_s).arg(position);
}

QString PgDialect::isReplayPaused() const
{
    return usesWalNames ? u"pg_is_wal_replay_paused()"_s : u"pg_is_xlog_replay_paused()"_s;
}

QString PgDialect::switchWal() const
{
    return usesWalNames ? u"pg_switch_wal()"_s : u"pg_switch_xlog()"_s;
}

QString PgDialect::walDirectory() const
{
    return usesWalNames ? u"pg_wal"_s : u"pg_xlog"_s;
}

QString PgDialect::walDirectoryOption() const
{
    return usesWalNames ? u"--waldir"_s : u"--xlogdir"_s;
}

QStringList PgDialect::limitsOfStandby() const
{
    QStringList names{u"max_connections"_s, u"max_prepared_transactions"_s, u"max_locks_per_transaction"_s};
    if (workerProcessesLimitStandby)
        names << u"max_worker_processes"_s;
    if (walSendersLimitStandby)
        names << u"max_wal_senders"_s;
    return names;
}

} // namespace futago
