// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/watch/sample.h"

#include "model/facts/rolereading.h"
#include "model/postgres/conninfo.h"
#include "model/postgres/dialect.h"

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

namespace futago {

static std::optional<Lsn> positionIn(const SqlRow &row, const QString &column)
{
    return Lsn::parse(row.text(column));
}

static Result<PgDialect> dialectOf(Host &host, const Patience &patience)
{
    const auto version = host.serverVersion(patience);
    FUTAGO_TRY(version);
    return PgDialect::of(*version);
}

/// libpqrcv_connect() gives a name to fall back on, which the walsender shows where no other is set; old
/// servers do not show that here, and it is always this word there.
static void readReceiver(ServerStatus &status, const QString &receiverConninfo)
{
    const auto conninfo = ConnInfo::parse(receiverConninfo);
    if (!conninfo)
        return;
    const QString fallback = conninfo->value(u"fallback_application_name"_s).value_or(u"walreceiver"_s);
    status.streamsAs = conninfo->value(u"application_name"_s).value_or(fallback);
    status.streamsFrom = conninfo->value(u"host"_s).value_or(QString());
}

static Result<ServerStatus> askServer(Host &host, const Patience &patience)
{
    const auto dialect = dialectOf(host, patience);
    FUTAGO_TRY(dialect);
    const QString question =
        u"SELECT pg_is_in_recovery() AS in_recovery,"
        " CASE WHEN pg_is_in_recovery() THEN %1::text ELSE %2::text END AS position, %3::text AS received,"
        " CASE WHEN pg_is_in_recovery() THEN %4 ELSE false END AS paused, %5 AS receiver, %6 AS conninfo,"
        " extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float8 AS age"_s;
    const auto ofReceiver = [&](const QString &column) {
        return dialect->hasWalReceiverView ? u"(SELECT %1 FROM pg_stat_wal_receiver)"_s.arg(column)
                                           : u"NULL::text"_s;
    };
    const auto rows = host.sql(
        SqlStatement::query(question.arg(dialect->lastReplayPosition(), dialect->currentWalPosition(),
                                         dialect->lastReceivePosition(), dialect->isReplayPaused(),
                                         ofReceiver(u"status"_s), ofReceiver(u"conninfo"_s))),
        patience);
    FUTAGO_TRY(rows);
    const SqlRow row = rows->value(0);
    ServerStatus status;
    status.inRecovery = row.flag(u"in_recovery"_s);
    status.position = positionIn(row, u"position"_s);
    status.received = positionIn(row, u"received"_s);
    status.replayIsPaused = row.flag(u"paused"_s);
    status.receiverStatus = row.text(u"receiver"_s);
    readReceiver(status, row.text(u"conninfo"_s));
    status.lastReplayAge = row.real(u"age"_s);
    return status;
}

static ServerStatus statusOrError(Host &host, const Patience &patience)
{
    const auto asked = askServer(host, patience);
    ServerStatus status = asked.value_or(ServerStatus());
    if (!asked)
        status.error = asked.error();
    status.member = host.spec().id;
    status.host = host.name();
    return status;
}

static RoleEvidence evidenceOf(const ServerStatus &server)
{
    return {server.member, server.isUp() ? std::optional(server.inRecovery) : std::nullopt};
}

static WalsenderRow walsenderFrom(const SqlRow &row)
{
    WalsenderRow sender;
    sender.pid = static_cast<int>(row.number(u"pid"_s));
    sender.applicationName = row.text(u"application_name"_s);
    sender.clientAddress = row.text(u"client_addr"_s);
    sender.state = row.text(u"state"_s);
    sender.syncState = row.text(u"sync_state"_s);
    sender.sent = positionIn(row, u"sent"_s);
    sender.written = positionIn(row, u"written"_s);
    sender.flushed = positionIn(row, u"flushed"_s);
    sender.replayed = positionIn(row, u"replayed"_s);
    sender.writeLag = row.real(u"write_lag"_s);
    sender.flushLag = row.real(u"flush_lag"_s);
    sender.replayLag = row.real(u"replay_lag"_s);
    sender.replyAge = row.real(u"reply_age"_s);
    return sender;
}

static Result<QList<WalsenderRow>> askWalsenders(Host &primary, const Patience &patience)
{
    const auto dialect = dialectOf(primary, patience);
    FUTAGO_TRY(dialect);
    const auto lag = [&](const QString &name) {
        return dialect->hasLagColumns ? u"extract(epoch FROM %1)::float8 AS %1"_s.arg(name)
                                      : u"NULL::float8 AS %1"_s.arg(name);
    };
    const QString reply = dialect->hasReplyTime
                              ? u"extract(epoch FROM clock_timestamp() - reply_time)::float8"_s
                              : u"NULL::float8"_s;
    const QString question =
        u"SELECT pid, application_name, host(client_addr) AS client_addr, state, sync_state, %1::text AS "
        u"sent, %2::text AS written,"
        " %3::text AS flushed, %4::text AS replayed, %5, %6, %7, %8 AS reply_age FROM pg_stat_replication ORDER BY pid"_s;
    const auto rows = primary.sql(SqlStatement::query(question.arg(
                                      dialect->statColumn(u"sent"_s), dialect->statColumn(u"write"_s),
                                      dialect->statColumn(u"flush"_s), dialect->statColumn(u"replay"_s),
                                      lag(u"write_lag"_s), lag(u"flush_lag"_s), lag(u"replay_lag"_s), reply)),
                                  patience);
    FUTAGO_TRY(rows);
    QList<WalsenderRow> senders;
    for (const SqlRow &row : *rows)
        senders << walsenderFrom(row);
    return senders;
}

static Result<std::optional<SlotStatus>> askSlot(Host &primary, const QString &name, const Patience &patience)
{
    const auto dialect = dialectOf(primary, patience);
    FUTAGO_TRY(dialect);
    const QString walStatus = dialect->hasSlotWalLimit ? u"wal_status"_s : u"NULL::text"_s;
    const QString retained = dialect->positionDifference(dialect->currentWalPosition(), u"restart_lsn"_s);
    const auto rows =
        primary.sql(SqlStatement::query(
                        u"SELECT active, %1::bigint AS retained, %2 AS wal_status FROM pg_replication_slots"
                        " WHERE slot_name = $1 AND NOT pg_is_in_recovery()"_s.arg(retained, walStatus),
                        {name}),
                    patience);
    FUTAGO_TRY(rows);
    if (rows->isEmpty())
        return std::nullopt;
    const SqlRow &row = rows->constFirst();
    return SlotStatus{name, row.flag(u"active"_s),
                      static_cast<quint64>(std::max<qint64>(0, row.number(u"retained"_s))),
                      row.text(u"wal_status"_s)};
}

static void sampleSlot(PairSample &sample, Host &primary, const QString &name, const Patience &patience)
{
    const auto dialect = dialectOf(primary, patience);
    if (!dialect || !dialect->hasSlots)
        return;
    if (const auto slot = askSlot(primary, name, patience)) {
        sample.slot = *slot;
        sample.slotIsMissing = !sample.slot;
    }
}

static void askPrimary(PairSample &sample, Host &primary, const QString &slotName, const Patience &patience)
{
    if (!sample.primary.isUp())
        return;
    sample.walsenders = askWalsenders(primary, patience).value_or(QList<WalsenderRow>());
    if (!slotName.isEmpty() && !sample.primary.inRecovery)
        sampleSlot(sample, primary, slotName, patience);
}

/// The name that the pair gives it; where somebody has let it stream from this primary under another one, and
/// no other standby does so, that one.
static QString nameOfStandby(const PairSample &sample, const Host &primary, const Host &standby)
{
    const QString own = standby.spec().names.applicationName;
    const ServerStatus &told = sample.standby;
    const bool isFromThere =
        !told.streamsFrom.isEmpty() && (told.streamsFrom == primary.spec().reachableAddress() ||
                                        told.streamsFrom == primary.spec().ssh.host);
    const auto streamAs =
        std::count_if(sample.walsenders.cbegin(), sample.walsenders.cend(),
                      [&](const WalsenderRow &row) { return row.applicationName == told.streamsAs; });
    return isFromThere && streamAs == 1 ? told.streamsAs : own;
}

/// As if the other one were the primary.
static PairSample seenTheOtherWay(PairSample sample, Host &primary, Host &standby, const QString &slotName,
                                  const Patience &patience)
{
    std::swap(sample.primary, sample.standby);
    sample.rolesAreExchanged = true;
    askPrimary(sample, primary, slotName, patience);
    sample.applicationName = nameOfStandby(sample, primary, standby);
    return sample;
}

static bool isFollowed(const PairSample &sample)
{
    return std::any_of(sample.walsenders.cbegin(), sample.walsenders.cend(), [&](const WalsenderRow &row) {
        return row.applicationName.compare(sample.applicationName, Qt::CaseInsensitive) == 0;
    });
}

/// Nobody's identifier is read here: who follows whom tells.
static RoleEvidence evidenceOfWriter(const PairSample &sample)
{
    RoleEvidence evidence = evidenceOf(sample.primary);
    if (isFollowed(sample))
        evidence.followers << sample.standby.member;
    return evidence;
}

PairSample samplePair(Host &primary, Host &standby, bool useSlot, const Patience &patience)
{
    auto standbyAsked = std::async(std::launch::async, [&] { return statusOrError(standby, patience); });
    const auto slotOf = [useSlot](const Host &host) {
        return useSlot ? host.spec().names.slotName : QString();
    };
    PairSample sample;
    sample.at = QDateTime::currentDateTimeUtc();
    sample.primary = statusOrError(primary, patience);
    const bool isCertain = sample.primary.isUp() && !sample.primary.inRecovery;
    if (isCertain)
        askPrimary(sample, primary, slotOf(standby), patience);
    sample.standby = standbyAsked.get();
    sample.applicationName = nameOfStandby(sample, primary, standby);
    if (isCertain)
        return sample;
    if (sample.standby.isUp() && !sample.standby.inRecovery) {
        const PairSample other = seenTheOtherWay(sample, standby, primary, slotOf(primary), patience);
        const RoleReading roles =
            readRoles({evidenceOf(sample.primary), evidenceOfWriter(other)}, sample.primary.member);
        if (roles.state == RoleState::Exchanged)
            return other;
    }
    askPrimary(sample, primary, slotOf(standby), patience);
    sample.applicationName = nameOfStandby(sample, primary, standby);
    return sample;
}

} // namespace futago
