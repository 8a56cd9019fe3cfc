// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wording.h"
#include "tests/unit/workers/stepfixture.h"
#include "workers/host/passwordverifier.h"
#include "workers/inspect/walsupply.h"
#include "workers/steps/stepfactory.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

static const QString noRow;

/// What is said to a server, by version: an unexpected statement fails the test.
class TestSqlSteps : public QObject
{
    Q_OBJECT

private:
    static void verifyScript(const StepFixture &fixture)
    {
        QCOMPARE(fixture.script.complaints(), QStringList());
        QCOMPARE(fixture.otherScript.complaints(), QStringList());
    }

private Q_SLOTS:
    /// Else the base backup would be refused when the standby's own server is down already.
    void rehearsesThatTheBaseBackupHasItsWalSenders_data()
    {
        QTest::addColumn<QString>("used");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("two are free") << u"3"_s << false;
        QTest::newRow("one is free") << u"4"_s << true;
    }
    void rehearsesThatTheBaseBackupHasItsWalSenders()
    {
        QFETCH(QString, used);
        QFETCH(bool, isRefused);
        StepFixture fixture;
        fixture.otherScript.expectCommand(u"IDENTIFY_SYSTEM"_s, {0, "42|1|0/3000000|\n", {}});
        SqlRow row;
        row.set(u"allowed"_s, u"5"_s);
        row.set(u"used"_s, used);
        fixture.script.expectSql(u"FROM pg_stat_replication"_s, {row});
        StepContext context{HostRole::Standby,
                            fixture.standby,
                            fixture.primary,
                            fixture.pair,
                            fixture.context.dialect,
                            Secret(),
                            fixture.context.stamp,
                            fixture.changesMade,
                            [](const StepProgress &) {},
                            {}};
        const auto applied = stepFor(Rehearse{{u"psql"_s, u"IDENTIFY_SYSTEM"_s}, u"42"_s, 2})->apply(context);
        verifyScript(fixture);
        QCOMPARE(!applied, isRefused);
        if (isRefused)
            QCOMPARE(applied.error().where, u"postgres@db1"_s);
    }

    void reservesWalWithTheSlotWhereItCan_data()
    {
        QTest::addColumn<bool>("reserves");
        QTest::addColumn<QString>("call");
        QTest::newRow("9.4") << false << u"pg_create_physical_replication_slot($1)::text"_s;
        QTest::newRow("9.6") << true << u"pg_create_physical_replication_slot($1, true)::text"_s;
    }
    void reservesWalWithTheSlotWhereItCan()
    {
        QFETCH(bool, reserves);
        QFETCH(QString, call);
        StepFixture fixture;
        fixture.script.expectSql(call, {});
        QVERIFY(stepFor(MakeSlot{u"s_1"_s, reserves})->apply(fixture.context));
        verifyScript(fixture);
        QCOMPARE(fixture.script.statements().first().values.first(), u"s_1"_s);
    }

    void dropsASlotAsSoonAsItsWalsenderIsGone()
    {
        StepFixture fixture;
        fixture.script.expectSqlError(u"pg_drop_replication_slot"_s, u"55006"_s);
        fixture.script.expectSql(u"pg_drop_replication_slot"_s, {});
        QVERIFY(stepFor(MakeSlot{u"s_1"_s, true})->undo(fixture.context));
        verifyScript(fixture);
    }

    void takesNoLogicalSlotForItsOwn()
    {
        StepFixture fixture;
        fixture.script.expectSql(u"FROM pg_replication_slots"_s, {sqlRow({{u"slot_type"_s, u"logical"_s}})});
        QCOMPARE(stepFor(MakeSlot{u"s_1"_s, true})->check(fixture.context).error().kind, ErrorKind::Conflict);
    }

    void saysThatASlotHasLostItsWal()
    {
        StepFixture fixture;
        fixture.script.expectSql(u"wal_status = 'lost'"_s,
                                 {sqlRow({{u"slot_type"_s, u"physical"_s}, {u"lost"_s, u"t"_s}})});
        const auto check = stepFor(MakeSlot{u"s_1"_s, true})->check(fixture.context);
        QVERIFY(!check);
        QCOMPARE(check.error().kind, ErrorKind::Conflict);
    }

