// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbadocument.h"
#include "model/postgres/conninfo.h"
#include "tests/unit/model/drafting.h"

using namespace futago;
using namespace Qt::StringLiterals;

static bool isOld(const QString &major)
{
    return major.startsWith(u"9.");
}

class TestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesThePrimaryWhatAStandbyNeeds_data() { everyMajorVersion(); }
    void givesThePrimaryWhatAStandbyNeeds()
    {
        QFETCH(QString, major);
        const PairFixture fixture(major);
        const Draft draft = drafted(fixture);
        const QString level =
            major == u"9.3" || major == u"9.4" || major == u"9.5" ? u"hot_standby"_s : u"replica"_s;
        QCOMPARE(wanted(draft.onPrimary, u"wal_level"_s), level);
        QCOMPARE(wanted(draft.onPrimary, u"max_wal_senders"_s), u"10"_s);
        QCOMPARE(wanted(draft.onPrimary, u"hot_standby"_s), u"on"_s);
        QCOMPARE(wanted(draft.onPrimary, u"listen_addresses"_s), u"localhost, 192.0.2.1"_s);
        QCOMPARE(wanted(draft.onPrimary, u"synchronous_commit"_s), u"local"_s);
        QCOMPARE(wanted(draft.onPrimary, u"archive_mode"_s), u"on"_s);
        QCOMPARE(
            wanted(draft.onPrimary, u"archive_command"_s),
            u"test ! -f /var/lib/pgsql/archive/%f && cp %p /var/lib/pgsql/archive/%f.tmp && "
            "mv /var/lib/pgsql/archive/%f.tmp /var/lib/pgsql/archive/%f || cmp -s %p /var/lib/pgsql/archive/%f"_s);
        QCOMPARE(wanted(draft.onPrimary, u"wal_log_hints"_s),
                 major == u"9.3" ? std::nullopt : std::optional(u"on"_s));
    }

    void namesTheRetentionOfTheVersion_data() { everyMajorVersion(); }
    void namesTheRetentionOfTheVersion()
    {
        QFETCH(QString, major);
        const Draft draft = drafted(PairFixture(major));
        const bool bySize = freshSettings(major).contains(u"wal_keep_size"_s);
        QCOMPARE(wanted(draft.onPrimary, u"wal_keep_segments"_s),
                 bySize ? std::nullopt : std::optional(u"32"_s));
        QCOMPARE(wanted(draft.onPrimary, u"wal_keep_size"_s),
                 bySize ? std::optional(u"512MB"_s) : std::nullopt);
        QCOMPARE(wanted(draft.onPrimary, u"max_slot_wal_keep_size"_s),
                 bySize ? std::optional(u"10240MB"_s) : std::nullopt);
    }

    void wantsOnlySettingsThatTheVersionHas_data() { everyMajorVersion(); }
    void wantsOnlySettingsThatTheVersionHas()
    {
        QFETCH(QString, major);
        const PairFixture fixture(major);
        const Draft draft = drafted(fixture);
        const auto known = freshSettings(major);
        for (const WantedSetting &setting : draft.onPrimaryFinally + draft.onStandby)
            QVERIFY2(known.contains(setting.name), qPrintable(setting.name));
    }

    void hasNoSlotsBefore94()
    {
        const Draft draft = drafted(PairFixture(u"9.3"_s));
        QVERIFY(!wanted(draft.onPrimary, u"max_replication_slots"_s));
        QVERIFY(!bytesOf(draft, HostRole::Standby, HostFile::Recovery).contains("primary_slot_name"));
        const Draft later = drafted(PairFixture(u"9.4"_s));
        QCOMPARE(wanted(later.onPrimary, u"max_replication_slots"_s), u"10"_s);
        QCOMPARE(written(later, HostRole::Standby, HostFile::Recovery, u"primary_slot_name"_s), u"standby"_s);
    }

    void keepsWhatServesAlready()
    {
        PairFixture fixture(u"15"_s);
        fixture.setPrimary(u"wal_level"_s, u"logical"_s);
        fixture.setPrimary(u"max_wal_senders"_s, u"20"_s);
        fixture.setPrimary(u"wal_keep_size"_s, u"2048"_s);
        fixture.setPrimary(u"max_slot_wal_keep_size"_s, u"10240"_s);
        fixture.setPrimary(u"listen_addresses"_s, u"localhost, 192.0.2.1"_s);
        const Draft draft = drafted(fixture);
        QCOMPARE(wanted(draft.onPrimary, u"wal_level"_s), u"logical"_s);
        QCOMPARE(wanted(draft.onPrimary, u"max_wal_senders"_s), u"20"_s);
        QCOMPARE(wanted(draft.onPrimary, u"wal_keep_size"_s), u"2048MB"_s);
        QCOMPARE(wanted(draft.onPrimary, u"max_slot_wal_keep_size"_s), u"10240MB"_s);
        QVERIFY(!bytesOf(draft, HostRole::Primary, HostFile::Config).contains("max_slot_wal_keep_size"));
        QVERIFY(!wanted(draft.onPrimary, u"listen_addresses"_s));
    }

    void changesTheLimitOfSlotsAsThePolicyHasIt_data()
    {
        QTest::addColumn<QString>("present");
        QTest::addColumn<int>("megabytes");
        QTest::addColumn<std::optional<QString>>("expected");
        const auto row = [](const char *name, const char *present, int megabytes,
                            const std::optional<QString> &expected) {
            QTest::newRow(name) << QString::fromLatin1(present) << megabytes << expected;
        };
        row("raised", "10240", 51200, u"51200MB"_s);
        row("lowered", "51200", 10240, u"10240MB"_s);
        row("none yet", "-1", 10240, u"10240MB"_s);
        row("no longer", "10240", 0, u"-1"_s);
        row("never", "-1", 0, std::nullopt);
    }
    void changesTheLimitOfSlotsAsThePolicyHasIt()
    {
        QFETCH(QString, present);
        QFETCH(int, megabytes);
        QFETCH(std::optional<QString>, expected);
        PairFixture fixture(u"15"_s);
        fixture.setPrimary(u"max_slot_wal_keep_size"_s, present);
        fixture.pair.policy.slotWalLimitMegabytes = megabytes;
        const Draft draft = drafted(fixture);
        QCOMPARE(wanted(draft.onPrimary, u"max_slot_wal_keep_size"_s), expected);
        QCOMPARE(written(draft, HostRole::Primary, HostFile::Config, u"max_slot_wal_keep_size"_s), expected);
    }

    void restartsNoPrimaryThatHasRoomForOneMoreStandby()
    {
        PairFixture fixture(u"9.6"_s);
        fixture.setPrimary(u"max_wal_senders"_s, u"5"_s);
        fixture.setPrimary(u"max_replication_slots"_s, u"2"_s);
        fixture.primary().walSenders = 1;
        fixture.primary().slotList << SlotFact{u"dr1"_s, true, true};
        const Draft enough = drafted(fixture);
        QCOMPARE(wanted(enough.onPrimary, u"max_wal_senders"_s), u"5"_s);
        QCOMPARE(wanted(enough.onPrimary, u"max_replication_slots"_s), u"2"_s);
        fixture.primary().walSenders = 3;
        fixture.primary().slotList << SlotFact{u"dr2"_s, true, true};
        const Draft tooFew = drafted(fixture);
        QCOMPARE(wanted(tooFew.onPrimary, u"max_wal_senders"_s), u"10"_s);
        QCOMPARE(wanted(tooFew.onPrimary, u"max_replication_slots"_s), u"10"_s);
        fixture.primary().walSenders = 12;
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"max_wal_senders"_s), u"15"_s);
    }

    /// With the standby's own walsender in use nothing more is needed.
    void wantsNoMoreWalSendersOnceThePairIsSetUp()
    {
        PairFixture fixture(u"15"_s);
        fixture.setPrimary(u"max_wal_senders"_s, u"3"_s);
        fixture.seed();
        fixture.primary().walSenders = 1;
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"max_wal_senders"_s), u"3"_s);
        QCOMPARE(wanted(drafted(fixture).onStandby, u"max_wal_senders"_s), u"3"_s);
    }

    void keepsTheSitesOwnArchiving()
    {
        PairFixture fixture(u"15"_s);
        fixture.setPrimary(u"archive_mode"_s, u"always"_s);
        fixture.setPrimary(u"archive_command"_s, u"cp -i %p /var/lib/pgsql/archive/%f </dev/null"_s);
        const Draft draft = drafted(fixture);
        QVERIFY(!wanted(draft.onPrimary, u"archive_mode"_s));
        QVERIFY(!wanted(draft.onPrimary, u"archive_command"_s));
        QVERIFY(written(draft, HostRole::Standby, HostFile::Config, u"restore_command"_s));
    }

    void fillsAnEmptyArchiveCommand()
    {
        PairFixture fixture(u"15"_s);
        fixture.setPrimary(u"archive_mode"_s, u"on"_s);
        fixture.setPrimary(u"archive_command"_s, u"(disabled)"_s);
        QVERIFY(wanted(drafted(fixture).onPrimary, u"archive_command"_s));
    }

    void doesNotArchiveUnlessAsked()
    {
        PairFixture fixture(u"9.3"_s);
        fixture.pair.policy.archive = false;
        const Draft draft = drafted(fixture);
        QVERIFY(!wanted(draft.onPrimary, u"archive_mode"_s));
        QVERIFY(!bytesOf(draft, HostRole::Standby, HostFile::Recovery).contains("restore_command"));
    }

    void neverGivesTheStandbyLowerLimits_data() { everyMajorVersion(); }
    void neverGivesTheStandbyLowerLimits()
    {
        QFETCH(QString, major);
        PairFixture fixture(major);
        fixture.setPrimary(u"max_connections"_s, u"500"_s);
        fixture.setPrimary(u"max_prepared_transactions"_s, u"7"_s);
        fixture.setPrimary(u"max_wal_senders"_s, u"33"_s);
        fixture.write(HostRole::Standby, HostFile::Config,
                      "max_connections = 50\nmax_locks_per_transaction = 1000\n");
        const Draft draft = drafted(fixture);
        QCOMPARE(written(draft, HostRole::Standby, HostFile::Config, u"max_connections"_s), u"500"_s);
        QCOMPARE(written(draft, HostRole::Standby, HostFile::Config, u"max_prepared_transactions"_s), u"7"_s);
        QCOMPARE(written(draft, HostRole::Standby, HostFile::Config, u"max_locks_per_transaction"_s),
                 u"1000"_s);
        if (fixture.dialect.walSendersLimitStandby)
            QCOMPARE(written(draft, HostRole::Standby, HostFile::Config, u"max_wal_senders"_s), u"33"_s);
    }

    void declaresAStandbyAsTheVersionDoes_data() { everyMajorVersion(); }
    void declaresAStandbyAsTheVersionDoes()
    {
        QFETCH(QString, major);
        const PairFixture fixture(major);
        const Draft draft = drafted(fixture);
        const bool byFile = !freshSettings(major).contains(u"primary_conninfo"_s);
        QCOMPARE(draft.find(HostRole::Standby, HostFile::Recovery) != nullptr, byFile);
        QCOMPARE(draft.find(HostRole::Standby, HostFile::Signal) != nullptr, !byFile);
        const HostFile kind = byFile ? HostFile::Recovery : HostFile::Config;
        QCOMPARE(written(draft, HostRole::Standby, kind, u"standby_mode"_s),
                 byFile ? std::optional(u"on"_s) : std::nullopt);
        QCOMPARE(written(draft, HostRole::Standby, kind, u"recovery_target_timeline"_s),
                 byFile ? std::optional(u"latest"_s) : std::nullopt);
    }

    void namesThePassFileOnlyWhereLibpqKnowsIt_data() { everyMajorVersion(); }
    void namesThePassFileOnlyWhereLibpqKnowsIt()
    {
        QFETCH(QString, major);
        const PairFixture fixture(major);
        const HostFile kind = fixture.dialect.recoverySettingsAreGucs ? HostFile::Config : HostFile::Recovery;
        const auto text = written(drafted(fixture), HostRole::Standby, kind, u"primary_conninfo"_s);
        QVERIFY(text);
        const ConnInfo info = ConnInfo::parse(*text).value();
        QCOMPARE(info.value(u"passfile"_s),
                 isOld(major) ? std::nullopt : std::optional(u"/var/lib/pgsql/.pgpass"_s));
        QCOMPARE(info.value(u"host"_s), u"192.0.2.1"_s);
        QCOMPARE(info.value(u"port"_s), u"5432"_s);
        QCOMPARE(info.value(u"user"_s), u"replicator"_s);
        QCOMPARE(info.value(u"application_name"_s), u"standby"_s);
        QVERIFY(!info.value(u"password"_s));
    }

    /// The classic file of 9.3, byte for byte.
    void writesTheRecoveryConfOf93()
    {
        PairFixture fixture(u"9.3"_s);
        fixture.facts.standby.spec.ssh.legacy = true;
        fixture.facts.primary.spec.ssh.port = 2222;
        QCOMPARE(
            bytesOf(drafted(fixture), HostRole::Standby, HostFile::Recovery),
            QByteArray(
                "# futago\n"
                "standby_mode = on\n"
                "primary_conninfo = 'host=192.0.2.1 port=5432 user=replicator application_name=standby'\n"
                "recovery_target_timeline = 'latest'\n"
                "restore_command = 'timeout 300 scp -q -B -o BatchMode=yes -o ConnectTimeout=15 "
                "-o StrictHostKeyChecking=yes -o UserKnownHostsFile=/var/lib/pgsql/.ssh/known_hosts "
                "-i /var/lib/pgsql/.ssh/id_rsa -P 2222 postgres@192.0.2.1:/var/lib/pgsql/archive/%f %p || "
                "exit 1'\n"));
    }

    void admitsBothHostsAndLoopbackForReplication_data() { everyMajorVersion(); }
    void admitsBothHostsAndLoopbackForReplication()
    {
        QFETCH(QString, major);
        const Draft draft = drafted(PairFixture(major));
        for (const HostRole role : bothRoles) {
            const HbaDocument hba = HbaDocument::parse(bytesOf(draft, role, HostFile::Hba));
            for (const char *address : {"192.0.2.1", "192.0.2.2", "127.0.0.1", "::1"}) {
                HbaQuery query;
                query.replication = true;
                query.user = u"replicator"_s;
                query.address = IpAddress::parse(QString::fromLatin1(address)).value();
                const auto rule = hba.firstMatch(query);
                QVERIFY2(rule, address);
                QCOMPARE(rule->method, isOld(major) ? u"md5"_s : u"scram-sha-256"_s);
            }
            HbaQuery stranger;
            stranger.replication = true;
            stranger.user = u"replicator"_s;
            stranger.address = IpAddress::parse(u"192.0.2.3"_s).value();
            QVERIFY(!hba.firstMatch(stranger));
        }
    }

    void changesNoByteOfWhatHoldsAlready_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<ReplicationMode>("mode");
        QTest::addColumn<bool>("slot");
        for (const QString &major : majorVersions())
            for (const ReplicationMode mode :
                 {ReplicationMode::StandbyAsynchronous, ReplicationMode::Synchronous})
                for (const bool slot : {true, false})
                    QTest::addRow("%s mode %d slot %d", qPrintable(major), int(mode), int(slot))
                        << major << mode << slot;
    }
    void changesNoByteOfWhatHoldsAlready()
    {
        QFETCH(QString, major);
        QFETCH(ReplicationMode, mode);
        QFETCH(bool, slot);
        PairFixture fixture(major);
        fixture.pair.policy.mode = mode;
        fixture.pair.policy.useSlot = slot;
        fixture.apply(drafted(fixture));
        const Draft again = drafted(fixture);
        for (const DraftDocument &document : again.documents)
            QVERIFY2(!document.isChanged(), qPrintable(nameOf(document.host) + u' ' + nameOf(document.kind)));
        QCOMPARE(again.synchronousConfig, bytesOf(again, HostRole::Primary, HostFile::Config));
    }

    void takesThePrimarysFileWhereTheStandbyHasNone()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.standby.spec.server.port = 5444;
        const Draft draft = drafted(fixture);
        QCOMPARE(written(draft, HostRole::Standby, HostFile::Config, u"max_connections"_s), u"100"_s);
        QCOMPARE(written(draft, HostRole::Standby, HostFile::Config, u"port"_s), u"5444"_s);
        QVERIFY(draft.find(HostRole::Standby, HostFile::Config)->arrivesWithBaseBackup);
    }

    void keepsTheStandbysOwnFile()
    {
        PairFixture fixture(u"15"_s);
        fixture.write(HostRole::Standby, HostFile::Config, "work_mem = '1GB' # ours\n");
        QVERIFY(bytesOf(drafted(fixture), HostRole::Standby, HostFile::Config)
                    .contains("work_mem = '1GB' # ours\n"));
    }

    /// A server that does not run is known by its file alone.
    /// Futago was killed between the copy and its configuration: the files in the copy are the primary's.
    void keepsTheStandbysOwnFileForACopyThatAwaitsIt()
    {
        PairFixture fixture(u"15"_s);
        fixture.seed();
        fixture.facts.standby.server.reset();
        fixture.facts.standby.spec.server.configFile =
            fixture.facts.standby.spec.server.dataDirectory + u"/postgresql.conf"_s;
        fixture.write(HostRole::Standby, HostFile::Config, "port = 5444\n");
        const auto wanted = [&] {
            const Draft draft = draftFor(fixture.pair, fixture.facts).value();
            return *draft.find(HostRole::Standby, HostFile::Config);
        };
        QVERIFY(!wanted().arrivesWithBaseBackup);
        fixture.facts.standby.dataDirectory.awaitsConfiguration = true;
        QVERIFY(wanted().arrivesWithBaseBackup);
        QVERIFY(wanted().wanted.startsWith("port = 5444\n"));
    }

    void doesNotLowerWhatAStoppedStandbyHas()
    {
        PairFixture fixture(u"15"_s);
        fixture.pair.policy.useSlot = false;
        fixture.write(HostRole::Standby, HostFile::Config, "wal_keep_size = 2GB\n");
        const Draft draft = drafted(fixture);
        QCOMPARE(written(draft, HostRole::Standby, HostFile::Config, u"wal_keep_size"_s), u"2GB"_s);
        QVERIFY(!written(draft, HostRole::Standby, HostFile::Config, u"max_replication_slots"_s));
    }

    void doesNotOpenAllAddressesWhenTheNamedHostListensOnItsOwn()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.primary.spec.ssh.host = u"db1.example"_s;
        fixture.setPrimary(u"listen_addresses"_s, u"localhost,192.0.2.1"_s);
        QVERIFY(!wanted(drafted(fixture).onPrimary, u"listen_addresses"_s));
        fixture.setPrimary(u"listen_addresses"_s, u"::"_s);
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"listen_addresses"_s), u"::, 192.0.2.1"_s);
    }

    void opensNoOtherInterfaceThanTheStandbys()
    {
        PairFixture fixture(u"15"_s);
        fixture.setPrimary(u"listen_addresses"_s, u"10.0.0.1"_s);
        const Draft draft = drafted(fixture);
        QCOMPARE(wanted(draft.onPrimary, u"listen_addresses"_s), u"10.0.0.1, 192.0.2.1"_s);
        QCOMPARE(written(draft, HostRole::Standby, HostFile::Config, u"listen_addresses"_s),
                 u"localhost, 192.0.2.2"_s);
        fixture.setPrimary(u"listen_addresses"_s, u""_s);
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"listen_addresses"_s), u"192.0.2.1"_s);
        for (const QString &everywhere : {u"*"_s, u"0.0.0.0"_s}) {
            fixture.setPrimary(u"listen_addresses"_s, everywhere);
            QVERIFY(!wanted(drafted(fixture).onPrimary, u"listen_addresses"_s));
        }
    }

    void leavesRestoringToASiteThatArchivesElsewhere()
    {
        for (const QString &major : {u"9.6"_s, u"15"_s}) {
            PairFixture fixture(major);
            fixture.setPrimary(u"archive_mode"_s, u"on"_s);
            fixture.setPrimary(u"archive_command"_s, u"pgbackrest --stanza=main archive-push %p"_s);
            fixture.write(HostRole::Standby, HostFile::Config,
                          "restore_command = 'pgbackrest archive-get %f %p'\n");
            const Draft draft = drafted(fixture);
            for (HostFile kind : {HostFile::Config, HostFile::Recovery})
                QVERIFY(!bytesOf(draft, HostRole::Standby, kind).contains("scp"));
        }
    }

    void emptiesASlotNameThatCameWithThePrimarysFile()
    {
        PairFixture fixture(u"15"_s);
        fixture.pair.policy.useSlot = false;
        fixture.write(HostRole::Primary, HostFile::Config, "primary_slot_name = 'of_its_own_past'\n");
        QCOMPARE(written(drafted(fixture), HostRole::Standby, HostFile::Config, u"primary_slot_name"_s),
                 u""_s);
    }

    void refusesAPrimaryThatDoesNotRun()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.primary.server.reset();
        const auto draft = draftFor(fixture.pair, fixture.facts);
        QVERIFY(!draft);
        QCOMPARE(draft.error().kind, ErrorKind::ServerNotRunning);
    }

    /// Before 14 a backslash at the end of a comment does not swallow the rule below it.
    void readsABackslashInAnOldPgHbaAsTheServerDoes()
    {
        for (const QString &major : {u"13"_s, u"14"_s}) {
            PairFixture fixture(major);
            fixture.write(HostRole::Primary, HostFile::Hba, "# a\\\nhost replication replicator all trust\n");
            const QByteArray wantedHba = bytesOf(drafted(fixture), HostRole::Primary, HostFile::Hba);
            QCOMPARE(wantedHba.contains("192.0.2.2/32"), major == u"14");
        }
    }
};

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"
