// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/workers/stepfixture.h"
#include "workers/watch/sample.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

static const QString noRow;

/// What Watch asks of servers of each kind, and whom it takes for what. db1 is believed to be the primary.
class TestSample : public QObject
{
    Q_OBJECT

private:
    static void verifyScript(const StepFixture &fixture)
    {
        QCOMPARE(fixture.script.complaints(), QStringList());
        QCOMPARE(fixture.otherScript.complaints(), QStringList());
    }

    static SqlRows status(bool isInRecovery, const QString &conninfo = {})
    {
        return {sqlRow({{u"in_recovery"_s, isInRecovery ? u"t"_s : u"f"_s},
                        {u"position"_s, u"0/3000108"_s},
                        {u"received"_s, u"0/3000108"_s},
                        {u"paused"_s, u"f"_s},
                        {u"receiver"_s, conninfo.isEmpty() ? noRow : u"streaming"_s},
                        {u"conninfo"_s, conninfo.isEmpty() ? noRow : conninfo}})};
    }

    static SqlRows walsenders(const QString &names)
    {
        SqlRows rows;
        for (const QString &name : names.split(u' ', Qt::SkipEmptyParts))
            rows << sqlRow({{u"pid"_s, u"7"_s}, {u"application_name"_s, name}, {u"state"_s, u"streaming"_s}});
        return rows;
    }

    /// What the receiver of the standby says, the walsenders of the primary, and the name that is the
    /// standby's.
    static void addStandbys()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("name");
        QTest::newRow("the pair's name")
            << u"host=HERE application_name=standby"_s << u"standby other"_s << u"standby"_s;
        QTest::newRow("another name")
            << u"host=HERE application_name=reports"_s << u"reports other"_s << u"reports"_s;
        QTest::newRow("the server's own")
            << u"host=HERE fallback_application_name=15/main"_s << u"15/main"_s << u"15/main"_s;
        QTest::newRow("of a server that does not show it")
            << u"host=HERE"_s << u"walreceiver"_s << u"walreceiver"_s;
        QTest::newRow("a name of two") << u"host=HERE"_s << u"walreceiver walreceiver"_s << QString();
        QTest::newRow("from elsewhere")
            << u"host=db9 application_name=reports"_s << u"reports"_s << QString();
        QTest::newRow("nothing said") << QString() << u"reports"_s << QString();
        QTest::newRow("nobody streams") << u"host=HERE application_name=reports"_s << QString() << QString();
    }

