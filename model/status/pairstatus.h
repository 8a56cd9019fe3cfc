// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/pair/pair.h"
#include "model/postgres/lsn.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace futago {

/// A row of pg_stat_replication. Lags are seconds as the primary measured them; the server empties them when
/// the pair is idle, and before 10 it has none.
struct WalsenderRow
{
    int pid = 0;
    QString applicationName;
    QString clientAddress;
    QString state;
    QString syncState;
    std::optional<Lsn> sent;
    std::optional<Lsn> written;
    std::optional<Lsn> flushed;
    std::optional<Lsn> replayed;
    std::optional<double> writeLag;
    std::optional<double> flushLag;
    std::optional<double> replayLag;
    std::optional<double> replyAge;
    bool operator==(const WalsenderRow &) const = default;
};

struct SlotStatus
{
    QString name;
    bool isActive = false;
    /// WAL that the slot holds back, in bytes.
    quint64 retainedBytes = 0;
    QString walStatus;
    /// The server has removed WAL that the slot should have held back (13+).
    bool isLost() const { return walStatus == QLatin1String("lost"); }
    bool operator==(const SlotStatus &) const = default;
};

/// One server at one moment. `error` is set when it could not be asked; the rest is empty then.
struct ServerStatus
{
    MemberId member;
    /// HostSpec::name().
    QString host;
    std::optional<Error> error;
    bool inRecovery = false;
    /// Of a primary: where it writes. Of a standby: what it has replayed.
    std::optional<Lsn> position;
    std::optional<Lsn> received;
    bool replayIsPaused = false;
    /// Status in pg_stat_wal_receiver; empty when there is no receiver or no such view (before 9.6).
    QString receiverStatus;
    /// From which host and under which name it streams, as its receiver says; empty where that cannot be
    /// known.
    QString streamsFrom;
    QString streamsAs;
    /// Seconds since the last replayed commit, by the standby's clock; grows on an idle pair and is shown as
    /// such.
    std::optional<double> lastReplayAge;

    bool isUp() const { return !error.has_value(); }
};

/// What was read from both hosts in one round, in the roles that their servers have.
struct PairSample
{
    QDateTime at;
    /// The primary was believed to be the standby.
    bool rolesAreExchanged = false;
    /// Of the standby.
    QString applicationName = {};
    ServerStatus primary;
    ServerStatus standby;
    QList<WalsenderRow> walsenders;
    std::optional<SlotStatus> slot;
    /// The primary was asked for the pair's slot and has none of that name.
    bool slotIsMissing = false;
};

enum class PairState {
    Streaming,
    CatchingUp,
    NotStreaming,
    StandbyDown,
    PrimaryDown,
    BothDown,
    TwoPrimaries,
    NoPrimary,
};

const char *wordOf(PairState state);
/// Translated, one sentence.
QString sentenceFor(PairState state);
/// The same for a pair that was believed to have its roles the other way; empty for one as believed.
QString sentenceAboutRoles(const PairSample &sample);

enum class LagState { CaughtUp, Behind, Unknown };

const char *wordOf(LagState state);

/// How far the standby is behind, in bytes by stage. `seconds` is empty when it cannot be known; it is never
/// zero by default (peers.md 4.2).
struct Lag
{
    LagState state = LagState::Unknown;
    quint64 sendBytes = 0;
    quint64 networkBytes = 0;
    quint64 replayBytes = 0;
    quint64 totalBytes = 0;
    std::optional<double> seconds;
};

struct PairStatus
{
    PairSample sample;
    PairState state = PairState::BothDown;
    /// The pair's own walsender: the row with the standby's application_name.
    std::optional<WalsenderRow> walsender;
    Lag lag;
};

/// The seconds that the standby is behind by a history of the primary's positions, one clock (the
/// workstation's): now minus the time of the earliest sample whose primary position is beyond what is
/// replayed. Works on every version and on an idle primary; its error is one sampling interval, and it is
/// empty until the history reaches back far enough.
class LagHistory
{
public:
    explicit LagHistory(qsizetype capacity = 86400)
        : m_capacity(capacity)
    {
    }
    void add(const QDateTime &at, Lsn primaryPosition);
    std::optional<double> secondsBehind(const QDateTime &at, Lsn replayed) const;

private:
    struct Entry
    {
        QDateTime at;
        Lsn position;
    };
    QList<Entry> m_entries;
    qsizetype m_capacity;
};

/// The one place that judges a pair. Adds the sample to the history.
PairStatus statusOf(const PairSample &sample, LagHistory &history);

QJsonObject toJson(const PairStatus &status);

} // namespace futago
