// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/model/checkrows.h"

using namespace futago;
using namespace futago::checks;
using namespace Qt::StringLiterals;

static const HostRole primary = HostRole::Primary;
static const HostRole standby = HostRole::Standby;

static Change sets(HostRole host, const char *name, const char *value)
{
    return [=](EditedPair &p) { p.set(host, QString::fromLatin1(name), QString::fromLatin1(value)); };
}

/// WAL on the primary, limits of the standby, and values that harm.
class TestWalChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTooLittleWal_data()
    {
        addCheckColumns();
        const auto nothing = [](EditedPair &) {};
        for (const char *major : {"9.3", "9.6", "10", "15"})
            addCheck(major, major, walLevelServesAStandby, nothing);
        addCheck("minimal", "15", walLevelServesAStandby, sets(primary, "wal_level", "minimal"), "error",
                 Remedy::Click);
        addCheck("minimal on the standby", "15", walLevelServesAStandby,
                 sets(standby, "wal_level", "minimal"), "error", Remedy::Click);
        addCheck("archive on 9.3", "9.3", walLevelServesAStandby, sets(primary, "wal_level", "archive"),
                 "error", Remedy::Click);
        addCheck("hot_standby on 9.6", "9.6", walLevelServesAStandby,
                 sets(primary, "wal_level", "hot_standby"));
        addCheck("archive, read as replica", "10", walLevelServesAStandby,
                 sets(primary, "wal_level", "archive"));
        addCheck("logical", "15", walLevelServesAStandby, sets(primary, "wal_level", "logical"));
        const auto room = [](quint64 megabytes) {
            return [=](EditedPair &p) {
                p.facts.primary.walFreeBytes = (megabytes - 100) << 20;
                p.facts.primary.walBytes = quint64(100) << 20;
            };
        };
        for (const char *major : {"9.3", "10", "15"}) {
            addCheck(qPrintable(u"unknown room %1"_s.arg(QLatin1String(major))), major, keptWalFitsItsDisk,
                     nothing);
            addCheck(qPrintable(u"no room for 512 MB %1"_s.arg(QLatin1String(major))), major,
                     keptWalFitsItsDisk, room(300), "error");
            addCheck(qPrintable(u"room for 512 MB %1"_s.arg(QLatin1String(major))), major, keptWalFitsItsDisk,
                     room(600));
        }
        addCheck("room for the slot's limit", "15", slotFitsItsDisk, room(10400));
        addCheck("no room for the slot's limit", "15", slotFitsItsDisk, room(5000), "warning", Remedy::Click);
        addCheck("slot without a limit", "15", slotFitsItsDisk, [=](EditedPair &p) {
            room(5000)(p);
            p.pair.policy.slotWalLimitMegabytes = 0;
        });
        addCheck("senders", "15", walSendersAreEnough, nothing);
        addCheck("one sender", "15", walSendersAreEnough, sets(primary, "max_wal_senders", "1"), "error",
                 Remedy::Click);
        addCheck("no sender", "9.3", walSendersAreEnough, sets(primary, "max_wal_senders", "0"), "error",
                 Remedy::Click);
        addCheck("two senders for a copy", "15", walSendersAreEnough, sets(primary, "max_wal_senders", "2"));
        addCheck("one sender of a pair", "15", walSendersAreEnough, [](EditedPair &p) {
            p.setUp();
            p.set(primary, u"max_wal_senders"_s, u"1"_s);
        });
        addCheck("slots", "15", slotsAreEnough, nothing);
        addCheck("no slot", "15", slotsAreEnough, sets(primary, "max_replication_slots", "0"), "error",
                 Remedy::Click);
        addCheck("no slot wanted", "15", slotsAreEnough, [](EditedPair &p) {
            p.pair.policy.useSlot = false;
            p.set(primary, u"max_replication_slots"_s, u"0"_s);
        });
        addCheck(
            "slots of others", "15", slotsAreEnough,
            [](EditedPair &p) {
                p.primary().slotList << SlotFact{u"a"_s, true, true} << SlotFact{u"b"_s, true, true};
                p.set(primary, u"max_replication_slots"_s, u"2"_s);
            },
            "error", Remedy::Click);
    }
    void findsTooLittleWal() { verifyRow(); }

    void countsWalSendersAsConnectionsUpTo11_data()
    {
        addCheckColumns();
        const auto few = [](const char *connections, const char *senders) {
            return [=](EditedPair &p) {
                addSettingsRow(p.primary().settings, u"superuser_reserved_connections"_s, u"3"_s);
                for (const HostRole host : {primary, standby}) {
                    p.set(host, u"max_connections"_s, QString::fromLatin1(connections));
                    p.set(host, u"max_wal_senders"_s, QString::fromLatin1(senders));
                }
            };
        };
        addCheck("room", "9.3", walSendersFitConnections, few("20", "10"));
        addCheck("9.3", "9.3", walSendersFitConnections, few("10", "10"), "error,error", Remedy::Click);
        addCheck("10, just", "10", walSendersFitConnections, few("10", "9"));
        addCheck("11, with the reserved ones", "11", walSendersFitConnections, few("10", "9"), "error,error",
                 Remedy::Click);
        addCheck("11, too few for senders at all", "11", walSendersFitConnections, few("5", "4"),
                 "error,error", Remedy::Click);
        addCheck("12", "12", walSendersFitConnections, few("10", "10"));
        addCheck(
            "what Futago proposes for a small server", "9.6", walSendersFitConnections,
            [](EditedPair &p) {
                p.setPrimary(u"max_connections"_s, u"10"_s);
                p.write(primary, HostFile::Config, "max_connections = 10\n");
            },
            "error,error", Remedy::Click);
    }
    void countsWalSendersAsConnectionsUpTo11() { verifyRow(); }

    void findsWhatThePolicyDoesNotSay_data()
    {
        addCheckColumns();
        const auto nothing = [](EditedPair &) {};
        addCheck("retention", "15", retentionServesThePolicy, nothing);
        addCheck("less retention", "15", retentionServesThePolicy, sets(primary, "wal_keep_size", "64MB"),
                 "warning", Remedy::Click);
        addCheck("more retention", "15", retentionServesThePolicy, sets(primary, "wal_keep_size", "1GB"));
        addCheck("retention without a unit", "15", retentionServesThePolicy,
                 sets(primary, "wal_keep_size", "512"));
        addCheck("fewer segments", "12", retentionServesThePolicy, sets(primary, "wal_keep_segments", "31"),
                 "warning", Remedy::Click);
        addCheck("segments", "12", retentionServesThePolicy, sets(primary, "wal_keep_segments", "32"));
        addCheck("slot limit", "15", slotIsLimited, nothing);
        addCheck("no slot limit by hand", "15", slotIsLimited, sets(primary, "max_slot_wal_keep_size", "-1"),
                 "warning", Remedy::Click);
        const auto unlimited = [](EditedPair &p) { p.pair.policy.slotWalLimitMegabytes = 0; };
        addCheck("no slot limit by policy", "15", slotIsLimited, unlimited, "warning", Remedy::Click);
        addCheck("no limit to be had", "12", slotIsLimited, unlimited);
        addCheck("no slot", "15", slotIsLimited, [](EditedPair &p) {
            p.pair.policy.slotWalLimitMegabytes = 0;
            p.pair.policy.useSlot = false;
        });
        addCheck("hints", "15", rewindIsPossible, nothing);
        addCheck("no hints by hand", "15", rewindIsPossible, sets(primary, "wal_log_hints", "off"), "note",
                 Remedy::Click);
        const auto noHints = [](EditedPair &p) { p.pair.policy.walLogHints = false; };
        addCheck("no hints by policy", "15", rewindIsPossible, noHints, "note", Remedy::Click);
        addCheck("checksums instead", "15", rewindIsPossible, [](EditedPair &p) {
            p.setPrimary(u"data_checksums"_s, u"on"_s);
            p.pair.policy.walLogHints = false;
        });
        addCheck("no pg_rewind at all", "9.3", rewindIsPossible, noHints);
    }
    void findsWhatThePolicyDoesNotSay() { verifyRow(); }

    void findsLimitsBelowThePrimarys_data()
    {
        addCheckColumns();
        for (const QString &major : majorVersions())
            addCheck(qPrintable(major), qPrintable(major), limitsReachThePrimarys, [](EditedPair &) {});
        addCheck("more connections on the primary", "13", limitsReachThePrimarys,
                 sets(primary, "max_connections", "300"), "error", Remedy::Click);
        addCheck("fewer connections on the standby", "15", limitsReachThePrimarys,
                 sets(standby, "max_connections", "50"), "error", Remedy::Click);
        addCheck("fewer senders on a standby that may", "11", limitsReachThePrimarys,
                 sets(standby, "max_wal_senders", "1"));
        addCheck("fewer senders on the standby", "12", limitsReachThePrimarys,
                 sets(standby, "max_wal_senders", "1"), "error", Remedy::Click);
        addCheck("workers before 9.4", "9.3", limitsReachThePrimarys, [](EditedPair &p) {
            addSettingsRow(p.primary().settings, u"max_worker_processes"_s, u"20"_s);
        });
        addCheck(
            "two limits", "15", limitsReachThePrimarys,
            [](EditedPair &p) {
                p.set(primary, u"max_locks_per_transaction"_s, u"128"_s);
                p.set(primary, u"max_prepared_transactions"_s, u"10"_s);
            },
            "error,error", Remedy::Click);
    }
    void findsLimitsBelowThePrimarys() { verifyRow(); }

    void saysWhatALowLimitDoes_data() { everyMajorVersion(); }
    void saysWhatALowLimitDoes()
    {
        QFETCH(QString, major);
        EditedPair pair(major);
        pair.set(primary, u"max_connections"_s, u"300"_s);
        const QString why = pair.found(limitsReachThePrimarys).value(0).why;
        const bool pauses = QStringList{u"14"_s, u"15"_s, u"16"_s, u"17"_s, u"18"_s}.contains(major);
        QCOMPARE(why.contains(u"replay pauses"_s), pauses);
        QCOMPARE(why.contains(u"shuts down"_s), !pauses);
    }

    void findsValuesThatHarm_data()
    {
        addCheckColumns();
        addCheck("nothing", "15", valuesAreSafe, [](EditedPair &) {});
        for (const char *name : {"fsync", "full_page_writes"}) {
            addCheck(name, "15", valuesAreSafe, sets(primary, name, "no"), "warning", Remedy::Click);
            addCheck("on the standby", "9.3", valuesAreSafe, sets(standby, name, "off"), "warning",
                     Remedy::Click);
        }
        for (const char *name : {"zero_damaged_pages", "ignore_checksum_failure"}) {
            addCheck(name, "15", valuesAreSafe, sets(primary, name, "true"), "warning", Remedy::Click);
            addCheck("on the standby", "9.3", valuesAreSafe, sets(standby, name, "on"), "warning",
                     Remedy::Click);
            addCheck("as it is", "15", valuesAreSafe, sets(primary, name, "off"));
        }
        addCheck("hot_standby", "15", valuesAreSafe, sets(standby, "hot_standby", "off"), "warning",
                 Remedy::Click);
        addCheck("hot_standby of the primary", "15", valuesAreSafe, sets(primary, "hot_standby", "off"));
        addCheck("sender timeout", "15", valuesAreSafe, sets(primary, "wal_sender_timeout", "0"), "warning",
                 Remedy::Click);
        addCheck("sender timeout with a unit", "15", valuesAreSafe, sets(primary, "wal_sender_timeout", "0s"),
                 "warning", Remedy::Click);
        addCheck("long sender timeout", "15", valuesAreSafe, sets(primary, "wal_sender_timeout", "10min"));
        addCheck(
            "receiver", "15", valuesAreSafe,
            [](EditedPair &p) {
                p.set(standby, u"wal_receiver_timeout"_s, u"0"_s);
                p.set(standby, u"wal_receiver_status_interval"_s, u"0"_s);
            },
            "warning,warning", Remedy::Click);
    }
    void findsValuesThatHarm() { verifyRow(); }

    void namesThePlaceOfWhatItFinds()
    {
        EditedPair pair;
        pair.edit(primary, HostFile::Config, "port = 5432\nwal_level = minimal\n");
        const Finding finding = pair.found(walLevelServesAStandby).value(0);
        QCOMPARE(finding.where, u"postgresql.conf:2"_s);
        QVERIFY((finding.place == FindingPlace{HostFile::Config, 2, u"wal_level"_s}));
        QCOMPARE(finding.fix->title(), u"Set wal_level to replica"_s);
    }
};

QTEST_GUILESS_MAIN(TestWalChecks)
#include "tst_walchecks.moc"