    void seesWhetherAStandbyCanCatchUp_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("received");
        QTest::addColumn<QString>("paused");
        QTest::addColumn<QString>("oldest");
        QTest::addColumn<bool>("archived");
        QTest::addColumn<bool>("can");
        const QString there = u"000000010000000000000003"_s;
        QTest::newRow("segment is there") << 150018 << u"0/3000000"_s << u"f"_s << there << false << true;
        QTest::newRow("9.3") << 90302 << u"0/3000000"_s << u"f"_s << there << false << true;
        QTest::newRow("older, other timeline")
            << 150018 << noRow << u"f"_s << u"000000020000000000000002"_s << false << true;
        QTest::newRow("removed") << 150018 << noRow << u"f"_s << u"000000010000000000000004"_s << false
                                 << false;
        QTest::newRow("removed and archived")
            << 150018 << noRow << u"f"_s << u"000000010000000000000004"_s << true << true;
        QTest::newRow("paused") << 150018 << noRow << u"t"_s << QString() << false << true;
    }
    void seesWhetherAStandbyCanCatchUp()
    {
        QFETCH(int, version);
        QFETCH(QString, received);
        QFETCH(QString, paused);
        QFETCH(QString, oldest);
        QFETCH(bool, archived);
        QFETCH(bool, can);
        StepFixture fixture(version);
        HostSpec spec = fixture.primary.spec();
        spec.archiveDirectory = u"/archive"_s;
        fixture.primary.setSpec(spec);
        const QString log = version < 100000 ? u"xlog"_s : u"wal"_s;
        fixture.otherScript.expectSql(
            u"pg_last_%1_receive"_s.arg(log),
            {sqlRow({{u"received"_s, received}, {u"replayed"_s, u"0/2FFFFFF"_s}, {u"paused"_s, paused}})});
        if (paused == u"f") {
            fixture.script.expectSql(u"pg_%1file_name($1)"_s.arg(log),
                                     {sqlRow({{u"segment"_s, u"000000010000000000000003"_s}})});
            fixture.script.expectSql(u"pg_ls_dir('pg_%1')"_s.arg(log), {sqlRow({{u"segment"_s, oldest}})});
        }
        if (paused == u"f" && oldest.endsWith(u'4'))
            fixture.script.expectCommand(u"test -e /archive/000000010000000000000003"_s,
                                         {archived ? 0 : 1, {}, {}});
        const auto supply =
            supplyFor(fixture.standby, fixture.primary, fixture.context.dialect, fixture.context.patience);
        QVERIFY(supply);
        verifyScript(fixture);
        QCOMPARE(supply->isThere, can);
    }

    void provesReplayInTheWordsOfTheVersion_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("marker");
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("replayed");
        QTest::newRow("9.6") << 90624 << u"pg_logical_emit_message(true"_s << u"pg_current_xlog_location()"_s
                             << u"pg_last_xlog_replay_location()"_s;
        QTest::newRow("10") << 100023 << u"pg_logical_emit_message(true"_s << u"pg_current_wal_lsn()"_s
                            << u"pg_last_wal_replay_lsn()"_s;
    }
    void provesReplayInTheWordsOfTheVersion()
    {
        QFETCH(int, version);
        QFETCH(QString, marker);
        QFETCH(QString, current);
        QFETCH(QString, replayed);
        StepFixture fixture(version);
        fixture.changesMade = true;
        fixture.script.expectSql(marker, {sqlRow({{u"marker"_s, u"1"_s}})});
        fixture.script.expectSql(current, {sqlRow({{u"position"_s, u"0/3000100"_s}})});
        fixture.otherScript.expectSql(replayed, {sqlRow({{u"position"_s, u"0/30000FF"_s}})});
        fixture.otherScript.expectSql(replayed, {sqlRow({{u"position"_s, u"0/3000100"_s}})});
        const auto step = stepFor(ProveReplay{60, markerStatement(fixture.context.dialect).text});
        QVERIFY(!step->check(fixture.context)->holds);
        QVERIFY(step->apply(fixture.context));
        verifyScript(fixture);
        QVERIFY(step->check(fixture.context)->evidence.contains(u"0/3000100"_s));
    }

    /// What is flushed when the statement has ended may be older than the marker.
    void provesOn93ThatWhatCameAfterTheMarkerIsReplayed()
    {
        StepFixture fixture(90302);
        fixture.changesMade = true;
        fixture.script.expectSql(u"pg_current_xlog_insert_location()::text AS position, txid_current()"_s,
                                 {sqlRow({{u"position"_s, u"0/3000100"_s}, {u"marker"_s, u"720"_s}})});
        const QString replayed = u"pg_last_xlog_replay_location()"_s;
        fixture.otherScript.expectSql(replayed, {sqlRow({{u"position"_s, u"0/3000100"_s}})});
        fixture.otherScript.expectSql(replayed, {sqlRow({{u"position"_s, u"0/3000130"_s}})});
        const auto step = stepFor(ProveReplay{60, markerStatement(fixture.context.dialect).text});
        QVERIFY(step->apply(fixture.context));
        verifyScript(fixture);
        QVERIFY(step->check(fixture.context)->evidence.contains(u"0/3000100"_s));
    }

    /// recovery.conf is read at server start alone.
    void restartsAStandbyWhoseRecoveryConfIsNewerThanItsStart()
    {
        StepFixture fixture(90302);
        const SqlRows wal{sqlRow({{u"name"_s, u"wal_level"_s},
                                  {u"setting"_s, u"hot_standby"_s},
                                  {u"context"_s, u"postmaster"_s},
                                  {u"pending"_s, u"f"_s}})};
        const auto question = [&](const QString &newer) {
            fixture.script.expectSql(u"false AS pending FROM pg_settings"_s, wal);
            fixture.script.expectCommand(u"stat -L -c %.Y -- /data/postgresql.conf"_s,
                                         {0, "1700000000.5\n", {}});
            fixture.script.expectSql(u"pg_conf_load_time()"_s, {sqlRow({{u"newer"_s, u"f"_s}})});
            fixture.script.expectCommand(u"stat -L -c %.Y -- /data/recovery.conf"_s, {0, "1700000009\n", {}});
            fixture.script.expectSql(u"pg_postmaster_start_time()"_s, {sqlRow({{u"newer"_s, newer}})});
        };
        question(u"t"_s);
        question(u"t"_s);
        fixture.script.expectCommand(u"pg_ctl restart"_s);
        question(u"f"_s);
        const auto step = stepFor(ActivateConfiguration{true,
                                                        0,
                                                        {u"wal_level"_s},
                                                        {u"hot_standby"_s},
                                                        {u"/data/postgresql.conf"_s},
                                                        {u"/data/recovery.conf"_s}});
        QVERIFY(!step->check(fixture.context)->holds);
        const auto applied = step->apply(fixture.context);
        verifyScript(fixture);
        QVERIFY(applied);
    }

    /// After the clock was set back the list of settings that differ is empty.
    void namesTheFileThatStaysNewerThanTheReload()
    {
        StepFixture fixture;
        std::stop_source stop;
        fixture.context.patience.stop = stop.get_token();
        const auto question = [&] {
            fixture.script.expectSql(u"FROM pg_settings"_s);
            fixture.script.expectCommand(u"stat -L -c %.Y -- /data/a.conf /data/b.conf"_s,
                                         {0, "1700000000.5\n1700000009\n", {}});
            fixture.script.expectSql(u"pg_conf_load_time()"_s, {sqlRow({{u"newer"_s, u"t"_s}})});
        };
        fixture.script.expectSql(u"pg_hba_file_rules"_s);
        question();
        fixture.script.expectCommand(u"pg_ctl reload"_s);
        question();
        stop.request_stop();
        const auto step =
            stepFor(ActivateConfiguration{false, 0, {}, {}, {u"/data/a.conf"_s, u"/data/b.conf"_s}, {}});
        const auto applied = step->apply(fixture.context);
        verifyScript(fixture);
        QVERIFY(!applied);
        QVERIFY2(applied.error().message.contains(
                     u"/data/b.conf (%1)"_s.arg(wording::moment(QDateTime::fromSecsSinceEpoch(1700000009)))),
                 qPrintable(applied.error().message));
    }

    /// Our own sessions have set it to local, which is not what the primary's clients have.
    void readsSynchronousCommitAsOtherSessionsHaveIt()
    {
        StepFixture fixture;
        fixture.script.expectSql(
            u"CASE WHEN source = 'session' THEN reset_val ELSE setting END AS setting"_s,
            {sqlRow(
                {{u"name"_s, u"synchronous_commit"_s}, {u"setting"_s, u"on"_s}, {u"context"_s, u"user"_s}})});
        const auto step =
            stepFor(ActivateConfiguration{false, 0, {u"synchronous_commit"_s}, {u"on"_s}, {}, {}});
        const auto check = step->check(fixture.context);
        verifyScript(fixture);
        QVERIFY(check && check->holds);
    }

    void refusesToRestartWhatThePlanSaysIsReloaded()
    {
        StepFixture fixture(90302);
        fixture.script.expectSql(u"FROM pg_settings"_s, {sqlRow({{u"name"_s, u"wal_level"_s},
                                                                 {u"setting"_s, u"minimal"_s},
                                                                 {u"context"_s, u"postmaster"_s},
                                                                 {u"pending"_s, u"f"_s}})});
        fixture.script.expectCommand(u"stat"_s, {0, "1\n", {}});
        fixture.script.expectSql(u"pg_conf_load_time()"_s, {sqlRow({{u"newer"_s, u"t"_s}})});
        const auto step = stepFor(ActivateConfiguration{
            false, 0, {u"wal_level"_s}, {u"hot_standby"_s}, {u"/data/postgresql.conf"_s}, {}});
        QCOMPARE(step->apply(fixture.context).error().kind, ErrorKind::FileChanged);
        verifyScript(fixture);
    }

    void reloadsNoFileThatTheServerFindsBroken()
    {
        StepFixture fixture;
        fixture.script.expectSql(
            u"FROM pg_hba_file_rules"_s,
            {sqlRow({{u"error"_s, u"pg_hba.conf, line 7: end-of-line before authentication method"_s}})});
        const auto step = stepFor(ActivateConfiguration{true, 0, {}, {}, {u"/data/postgresql.conf"_s}, {}});
        const auto applied = step->apply(fixture.context);
        QCOMPARE(applied.error().kind, ErrorKind::ConfigurationRejected);
        QVERIFY(applied.error().detail.contains(u"line 7"_s));
        verifyScript(fixture);
    }
};

QTEST_GUILESS_MAIN(TestSqlSteps)
#include "tst_sqlsteps.moc"
