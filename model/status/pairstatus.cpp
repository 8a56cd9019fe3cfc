// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/status/pairstatus.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace futago {

struct StateText
{
    PairState state;
    const char *name;
    const char *sentence;
};

static constexpr std::array stateTexts{
    StateText{PairState::Streaming, "streaming",
              QT_TRANSLATE_NOOP("futago::PairState", "The standby streams from the primary.")},
    StateText{PairState::CatchingUp, "catching-up",
              QT_TRANSLATE_NOOP("futago::PairState", "The standby is catching up with the primary.")},
    StateText{PairState::NotStreaming, "not-streaming",
              QT_TRANSLATE_NOOP("futago::PairState",
                                "Both servers run, but the standby does not stream from the primary.")},
    StateText{PairState::StandbyDown, "standby-down",
              QT_TRANSLATE_NOOP("futago::PairState", "The standby does not answer.")},
    StateText{PairState::PrimaryDown, "primary-down",
              QT_TRANSLATE_NOOP("futago::PairState", "The primary does not answer.")},
    StateText{PairState::BothDown, "both-down",
              QT_TRANSLATE_NOOP("futago::PairState", "Neither server answers.")},
    StateText{PairState::TwoPrimaries, "two-primaries",
              QT_TRANSLATE_NOOP("futago::PairState", "Both servers accept writes: there are two primaries.")},
    StateText{PairState::NoPrimary, "no-primary",
              QT_TRANSLATE_NOOP("futago::PairState", "Both servers are standbys: there is no primary.")},
};

const char *wordOf(PairState state)
{
    const auto row = static_cast<size_t>(state);
    return row < stateTexts.size() ? stateTexts[row].name : nullptr;
}

const char *wordOf(LagState state)
{
    switch (state) {
    case LagState::CaughtUp:
        return "caught-up";
    case LagState::Behind:
        return "behind";
    case LagState::Unknown:
        return "unknown";
    }
    return nullptr;
}

QString sentenceFor(PairState state)
{
    return QCoreApplication::translate("futago::PairState",
                                       stateTexts.at(static_cast<size_t>(state)).sentence);
}

QString sentenceAboutRoles(const PairSample &sample)
{
    return sample.rolesAreExchanged
               ? QCoreApplication::translate("futago::PairState",
                                             "The servers have swapped roles: %1 is now the primary.")
                     .arg(sample.primary.host)
               : QString();
}

void LagHistory::add(const QDateTime &at, Lsn primaryPosition)
{
    m_entries << Entry{at, primaryPosition};
    if (m_entries.size() > m_capacity)
        m_entries.removeFirst();
}

std::optional<double> LagHistory::secondsBehind(const QDateTime &at, Lsn replayed) const
{
    const auto beyond = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                     [&](const Entry &e) { return e.position > replayed; });
    if (beyond == m_entries.cend())
        return m_entries.isEmpty() ? std::nullopt : std::optional(0.0);
    if (beyond == m_entries.cbegin())
        return std::nullopt;
    return static_cast<double>(beyond->at.msecsTo(at)) / 1000.0;
}

/// pg_basebackup shows up as a walsender too; ours is the one with the standby's name.
static std::optional<WalsenderRow> ownWalsender(const PairSample &sample)
{
    for (const WalsenderRow &row : sample.walsenders)
        if (row.applicationName.compare(sample.applicationName, Qt::CaseInsensitive) == 0 &&
            row.state != u"backup")
            return row;
    return std::nullopt;
}

static PairState stateOf(const PairSample &sample, const std::optional<WalsenderRow> &walsender)
{
    const bool primaryUp = sample.primary.isUp();
    const bool standbyUp = sample.standby.isUp();
    if (!primaryUp)
        return standbyUp ? PairState::PrimaryDown : PairState::BothDown;
    if (standbyUp && !sample.primary.inRecovery && !sample.standby.inRecovery)
        return PairState::TwoPrimaries;
    if (standbyUp && sample.primary.inRecovery)
        return sample.standby.inRecovery ? PairState::NoPrimary : PairState::NotStreaming;
    if (!standbyUp)
        return PairState::StandbyDown;
    if (!walsender)
        return PairState::NotStreaming;
    if (walsender->state == u"catchup")
        return PairState::CatchingUp;
    return walsender->state == u"streaming" ? PairState::Streaming : PairState::NotStreaming;
}

