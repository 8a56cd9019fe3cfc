// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/status/pairstatus.h"

#include <QTest>

#include <functional>

using namespace futago;
using namespace Qt::StringLiterals;

static const QDateTime start = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);

static WalsenderRow walsender(const QString &state = u"streaming"_s, quint64 position = 1000)
{
    WalsenderRow row;
    row.applicationName = u"standby"_s;
    row.state = state;
    row.sent = row.written = row.flushed = row.replayed = Lsn{position};
    return row;
}

static ServerStatus down()
{
    ServerStatus server;
    server.error = Error{ErrorKind::ConnectionRefused, u"refused"_s, {}, {}, {}};
    return server;
}

/// An idle pair that streams, both at 1000.
static PairSample idlePair(int second = 0)
{
    PairSample sample;
    sample.at = start.addSecs(second);
    sample.applicationName = u"standby"_s;
    sample.primary.position = Lsn{1000};
    sample.standby.inRecovery = true;
    sample.standby.position = sample.standby.received = Lsn{1000};
    sample.walsenders << walsender();
    return sample;
}

static PairStatus judged(const PairSample &sample)
{
    LagHistory history;
    return statusOf(sample, history);
}

class TestPairStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheStateOfAPair_data()
    {
        QTest::addColumn<PairSample>("sample");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, const char *state,
                            const std::function<void(PairSample &)> &change) {
            PairSample sample = idlePair();
            change(sample);
            QTest::newRow(name) << sample << QString::fromLatin1(state);
        };
        row("healthy", "streaming", [](PairSample &) {});
        row("catching up", "catching-up", [](PairSample &s) { s.walsenders = {walsender(u"catchup"_s)}; });
        row("no walsender", "not-streaming", [](PairSample &s) { s.walsenders.clear(); });
        row("diverged", "not-streaming", [](PairSample &s) { s.walsenders = {walsender(u"startup"_s)}; });
        row("only a base backup", "not-streaming", [](PairSample &s) {
            s.walsenders = {walsender(u"backup"_s)};
            s.walsenders << walsender();
            s.walsenders.last().applicationName = u"pg_basebackup"_s;
        });
        row("capitals", "streaming",
            [](PairSample &s) { s.walsenders.first().applicationName = u"STANDBY"_s; });
        row("standby away", "standby-down", [](PairSample &s) { s.standby = down(); });
        row("primary away", "primary-down", [](PairSample &s) { s.primary = down(); });
        row("both away", "both-down", [](PairSample &s) { s.primary = s.standby = down(); });
        row("promoted beside the primary", "two-primaries",
            [](PairSample &s) { s.standby.inRecovery = false; });
        row("no primary", "no-primary", [](PairSample &s) { s.primary.inRecovery = true; });
    }
    void namesTheStateOfAPair()
    {
        QFETCH(PairSample, sample);
        QFETCH(QString, state);
        const PairStatus status = judged(sample);
        QCOMPARE(nameOf(status.state), state);
        QVERIFY(!sentenceFor(status.state).isEmpty());
    }

    void isCaughtUpWhenIdleAlthoughTheServerShowsNoLag()
    {
        const PairStatus status = judged(idlePair());
        QVERIFY(!status.walsender->replayLag);
        QCOMPARE(status.lag.state, LagState::CaughtUp);
        QCOMPARE(status.lag.totalBytes, quint64(0));
        QCOMPARE(status.lag.seconds, std::optional(0.0));
    }

    void isNotCaughtUpWhenTheLinkIsCut()
    {
        PairSample sample = idlePair();
        sample.walsenders.clear();
        const PairStatus status = judged(sample);
        QCOMPARE(status.lag.state, LagState::Unknown);
        QVERIFY(!status.lag.seconds);
        const QJsonObject lag = toJson(status)[u"lag"_s].toObject();
        QVERIFY(!lag.contains(u"bytes"_s));
        QVERIFY(lag[u"seconds"_s].isNull());
    }

    void comparesNoPositionsOfTwoHistories()
    {
        PairSample sample = idlePair();
        sample.standby.inRecovery = false;
        sample.standby.position = Lsn{400};
        QCOMPARE(judged(sample).lag.state, LagState::Unknown);
        sample = idlePair();
        sample.primary.inRecovery = true;
        sample.primary.position = Lsn{5000};
        QCOMPARE(judged(sample).lag.state, LagState::Unknown);
    }

    void measuresEachStage()
    {
        PairSample sample = idlePair();
        sample.primary.position = Lsn{1000};
        sample.walsenders = {walsender()};
        sample.walsenders.first().sent = Lsn{900};
        sample.walsenders.first().flushed = Lsn{700};
        sample.standby.position = Lsn{400};
        const Lag lag = judged(sample).lag;
        QCOMPARE(lag.sendBytes, quint64(100));
        QCOMPARE(lag.networkBytes, quint64(200));
        QCOMPARE(lag.replayBytes, quint64(300));
        QCOMPARE(lag.totalBytes, quint64(600));
        QCOMPARE(lag.state, LagState::Behind);
        QVERIFY(!lag.seconds);
    }

    void isBehindWhileReplayIsPausedAlthoughItStreams()
    {
        PairSample sample = idlePair();
        sample.standby.replayIsPaused = true;
        sample.standby.position = Lsn{100};
        const PairStatus status = judged(sample);
        QCOMPARE(status.state, PairState::Streaming);
        QCOMPARE(status.lag.state, LagState::Behind);
        QCOMPARE(status.lag.totalBytes, quint64(900));
    }

    void believesTheStandbyMoreThanTheOldNewsOnThePrimary()
    {
        PairSample sample = idlePair();
        sample.walsenders.first().replayed = Lsn{10};
        QCOMPARE(judged(sample).lag.state, LagState::CaughtUp);
    }

    void takesThePrimarysWordWhenTheStandbyCannotBeAsked()
    {
        PairSample sample = idlePair();
        sample.standby = down();
        sample.walsenders.first().replayed = Lsn{600};
        const PairStatus status = judged(sample);
        QCOMPARE(status.state, PairState::StandbyDown);
        QCOMPARE(status.lag.totalBytes, quint64(400));
    }

    void isNotAheadOfThePrimary()
    {
        PairSample sample = idlePair();
        sample.standby.position = Lsn{1200};
        QCOMPARE(judged(sample).lag.totalBytes, quint64(0));
    }

    void countsSecondsSinceThePrimaryWasWhereTheStandbyIs()
    {
        LagHistory history;
        for (int second = 0; second < 10; ++second)
            history.add(start.addSecs(second), Lsn{quint64(second) * 100});
        QCOMPARE(history.secondsBehind(start.addSecs(9), Lsn{500}), std::optional(3.0));
        QCOMPARE(history.secondsBehind(start.addSecs(9), Lsn{899}), std::optional(0.0));
        QCOMPARE(history.secondsBehind(start.addSecs(9), Lsn{900}), std::optional(0.0));
    }

    void doesNotKnowSecondsBeyondItsHistory()
    {
        LagHistory history;
        QVERIFY(!history.secondsBehind(start, Lsn{1}));
        history.add(start, Lsn{500});
        QVERIFY(!history.secondsBehind(start.addSecs(5), Lsn{400}));
    }

    void forgetsTheOldestBeyondItsCapacity()
    {
        LagHistory history(2);
        for (int second = 0; second < 3; ++second)
            history.add(start.addSecs(second), Lsn{quint64(second) * 100});
        QVERIFY(!history.secondsBehind(start.addSecs(3), Lsn{50}));
        QCOMPARE(history.secondsBehind(start.addSecs(3), Lsn{100}), std::optional(1.0));
    }

    void growsOnAnIdlePrimaryWhoseStandbyIsStuck()
    {
        LagHistory history;
        PairSample sample = idlePair();
        statusOf(sample, history);
        sample.primary.position = Lsn{2000};
        std::optional<double> seconds;
        for (int second = 1; second <= 30; ++second) {
            sample.at = start.addSecs(second);
            sample.applicationName = u"standby"_s;
            seconds = statusOf(sample, history).lag.seconds;
        }
        QCOMPARE(seconds, std::optional(29.0));
    }
};

QTEST_GUILESS_MAIN(TestPairStatus)
#include "tst_pairstatus.moc"