private Q_SLOTS:
    void samplesAPairOf93()
    {
        StepFixture fixture(90302);
        const QString server =
            u"CASE WHEN pg_is_in_recovery() THEN pg_last_xlog_replay_location()::text ELSE "
            u"pg_current_xlog_location()::text END AS position, "
            "pg_last_xlog_receive_location()::text AS received, CASE WHEN pg_is_in_recovery() THEN "
            "pg_is_xlog_replay_paused() ELSE false END AS paused, "
            "NULL::text AS receiver"_s;
        fixture.script.expectSql(server, {sqlRow({{u"in_recovery"_s, u"f"_s},
                                                  {u"position"_s, u"0/3000108"_s},
                                                  {u"received"_s, noRow},
                                                  {u"paused"_s, u"f"_s}})});
        fixture.otherScript.expectSql(server, {sqlRow({{u"in_recovery"_s, u"t"_s},
                                                       {u"position"_s, u"0/3000108"_s},
                                                       {u"received"_s, u"0/3000108"_s},
                                                       {u"paused"_s, u"f"_s}})});
        fixture.script.expectSql(
            u"sent_location::text AS sent, write_location::text AS written, flush_location::text AS flushed, "
            u"replay_location::text AS replayed, "
            "NULL::float8 AS write_lag, NULL::float8 AS flush_lag, NULL::float8 AS replay_lag, NULL::float8 AS reply_age FROM pg_stat_replication"_s,
            {sqlRow({{u"pid"_s, u"7"_s},
                     {u"application_name"_s, u"standby"_s},
                     {u"state"_s, u"streaming"_s},
                     {u"sent"_s, u"0/3000108"_s},
                     {u"replayed"_s, u"0/3000000"_s}})});
        const PairSample sample = samplePair(fixture.primary, fixture.standby, true, {});
        verifyScript(fixture);
        QVERIFY(!sample.slot);
        QCOMPARE(sample.walsenders.first().replayed, Lsn::parse(u"0/3000000"));
        QVERIFY(!sample.walsenders.first().replayLag);
        LagHistory history;
        const PairStatus status = statusOf(sample, history);
        QCOMPARE(status.state, PairState::Streaming);
        QCOMPARE(status.lag.state, LagState::CaughtUp);
    }

    void samplesThePairAndTheSlotOf13()
    {
        StepFixture fixture(130023);
        fixture.script.expectSql(u"pg_current_wal_lsn()"_s,
                                 {sqlRow({{u"in_recovery"_s, u"f"_s}, {u"position"_s, u"0/3000108"_s}})});
        fixture.otherScript.expectSql(u"(SELECT status FROM pg_stat_wal_receiver)"_s,
                                      {sqlRow({{u"in_recovery"_s, u"t"_s},
                                               {u"position"_s, u"0/3000108"_s},
                                               {u"receiver"_s, u"streaming"_s},
                                               {u"age"_s, u"12.5"_s}})});
        fixture.script.expectSql(
            u"extract(epoch FROM replay_lag)::float8 AS replay_lag, extract(epoch FROM clock_timestamp() - reply_time)"_s,
            {});
        fixture.script.expectSql(
            u"pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::bigint AS retained, wal_status AS wal_status"_s,
            {sqlRow({{u"active"_s, u"f"_s}, {u"retained"_s, u"77"_s}, {u"wal_status"_s, u"extended"_s}})});
        const PairSample sample = samplePair(fixture.primary, fixture.standby, true, {});
        verifyScript(fixture);
        QCOMPARE(sample.slot->retainedBytes, quint64(77));
        QCOMPARE(sample.standby.receiverStatus, u"streaming"_s);
        QCOMPARE(sample.standby.lastReplayAge, std::optional(12.5));
    }

    void findsTheStandbyByTheNameThatItStreamsUnder_data() { addStandbys(); }
    void findsTheStandbyByTheNameThatItStreamsUnder()
    {
        QFETCH(QString, conninfo);
        QFETCH(QString, names);
        QFETCH(QString, name);
        StepFixture fixture;
        fixture.script.expectSql(u"AS receiver"_s, status(false));
        fixture.otherScript.expectSql(u"AS receiver"_s, status(true, conninfo.replace(u"HERE"_s, u"db1"_s)));
        fixture.script.expectSql(u"FROM pg_stat_replication"_s, walsenders(names));
        const PairSample sample = samplePair(fixture.primary, fixture.standby, false, {});
        verifyScript(fixture);
        QCOMPARE(sample.applicationName, name.isEmpty() ? u"standby"_s : name);
        LagHistory history;
        QCOMPARE(statusOf(sample, history).state == PairState::Streaming, !name.isEmpty());
    }

    /// Another primary is one that the believed primary follows.
    void takesAnotherPrimaryOnlyFromWhoFollowsIt_data() { addStandbys(); }
    void takesAnotherPrimaryOnlyFromWhoFollowsIt()
    {
        QFETCH(QString, conninfo);
        QFETCH(QString, names);
        QFETCH(QString, name);
        StepFixture fixture;
        fixture.script.expectSql(u"AS receiver"_s, status(true, conninfo.replace(u"HERE"_s, u"db2"_s)));
        fixture.otherScript.expectSql(u"AS receiver"_s, status(false));
        fixture.otherScript.expectSql(u"FROM pg_stat_replication"_s, walsenders(names));
        if (name.isEmpty())
            fixture.script.expectSql(u"FROM pg_stat_replication"_s, {});
        const PairSample sample = samplePair(fixture.primary, fixture.standby, false, {});
        verifyScript(fixture);
        QCOMPARE(sample.rolesAreExchanged, !name.isEmpty());
        QCOMPARE(sample.primary.host, name.isEmpty() ? u"db1"_s : u"db2"_s);
        QCOMPARE(sample.applicationName, name.isEmpty() ? u"standby"_s : name);
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