static Lag lagOf(const PairSample &sample, const std::optional<WalsenderRow> &walsender,
                 const LagHistory &history)
{
    Lag lag;
    const bool standbyWrites = sample.standby.isUp() && !sample.standby.inRecovery;
    if (sample.primary.inRecovery || standbyWrites)
        return lag; // Positions of two histories, or of none, say nothing of each other.
    // The standby's own word is newer than what the primary was told: on 9.3 by up to 10 s (dialect.md 6).
    const auto replayed = sample.standby.position ? sample.standby.position
                          : walsender             ? walsender->replayed
                                                  : std::nullopt;
    if (!sample.primary.position || !replayed)
        return lag;
    const Lsn current = *sample.primary.position;
    const Lsn sent = walsender && walsender->sent ? *walsender->sent : *replayed;
    const Lsn flushed = walsender && walsender->flushed ? *walsender->flushed : *replayed;
    lag.sendBytes = bytesBehind(sent, current);
    lag.networkBytes = bytesBehind(flushed, sent);
    lag.replayBytes = bytesBehind(*replayed, flushed);
    lag.totalBytes = bytesBehind(*replayed, current);
    const bool linked = walsender && walsender->state == u"streaming";
    lag.state = lag.totalBytes > 0 ? LagState::Behind : linked ? LagState::CaughtUp : LagState::Unknown;
    if (lag.state == LagState::CaughtUp)
        lag.seconds = 0.0;
    else if (lag.state == LagState::Behind)
        lag.seconds = history.secondsBehind(sample.at, *replayed);
    return lag;
}

PairStatus statusOf(const PairSample &sample, LagHistory &history)
{
    if (sample.primary.position && !sample.primary.inRecovery)
        history.add(sample.at, *sample.primary.position);
    PairStatus status;
    status.sample = sample;
    status.walsender = ownWalsender(sample);
    status.state = stateOf(sample, status.walsender);
    status.lag = lagOf(sample, status.walsender, history);
    return status;
}

static QJsonValue asJson(const std::optional<Lsn> &position)
{
    return position ? QJsonValue(position->toString()) : QJsonValue();
}

static QJsonValue asJson(const std::optional<double> &seconds)
{
    return seconds ? QJsonValue(*seconds) : QJsonValue();
}

static QJsonObject toObject(const ServerStatus &server)
{
    if (server.error)
        return {{u"up"_s, false},
                {u"name"_s, server.host},
                {u"error"_s, nameOf(server.error->kind)},
                {u"message"_s, server.error->message}};
    return {{u"up"_s, true},
            {u"name"_s, server.host},
            {u"inRecovery"_s, server.inRecovery},
            {u"position"_s, asJson(server.position)},
            {u"received"_s, asJson(server.received)},
            {u"replayIsPaused"_s, server.replayIsPaused},
            {u"receiver"_s, server.receiverStatus}};
}

static QJsonObject toObject(const WalsenderRow &row)
{
    return {{u"applicationName"_s, row.applicationName},
            {u"clientAddress"_s, row.clientAddress},
            {u"state"_s, row.state},
            {u"syncState"_s, row.syncState},
            {u"sent"_s, asJson(row.sent)},
            {u"written"_s, asJson(row.written)},
            {u"flushed"_s, asJson(row.flushed)},
            {u"replayed"_s, asJson(row.replayed)},
            {u"writeLag"_s, asJson(row.writeLag)},
            {u"flushLag"_s, asJson(row.flushLag)},
            {u"replayLag"_s, asJson(row.replayLag)}};
}

QJsonObject toJson(const PairStatus &status)
{
    QJsonObject lag{{u"state"_s, nameOf(status.lag.state)}, {u"seconds"_s, asJson(status.lag.seconds)}};
    if (status.lag.state != LagState::Unknown)
        lag.insert(u"bytes"_s, static_cast<qint64>(status.lag.totalBytes));
    QJsonObject object{{u"at"_s, status.sample.at.toString(Qt::ISODateWithMs)},
                       {u"state"_s, nameOf(status.state)},
                       {u"rolesAreExchanged"_s, status.sample.rolesAreExchanged},
                       {u"primary"_s, toObject(status.sample.primary)},
                       {u"standby"_s, toObject(status.sample.standby)},
                       {u"lag"_s, lag}};
    if (status.walsender)
        object.insert(u"walsender"_s, toObject(*status.walsender));
    if (status.sample.slot)
        object.insert(u"slot"_s, QJsonObject{{u"name"_s, status.sample.slot->name},
                                             {u"active"_s, status.sample.slot->isActive},
                                             {u"retainedBytes"_s,
                                              static_cast<qint64>(status.sample.slot->retainedBytes)},
                                             {u"walStatus"_s, status.sample.slot->walStatus}});
    return object;
}

} // namespace futago
