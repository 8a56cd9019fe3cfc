// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/confdocument.h"
#include "tests/unit/workers/playedpair.h"
#include "workers/watch/sample.h"

#include <QDir>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

class TestEveryMajor : public QObject
{
    Q_OBJECT

private:
    static QString texts(const PlayedHost &host)
    {
        QStringList texts;
        const auto statements = host.statements();
        for (const SqlStatement &statement : statements)
            texts << statement.text;
        return texts.join(u'\n');
    }

    std::unique_ptr<PlayedPair> m_classic;
    QByteArray m_config;

private Q_SLOTS:
    void noticesWhatAServerDoesNotKnow()
    {
        const SqlStatement later =
            SqlStatement::query(u"SELECT pid, replay_lsn, pg_current_wal_lsn() FROM pg_stat_replication"_s);
        QCOMPARE(SqlCatalogue(u"9.3"_s).unknownNames(later),
                 QStringList({u"pg_current_wal_lsn()"_s, u"replay_lsn"_s}));
        QCOMPARE(SqlCatalogue(u"10"_s).unknownNames(later), QStringList());
        const SqlStatement slot = SqlStatement::query(u"SELECT active FROM pg_replication_slots"_s);
        QCOMPARE(SqlCatalogue(u"9.3"_s).unknownNames(slot).join(u' '), u"active pg_replication_slots"_s);
    }

    /// Every statement and program call of a whole run, against what such a server and its programs know.
    void speaksTheLanguageOfTheServer_data()
    {
        QTest::addColumn<QString>("major");
        for (const QString &major : {u"9.3"_s, u"9.4"_s, u"9.6"_s, u"10"_s, u"12"_s, u"13"_s, u"18"_s})
            QTest::newRow(qPrintable(major)) << major;
    }
    void speaksTheLanguageOfTheServer()
    {
        QFETCH(QString, major);
        PlayedPair played(major, u"dash"_s);
        const auto planned = played.makePlan();
        QVERIFY2(planned, qPrintable(planned ? QString() : planned.error().message + planned.error().detail));
        QStringList applied;
        QCOMPARE(played.apply(&applied), QString());
        const PairSample sample = samplePair(*played.primary, *played.standby, played.pair.policy.useSlot);
        QVERIFY(sample.standby.isUp() && sample.standby.inRecovery);
        QCOMPARE(sample.walsenders.value(0).replayed, Lsn::parse(u"0/3000108"_s));
        QCOMPARE(played.complaints(), QStringList());

        const auto replanned = played.makePlan();
        QVERIFY2(replanned, qPrintable(replanned ? QString() : replanned.error().message));
        QStringList again;
        QCOMPARE(played.apply(&again), QString());
        QCOMPARE(again.join(u' '), QString());
        QCOMPARE(played.complaints(), QStringList());
    }

    /// Made by somebody else after the plan was: the step finds it, so that undo has nothing to take back.
    void leavesWhatAppearedAfterThePlan()
    {
        PlayedPair played(u"15"_s, u"dash"_s);
        QVERIFY(played.makePlan());
        const QByteArray line = "192.0.2.1:5432:replication:replicator:pencil\n";
        played.standbyHost.write(u"home/.pgpass"_s, line);
        QVERIFY(QDir().mkpath(played.primaryHost.path(u"archive"_s)));
        QVERIFY(played.primaryHost.answer(SqlStatement::query(
            u"SELECT pg_create_physical_replication_slot('standby', true)::text AS slot"_s)));
        QVERIFY(QDir().mkpath(played.primaryHost.path(u"home/.ssh"_s)));
        QVERIFY(played.primaryHost.run(
            Command::of({u"ssh-keygen"_s, u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s,
                         played.primaryHost.path(u"home/.ssh/id_ed25519"_s)})));
        QStringList applied;
        QCOMPARE(played.apply(&applied), QString());
        for (const QString &id :
             {u"primary.key"_s, u"primary.archive"_s, u"primary.slot"_s, u"standby.password"_s})
            QVERIFY2(!applied.contains(id), qPrintable(id));
        QCOMPARE(played.undo(applied), QString());
        QCOMPARE(played.standbyHost.contents(u"home/.pgpass"_s), line);
        QVERIFY(played.primaryHost.exists(u"archive"_s));
        QVERIFY(
            !played.primaryHost.answer(SqlStatement::query(u"SELECT slot_type FROM pg_replication_slots"_s))
                 ->isEmpty());
        QVERIFY(played.primaryHost.exists(u"home/.ssh/id_ed25519"_s));
    }

