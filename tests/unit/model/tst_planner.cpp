// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/stepdescription.h"
#include "tests/unit/model/planning.h"

#include <QSet>

using namespace futago;
using namespace Qt::StringLiterals;

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersTheStepsOfThePrimary_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<bool>("slot");
        QTest::addColumn<bool>("archive");
        QTest::addColumn<ReplicationMode>("mode");
        QTest::addColumn<QString>("ids");
        const QString begin = u"key authorized hostkey login password role"_s;
        const QString middle = u" config-check config hba activate"_s;
        const QString whole = u" archive"_s + middle + u" archive-proof"_s;
        const auto async = ReplicationMode::StandbyAsynchronous;
        const auto sync = ReplicationMode::Synchronous;
        QTest::newRow("9.3 has no slots") << u"9.3"_s << true << true << async << begin + whole;
        QTest::newRow("9.4") << u"9.4"_s << true << true << async << begin + whole + u" slot"_s;
        QTest::newRow("15") << u"15"_s << true << true << async << begin + whole + u" slot"_s;
        QTest::newRow("no slot") << u"15"_s << false << true << async << begin + whole;
        QTest::newRow("no archive") << u"15"_s << true << false << async << begin + middle + u" slot"_s;
        QTest::newRow("synchronous") << u"15"_s << true << true << sync
                                     << begin + whole +
                                            u" slot synchronous-check synchronous synchronous-activate"_s;
    }
    void ordersTheStepsOfThePrimary()
    {
        QFETCH(QString, major);
        QFETCH(bool, slot);
        QFETCH(bool, archive);
        QFETCH(ReplicationMode, mode);
        QFETCH(QString, ids);
        PairFixture fixture(major);
        fixture.pair.policy.useSlot = slot;
        fixture.pair.policy.archive = archive;
        fixture.pair.policy.mode = mode;
        QCOMPARE(idsOf(planned(fixture), HostRole::Primary).join(u' '), ids);
    }

    void ordersTheStepsOfTheStandby_data() { everyMajorVersion(); }
    void ordersTheStepsOfTheStandby()
    {
        QFETCH(QString, major);
        PairFixture fixture(major);
        const QString begin = u"key authorized hostkey login password archive rehearsal basebackup "_s;
        const bool hasSignal = fixture.dialect.recoverySettingsAreGucs;
        QCOMPARE(idsOf(planned(fixture), HostRole::Standby).join(u' '),
                 begin +
                     u"config hba %1 stop aside bring-in start activate streaming proof restore-proof"_s.arg(
                         hasSignal ? u"signal trial"_s : u"trial recovery"_s));
        // Elsewhere than in the copy, they are in use until the former server is stopped.
        for (HostFile kind : {HostFile::Config, HostFile::Hba})
            fixture.facts.standby.files[kind].path = u"/etc/postgresql/"_s + nameOf(kind);
        QCOMPARE(idsOf(planned(fixture), HostRole::Standby).join(u' '),
                 begin +
                     u"%1 stop aside bring-in config hba start activate streaming proof restore-proof"_s.arg(
                         hasSignal ? u"signal trial"_s : u"trial recovery"_s));
    }

    void neverWaitsInACircle_data() { everyMajorVersion(); }
    void neverWaitsInACircle()
    {
        QFETCH(QString, major);
        PairFixture fixture(major);
        fixture.pair.policy.mode = ReplicationMode::Synchronous;
        const Plan plan = planned(fixture);
        QSet<QString> ids;
        for (const PlanStep &step : plan.steps) {
            for (const QString &earlier : step.after)
                QVERIFY2(ids.contains(earlier), qPrintable(step.id + u" after "_s + earlier));
            if (!step.rollbackTo.isEmpty())
                QVERIFY(ids.contains(step.rollbackTo) && plan.find(step.rollbackTo)->host == step.host);
            QVERIFY2(!ids.contains(step.id), qPrintable(step.id));
            QVERIFY(step.weight > 0);
            ids << step.id;
        }
    }

    void copiesOnlyAfterTheRehearsalAndTheSlot()
    {
        const Plan plan = planned(PairFixture(u"15"_s));
        QCOMPARE(plan.find(u"standby.rehearsal"_s)->after, QStringList{u"primary.archive-proof"_s});
        QCOMPARE(plan.find(u"standby.basebackup"_s)->after, QStringList{u"primary.slot"_s});
    }

    /// From the stop on, all is taken back together.
    void putsTheFormerServerBackWhenItsExchangeFails()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.standby.server = fixture.primary();
        fixture.facts.standby.dataDirectory.state = DataDirectoryState::Cluster;
        fixture.facts.standby.files[HostFile::Config].path = u"/etc/postgresql/postgresql.conf"_s;
        const Plan plan = planned(fixture);
        for (const QString &id : {u"aside"_s, u"bring-in"_s, u"config"_s, u"start"_s})
            QCOMPARE(plan.find(u"standby."_s + id)->rollbackTo, u"standby.stop"_s);
        QVERIFY(parametersOf<TryCopy>(plan, u"standby.trial"_s).starts);
        fixture.facts.standby.server.reset();
        QVERIFY(!parametersOf<TryCopy>(planned(fixture), u"standby.trial"_s).starts);
    }

    /// pg_basebackup cannot have a slot by which the former copy still streams.
    void leavesASlotInUseToTheFormerCopy()
    {
        PairFixture fixture(u"15"_s);
        fixture.seed();
        fixture.facts.standby.dataDirectory.cannotCatchUp = true;
        fixture.primary().slotList = {SlotFact{fixture.pair.standby().names.slotName, true, true, 4711}};
        QVERIFY(!parametersOf<BaseBackup>(planned(fixture), u"standby.basebackup"_s).argv.contains(u"-S"_s));
        fixture.primary().slotList.first().isActive = false;
        QVERIFY(parametersOf<BaseBackup>(planned(fixture), u"standby.basebackup"_s).argv.contains(u"-S"_s));
    }

    void restartsThePrimaryOnlyWhereAParameterNeedsIt()
    {
        PairFixture fixture(u"9.3"_s);
        fixture.primary().clientSessions = 7;
        const auto restart = parametersOf<ActivateConfiguration>(planned(fixture), u"primary.activate"_s);
        QVERIFY(restart.restart);
        QCOMPARE(restart.sessionsCut, 7);
        QVERIFY(parametersOf<CheckConfiguration>(planned(fixture), u"primary.config-check"_s).restartOnUndo);

        PairFixture tuned(u"15"_s);
        tuned.pair.policy.walLogHints = false;
        tuned.primary().clientSessions = 7;
        tuned.setPrimary(u"listen_addresses"_s, u"*"_s);
        tuned.setPrimary(u"archive_mode"_s, u"on"_s);
        const auto reload = parametersOf<ActivateConfiguration>(planned(tuned), u"primary.activate"_s);
        QVERIFY(!reload.restart);
        QCOMPARE(reload.sessionsCut, 0);
        QVERIFY(!parametersOf<CheckConfiguration>(planned(tuned), u"primary.config-check"_s).restartOnUndo);
    }

    void restartsForWhatIsPendingAlready()
    {
        PairFixture fixture(u"15"_s);
        fixture.apply(draftFor(fixture.pair, fixture.facts).value());
        QVERIFY(!parametersOf<ActivateConfiguration>(planned(fixture), u"primary.activate"_s).restart);
        fixture.primary().settings[u"max_wal_senders"_s].pendingRestart = true;
        QVERIFY(parametersOf<ActivateConfiguration>(planned(fixture), u"primary.activate"_s).restart);
    }

    /// The WAL that it needs is gone; the copy that is there looked good enough for ever.
    void copiesAnewWhenTheStandbyCannotCatchUp()
    {
        PairFixture fixture(u"15"_s);
        fixture.seed();
        QVERIFY(isSeeded(fixture.facts));
        const QString identifier = fixture.primary().systemIdentifier;
        QCOMPARE(parametersOf<MoveAside>(planned(fixture), u"standby.aside"_s).seededFrom, identifier);
        fixture.facts.standby.dataDirectory.cannotCatchUp = true;
        QVERIFY(!isSeeded(fixture.facts));
        const Plan plan = planned(fixture);
        QVERIFY(parametersOf<StopServer>(plan, u"standby.stop"_s).seededFrom.isEmpty());
        QVERIFY(parametersOf<MoveAside>(plan, u"standby.aside"_s).seededFrom.isEmpty());
        const auto backup = parametersOf<BaseBackup>(plan, u"standby.basebackup"_s);
        QCOMPARE(backup.seededFrom, identifier);
        QCOMPARE(backup.asidePath, parametersOf<MoveAside>(plan, u"standby.aside"_s).asidePath);
    }

    /// It listens at an address that the standby's host does not have.
    void keepsThePrimarysOwnPlaceOutOfTheCopy()
    {
        PairFixture fixture(u"15"_s);
        fixture.write(HostRole::Primary, HostFile::Auto,
                      "listen_addresses = '192.0.2.1'\nwork_mem = '8MB'\nhot_standby = 'on'\n");
        const auto change = parametersOf<ChangeFile>(planned(fixture), u"standby.copied-auto-conf"_s);
        QVERIFY(change.path.endsWith(u"/postgresql.auto.conf"_s) && change.replacesAny);
        QCOMPARE(change.after, QByteArray("# futago: listen_addresses = '192.0.2.1'\nwork_mem = '8MB'\n"
                                          "hot_standby = 'on'\n"));
        fixture.write(HostRole::Primary, HostFile::Auto, "work_mem = '8MB'\n");
        QVERIFY(!planned(fixture).find(u"standby.copied-auto-conf"_s));
    }

    void saysNoRestartOfAServerThatMakesRoomForTheCopy()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.standby.server = fixture.primary();
        fixture.facts.standby.server->clientSessions = 9;
        fixture.facts.standby.dataDirectory.state = DataDirectoryState::Cluster;
        const Plan plan = planned(fixture);
        QVERIFY(!parametersOf<ActivateConfiguration>(plan, u"standby.activate"_s).restart);
        QVERIFY(parametersOf<StopServer>(plan, u"standby.stop"_s).wasRunning);
    }

    void namesTheServerThatIsStopped()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.standby.server = fixture.primary();
        fixture.facts.standby.server->clientSessions = 9;
        fixture.facts.standby.dataDirectory.state = DataDirectoryState::Cluster;
        const auto consequence = [&] {
            return describe(*planned(fixture).find(u"standby.stop"_s), fixture.pair.standby()).consequence;
        };
        QVERIFY(consequence().contains(u"accepts writes"_s) && consequence().contains(u'9'));
        fixture.facts.standby.server->inRecovery = true;
        QVERIFY(consequence().contains(u"standby of another primary"_s));
        fixture.seed();
        QVERIFY(consequence().isEmpty());
    }

    void saysThatADirectoryIsRenamedOnlyWhereOneIs()
    {
        PairFixture fixture(u"15"_s);
        const auto consequence = [&] {
            return describe(*planned(fixture).find(u"standby.aside"_s), fixture.pair.standby()).consequence;
        };
        QVERIFY(consequence().isEmpty());
        fixture.facts.standby.dataDirectory.state = DataDirectoryState::Cluster;
        QVERIFY(consequence().contains(u"data.futago-20261122T160530Z"_s));
        fixture.seed();
        QVERIFY(consequence().isEmpty());
    }

    void resetsWhatWouldWinInAutoConf()
    {
        PairFixture fixture(u"15"_s);
        fixture.write(HostRole::Primary, HostFile::Auto,
                      "wal_level = 'replica'\nwal_keep_size = '1'\nprimary_conninfo = 'host=old "
                      "password=x'\nwork_mem = '1GB'\n");
        fixture.setPrimary(u"wal_keep_size"_s, u"1"_s);
        const auto reset = parametersOf<ResetAutoSettings>(planned(fixture), u"primary.auto-conf"_s);
        QCOMPARE(reset.names, QStringList({u"wal_keep_size"_s, u"primary_conninfo"_s}));
        QCOMPARE(reset.formerValues.first(), u"1"_s);
        QVERIFY(reset.inUseSinceStart.isEmpty());
    }

    /// A value that still waits for a restart is none that undo has to restart for.
    void knowsWhichValuesOfAutoConfOnlyAStartBringsBack()
    {
        PairFixture fixture(u"15"_s);
        fixture.write(HostRole::Primary, HostFile::Auto, "max_wal_senders = '1'\n");
        const auto reset = [&] {
            return parametersOf<ResetAutoSettings>(planned(fixture), u"primary.auto-conf"_s);
        };
        fixture.setPrimary(u"max_wal_senders"_s, u"1"_s);
        QCOMPARE(reset().inUseSinceStart, QStringList{u"max_wal_senders"_s});
        fixture.setPrimary(u"max_wal_senders"_s, u"2"_s);
        QVERIFY(reset().inUseSinceStart.isEmpty());
    }

    /// pg_basebackup -R has put primary_conninfo into the standby's auto.conf.
    void resetsWhatWouldWinOnAStandbyThatIsThere()
    {
        PairFixture fixture(u"15"_s);
        fixture.seed();
        fixture.write(HostRole::Standby, HostFile::Auto, "primary_conninfo = 'host=192.0.2.1 user=old'\n");
        fixture.facts.standby.server->settings[u"primary_conninfo"_s].value = u"host=192.0.2.1 user=old"_s;
        const Plan plan = planned(fixture);
        QCOMPARE(parametersOf<ResetAutoSettings>(plan, u"standby.auto-conf"_s).names,
                 QStringList{u"primary_conninfo"_s});
        const QStringList ids = idsOf(plan, HostRole::Standby);
        QVERIFY(ids.indexOf(u"auto-conf"_s) > ids.indexOf(u"start"_s));
        QVERIFY(ids.indexOf(u"auto-conf"_s) < ids.indexOf(u"activate"_s));
    }

    /// Else a slot is made that nobody uses, and the primary's disk fills.
    void restartsAStandbyWhoseRecoveryConfChanges()
    {
        PairFixture fixture(u"9.6"_s);
        fixture.apply(draftFor(fixture.pair, fixture.facts).value());
        QVERIFY(!parametersOf<ActivateConfiguration>(planned(fixture), u"standby.activate"_s).restart);
        fixture.write(HostRole::Standby, HostFile::Recovery,
                      "standby_mode = on\nprimary_conninfo = 'host=192.0.2.1'\n");
        const auto activate = parametersOf<ActivateConfiguration>(planned(fixture), u"standby.activate"_s);
        QVERIFY(activate.restart);
        QCOMPARE(activate.filesReadAtStart, QStringList{u"/var/lib/pgsql/data/recovery.conf"_s});
    }

    /// The reload that lets the commits go again comes before the standby is stopped.
    void undoesTheSynchronousModeBeforeTheStandbyStops()
    {
        PairFixture fixture(u"15"_s);
        fixture.pair.policy.mode = ReplicationMode::Synchronous;
        const Plan plan = planned(fixture);
        QCOMPARE(plan.find(u"primary.synchronous-check"_s)->after, QStringList{u"standby.proof"_s});
        QCOMPARE(plan.find(u"primary.synchronous-activate"_s)->rollbackTo, u"primary.synchronous-check"_s);
        const auto change = parametersOf<ChangeFile>(plan, u"primary.synchronous"_s);
        QVERIFY(!change.before.contains("\"standby\"") && change.after.contains("\"standby\""));
        QVERIFY(!parametersOf<CheckConfiguration>(plan, u"primary.synchronous-check"_s).restartOnUndo);
    }

    void copiesWithTheStandbysOwnProgramAndTheSlot_data() { everyMajorVersion(); }
    void copiesWithTheStandbysOwnProgramAndTheSlot()
    {
        QFETCH(QString, major);
        const PairFixture fixture(major);
        const auto backup = parametersOf<BaseBackup>(planned(fixture), u"standby.basebackup"_s);
        QStringList argv =
            u"/usr/local/pgsql/bin/pg_basebackup -D /var/lib/pgsql/data.futago-incoming -h 192.0.2.1 -p 5432"
            " -U replicator -w -X stream -c fast -s 1 -P -v"_s.split(u' ');
        if (fixture.dialect.basebackupTakesSlot)
            argv << u"-S"_s << u"standby"_s;
        QCOMPARE(backup.argv, argv);
        QCOMPARE(backup.passFile, u"/var/lib/pgsql/.pgpass"_s);
    }

    void compressesTheCopyWhereBothHostsCan_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<QString>("compressions");
        QTest::addColumn<bool>("standbyUnpacks");
        QTest::addColumn<bool>("isWanted");
        QTest::addColumn<bool>("compresses");
        QTest::newRow("both can") << u"15"_s << u"pglz,lz4,on,off"_s << true << true << true;
        QTest::newRow("too old") << u"14"_s << u"pglz,lz4,on,off"_s << true << true << false;
        QTest::newRow("the primary cannot") << u"18"_s << u"pglz,on,off"_s << true << true << false;
        QTest::newRow("the standby cannot") << u"18"_s << u"pglz,lz4,on,off"_s << false << true << false;
        QTest::newRow("not wanted") << u"18"_s << u"pglz,lz4,on,off"_s << true << false << false;
    }
    void compressesTheCopyWhereBothHostsCan()
    {
        QFETCH(QString, major);
        QFETCH(QString, compressions);
        QFETCH(bool, standbyUnpacks);
        QFETCH(bool, isWanted);
        PairFixture fixture(major);
        fixture.facts.primary.server->settings[u"wal_compression"_s].options = compressions.split(u',');
        fixture.facts.standby.unpacksLz4 = standbyUnpacks;
        fixture.pair.policy.compressBaseBackup = isWanted;
        const auto backup = parametersOf<BaseBackup>(planned(fixture), u"standby.basebackup"_s);
        QTEST(backup.argv.contains(u"--compress=server-lz4"_s), "compresses");
    }

    /// The order in which a hash gives its entries is another one with each seed.
    void isTheSamePlanForTheSameFacts()
    {
        const PairFixture fixture = everyKind(u"12"_s);
        QHashSeed::setDeterministicGlobalSeed();
        const Plan first = planned(fixture);
        QHashSeed::resetRandomGlobalSeed();
        QVERIFY(planned(fixture) == first);
    }

    void describesEveryStep_data() { everyMajorVersion(); }
    void describesEveryStep()
    {
        QFETCH(QString, major);
        const PairFixture fixture = everyKind(major);
        const Plan plan = planned(fixture);
        for (const PlanStep &step : plan.steps) {
            const StepDescription d = describe(step, fixture.pair.host(step.host));
            QVERIFY2(!d.title.isEmpty(), qPrintable(step.id));
            QVERIFY2(!d.progress.isEmpty(), qPrintable(step.id));
            QVERIFY2(!d.undo.isEmpty(), qPrintable(step.id));
            QVERIFY2(!d.commands.isEmpty() || !d.sql.isEmpty() || d.file, qPrintable(step.id));
            const QString all =
                (QStringList{d.title, d.progress, d.undo, d.consequence} + d.commands + d.sql).join(u'\n');
            QVERIFY2(!all.contains(u"%1"_s) && !all.contains(u"%2"_s), qPrintable(all));
        }
    }

    void showsNoPasswordOfTheRole()
    {
        PairFixture fixture(u"15"_s);
        const Plan plan = planned(fixture);
        const QString sql = describe(*plan.find(u"primary.role"_s), fixture.pair.primary()).sql.join(u'\n');
        QCOMPARE(sql, u"CREATE ROLE \"replicator\" WITH REPLICATION LOGIN PASSWORD '…'; "
                      "COMMENT ON ROLE \"replicator\" IS E'futago <run>'"_s);
        fixture.primary().roles << RoleFact{u"replicator"_s, true, true, false};
        const StepDescription existed =
            describe(*planned(fixture).find(u"primary.role"_s), fixture.pair.primary());
        QVERIFY(existed.sql.first().startsWith(u"ALTER ROLE"_s));
        QCOMPARE(existed.reversibility, Reversibility::Irreversible);
        QVERIFY(existed.consequence.contains(u"other standbys"_s) &&
                existed.consequence.contains(u"can no longer connect"_s));
    }

    void showsNoPasswordOfAFormerFile()
    {
        PairFixture fixture(u"15"_s);
        fixture.write(HostRole::Primary, HostFile::Config, "primary_conninfo = 'host=old password=geheim'\n");
        fixture.write(HostRole::Primary, HostFile::Auto, "primary_conninfo = 'host=old password=geheim'\n");
        const Plan plan = planned(fixture);
        for (const PlanStep &step : plan.steps) {
            const StepDescription d = describe(step, fixture.pair.host(step.host));
            if (d.file)
                QVERIFY2(!(d.file->before + d.file->after).contains("geheim"), qPrintable(d.title));
        }
        for (const PlanStep &step : withPasswordsMasked(plan).steps)
            if (const auto *file = std::get_if<ChangeFile>(&step.parameters))
                QVERIFY(!(file->before + file->after).contains("geheim"));
        const auto masked = withPasswordsMasked(plan);
        QCOMPARE(parametersOf<ResetAutoSettings>(masked, u"primary.auto-conf"_s).formerValues,
                 QStringList{u"host=old password=****"_s});
        QVERIFY(!parametersOf<CheckConfiguration>(masked, u"primary.config-check"_s)
                     .candidate.contains("geheim"));
    }

    void stampsInUtc()
    {
        QCOMPARE(stampOf(QDateTime(QDate(2026, 11, 23), QTime(1, 5, 30), Qt::OffsetFromUTC, 9 * 3600)),
                 u"20261122T160530Z"_s);
    }
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"
