// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/model/draftfixture.h"

using namespace futago;
using namespace Qt::StringLiterals;

class TestWantedSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(written(draft, HostRole::Primary, u"config"_s, u"max_slot_wal_keep_size"_s), expected);
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
        QVERIFY(!bytesOf(draft, HostRole::Primary, u"config"_s).contains("max_slot_wal_keep_size"));
        QVERIFY(!wanted(draft.onPrimary, u"listen_addresses"_s));
    }

    void leavesTheSynchronousReplicationOfAnotherStandbyAlone()
    {
        PairFixture fixture(u"15"_s);
        fixture.setPrimary(u"synchronous_standby_names"_s, u"\"dr1\""_s);
        fixture.setPrimary(u"synchronous_commit"_s, u"on"_s);
        for (const WantedSettings &settings :
             {drafted(fixture).onPrimary, drafted(fixture).onPrimaryFinally}) {
            QCOMPARE(wanted(settings, u"synchronous_standby_names"_s), u"\"dr1\""_s);
            QCOMPARE(wanted(settings, u"synchronous_commit"_s), u"on"_s);
        }
        fixture.pair.policy.mode = ReplicationMode::Synchronous;
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"synchronous_standby_names"_s), u"\"dr1\""_s);
        QCOMPARE(wanted(drafted(fixture).onPrimaryFinally, u"synchronous_standby_names"_s),
                 u"2 (\"standby\", \"dr1\")"_s);
    }

    void takesItsOwnNameOutOfTheListWhenCommitsNoLongerWait()
    {
        PairFixture fixture(u"15"_s);
        fixture.setPrimary(u"synchronous_standby_names"_s, u"2 (\"standby\", \"dr1\")"_s);
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"synchronous_standby_names"_s), u"\"dr1\""_s);
        fixture.setPrimary(u"synchronous_standby_names"_s, u"\"standby\""_s);
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"synchronous_standby_names"_s), u""_s);
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"synchronous_commit"_s), u"local"_s);
    }

    void opensNoOtherInterfaceThanTheStandbys()
    {
        PairFixture fixture(u"15"_s);
        fixture.setPrimary(u"listen_addresses"_s, u"10.0.0.1"_s);
        const Draft draft = drafted(fixture);
        QCOMPARE(wanted(draft.onPrimary, u"listen_addresses"_s), u"10.0.0.1, 192.0.2.1"_s);
        QCOMPARE(written(draft, HostRole::Standby, u"config"_s, u"listen_addresses"_s),
                 u"localhost, 192.0.2.2"_s);
        fixture.setPrimary(u"listen_addresses"_s, u""_s);
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"listen_addresses"_s), u"192.0.2.1"_s);
        for (const QString &everywhere : {u"*"_s, u"0.0.0.0"_s}) {
            fixture.setPrimary(u"listen_addresses"_s, everywhere);
            QVERIFY(!wanted(drafted(fixture).onPrimary, u"listen_addresses"_s));
        }
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
};

QTEST_GUILESS_MAIN(TestWantedSettings)
#include "tst_wantedsettings.moc"