    void setsUpAPairOf93()
    {
        m_classic = std::make_unique<PlayedPair>(u"9.3"_s, u"bash --posix"_s);
        m_classic->pair.policy.mode = ReplicationMode::Synchronous;
        m_config = m_classic->primaryHost.contents(u"data/postgresql.conf"_s);
        QVERIFY(m_classic->makePlan());
        QStringList applied;
        QCOMPARE(m_classic->apply(&applied), QString());
    }

    void writesTheFilesOfTheClassicProcedure()
    {
        const PlayedPair &played = *m_classic;
        const QByteArray home = played.standbyHost.path(u"home"_s).toUtf8();
        const QByteArray archive = played.primaryHost.path(u"archive"_s).toUtf8();

        QCOMPARE(played.standbyHost.contents(u"data/recovery.conf"_s),
                 "# futago\nstandby_mode = on\n"
                 "primary_conninfo = 'host=192.0.2.1 port=5432 user=replicator application_name=standby'\n"
                 "recovery_target_timeline = 'latest'\n"
                 "restore_command = 'timeout 300 scp -q -B -o BatchMode=yes -o ConnectTimeout=15 "
                 "-o StrictHostKeyChecking=yes -o UserKnownHostsFile=" +
                     home + "/.ssh/known_hosts -i " + home + "/.ssh/id_rsa postgres@192.0.2.1:" + archive +
                     "/%f %p || exit 1'\n");
        QVERIFY(!played.standbyHost.exists(u"data/standby.signal"_s));
        QCOMPARE(played.standbyHost.contents(u"home/.pgpass"_s),
                 "192.0.2.1:5432:replication:replicator:pencil\n");
        const QByteArray hba = played.primaryHost.contents(u"data/pg_hba.conf"_s);
        QVERIFY2(hba.contains("192.0.2.2/32"), hba);
        QVERIFY(!hba.contains("scram"));
        const ConfDocument config =
            ConfDocument::parse(played.primaryHost.contents(u"data/postgresql.conf"_s));
        QCOMPARE(config.value(u"wal_level"_s), u"hot_standby"_s);
        QCOMPARE(config.value(u"max_wal_senders"_s), u"10"_s);
        QCOMPARE(config.value(u"wal_keep_segments"_s), u"32"_s);
        QCOMPARE(config.value(u"archive_mode"_s), u"on"_s);
        // In quotes it is the same name in every version.
        QCOMPARE(config.value(u"synchronous_standby_names"_s), u"\"standby\""_s);
        for (const QString &later : {u"wal_keep_size"_s, u"max_replication_slots"_s, u"wal_log_hints"_s})
            QVERIFY2(!config.value(later), qPrintable(later));
    }

    void callsTheProgramsOf93AsTheyAre()
    {
        const PlayedPair &played = *m_classic;
        const QString onPrimary = played.primaryHost.calls().join(u'\n');
        const QString onStandby = played.standbyHost.calls().join(u'\n');
        QVERIFY2(onPrimary.contains(u"pg_ctl restart -D /data -w -t "), qPrintable(onPrimary));
        QVERIFY2(onPrimary.contains(u"-C wal_level -c config_file=/data/postgresql.conf.futago-candidate"),
                 qPrintable(onPrimary));
        QVERIFY2(onStandby.contains(
                     u"pg_basebackup -D /data.futago-incoming -h 192.0.2.1 -p 5432 -U replicator -w"),
                 qPrintable(onStandby));
        QVERIFY2(onStandby.contains(u"-X stream"), qPrintable(onStandby));
        QVERIFY2(!onStandby.contains(u" -S "), qPrintable(onStandby));
        QVERIFY2(onStandby.contains(u"dbname=replication replication=true"), qPrintable(onStandby));
        // But for the question whether ssh understands it.
        QCOMPARE((onPrimary + onStandby).count(u"=+"), 2);
        QCOMPARE((onPrimary + onStandby).count(u"=+ssh-rsa -V"), 2);
        const QString sql = texts(played.primaryHost) + texts(played.standbyHost);
        QVERIFY2(!sql.contains(u"slot"), qPrintable(sql));
        QVERIFY2(!sql.contains(u"ALTER SYSTEM"), qPrintable(sql));
        QVERIFY(sql.contains(u"PASSWORD E'md5"));
    }

    void takesThatAllBack()
    {
        PlayedPair &played = *m_classic;
        QCOMPARE(played.undo(), QString());
        QCOMPARE(played.primaryHost.contents(u"data/postgresql.conf"_s), m_config);
        QCOMPARE(played.standbyHost.contents(u"data/identifier"_s), "5957300000000000002\n");
        QVERIFY(!played.standbyHost.exists(u"data/recovery.conf"_s));
        QVERIFY(played.standbyHost.exists(u"data/postmaster.pid"_s));
        QCOMPARE(played.complaints(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestEveryMajor)
#include "tst_everymajor.moc"
