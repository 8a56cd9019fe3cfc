// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/locate.h"

#include "tests/unit/workers/stepfixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

static const QByteArray debian =
    "home\t/var/lib/postgresql\t\nmachine\tx86_64\t\nhostname\tdb1\t\nos\tDebian GNU/Linux 12\t\n"
    "cluster\t15\tmain\t5432\tpostgres\t/var/lib/postgresql/15/main\t/var/log/postgresql/"
    "postgresql-15-main.log\t\n"
    "bin\t/usr/lib/postgresql/15/bin\tpostgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\t\n";
static const QByteArray secondCluster = "cluster\t15\tnext\t5433\tpostgres\t/var/lib/postgresql/15/next\t/"
                                        "var/log/postgresql/postgresql-15-next.log\t\n";
static const QByteArray rhel =
    "home\t/var/lib/pgsql\t\nrunning\t/usr/pgsql-16/bin\t/var/lib/pgsql/16/data\t\n"
    "bin\t/usr/pgsql-16/bin\tpostgres (PostgreSQL) 16.2\t\ndata\t/var/lib/pgsql/16/data\t\n";
static const QByteArray centos6 =
    "home\t/var/lib/pgsql\t\nos\tCentOS release 6.10 (Final)\t\n"
    "bin\t/usr/pgsql-9.3/bin\tpostgres (PostgreSQL) 9.3.2\t\ndata\t/var/lib/pgsql/9.3/data\t\n";

static Result<HostSpec> located(const QByteArray &probe, HostSpec spec = {})
{
    spec.ssh.host = u"db1"_s;
    return locateServer(spec, parseProbe(probe), HostRole::Standby);
}

class TestLocate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAHostHolds()
    {
        const HostProbe probe = parseProbe("Welcome to db1!\n" + debian + "manager\tpatroni\t\n");
        QCOMPARE(probe.home, u"/var/lib/postgresql"_s);
        QCOMPARE(probe.hostName, u"db1"_s);
        QCOMPARE(probe.clusters.size(), 1);
        QCOMPARE(probe.clusters.first().port, quint16(5432));
        QCOMPARE(probe.clusters.first().logFile, u"/var/log/postgresql/postgresql-15-main.log"_s);
        QCOMPARE(probe.installations.first().version.number, 150018);
        QCOMPARE(probe.managers, QStringList{u"patroni"_s});
        QCOMPARE(probe.dataDirectories(), QStringList{u"/var/lib/postgresql/15/main"_s});
    }

    void findsTheOnlyClusterOfDebian()
    {
        const ServerPlace place = located(debian)->server;
        QCOMPARE(place.dataDirectory, u"/var/lib/postgresql/15/main"_s);
        QCOMPARE(place.configFile, u"/etc/postgresql/15/main/postgresql.conf"_s);
        QCOMPARE(place.hbaFile, u"/etc/postgresql/15/main/pg_hba.conf"_s);
        QCOMPARE(place.binDirectory, u"/usr/lib/postgresql/15/bin"_s);
        QCOMPARE(place.port, quint16(5432));
        QCOMPARE(place.service, (Service{ServiceKind::PgCtlCluster, {}, u"15"_s, u"main"_s}));
        QVERIFY(!place.configIsInDataDirectory());
        QCOMPARE(located(debian)->archiveDirectory, u"/var/lib/postgresql/15/main.archive"_s);
    }

    void asksWhichOfTwoClustersIsMeant()
    {
        const auto spec = located(debian + secondCluster);
        QVERIFY(!spec);
        QCOMPARE(spec.error().kind, ErrorKind::WrongDirectory);
        const auto *possible = spec.error().about<PossibleDirectories>();
        QVERIFY(possible);
        QCOMPARE(possible->paths.size(), 2);
        QVERIFY(spec.error().detail.contains(u"15/main"_s) && spec.error().detail.contains(u"15/next"_s));
        QVERIFY(spec.error().hint.contains(u"--standby-data-directory"_s));
    }

    void takesTheOneThatRunsOfTwo()
    {
        const auto spec = located(debian + secondCluster +
                                  "running\t/usr/lib/postgresql/15/bin\t/var/lib/postgresql/15/next\t\n");
        QCOMPARE(spec->server.dataDirectory, u"/var/lib/postgresql/15/next"_s);
        QCOMPARE(spec->server.service.cluster, u"next"_s);
        QCOMPARE(spec->server.port, quint16(5433));
    }

    void findsTheLayoutOfRedHat()
    {
        const auto spec = located(rhel);
        QCOMPARE(spec->server.dataDirectory, u"/var/lib/pgsql/16/data"_s);
        QCOMPARE(spec->server.configFile, u"/var/lib/pgsql/16/data/postgresql.conf"_s);
        QCOMPARE(spec->server.binDirectory, u"/usr/pgsql-16/bin"_s);
        QCOMPARE(spec->archiveDirectory, u"/var/lib/pgsql/16/archive"_s);
        QCOMPARE(spec->passFile, u"/var/lib/pgsql/.pgpass"_s);
        QCOMPARE(spec->sshDirectory, u"/var/lib/pgsql/.ssh"_s);
    }

    void findsTheStoppedServerOfCentOs6()
    {
        const auto spec = located(centos6);
        QCOMPARE(spec->server.dataDirectory, u"/var/lib/pgsql/9.3/data"_s);
        QCOMPARE(spec->server.binDirectory, u"/usr/pgsql-9.3/bin"_s);
    }

    void leavesTheDirectoryOpenWhereThereIsNone()
    {
        const auto spec = located("home\t/root\t\nbin\t/usr/pgsql-16/bin\tpostgres (PostgreSQL) 16.2\t\n");
        QVERIFY(spec);
        QVERIFY(spec->server.dataDirectory.isEmpty());
    }

    void whatAPersonNamedWins()
    {
        HostSpec named;
        named.server.dataDirectory = u"/srv/pg"_s;
        named.server.binDirectory = u"/opt/pg/bin"_s;
        named.server.port = 6000;
        named.archiveDirectory = u"/srv/wal"_s;
        named.passFile = u"/srv/pass"_s;
        const auto spec = located(debian + secondCluster, named);
        QCOMPARE(spec->server.dataDirectory, u"/srv/pg"_s);
        QCOMPARE(spec->server.binDirectory, u"/opt/pg/bin"_s);
        QCOMPARE(spec->server.port, quint16(6000));
        QCOMPARE(spec->archiveDirectory, u"/srv/wal"_s);
        QCOMPARE(spec->passFile, u"/srv/pass"_s);
        QCOMPARE(spec->server.configFile, u"/srv/pg/postgresql.conf"_s);
    }

    /// "main/.futago-…" would lie within the directory that it is to replace.
    void takesADirectoryNamedWithASlashAtItsEnd()
    {
        HostSpec named;
        named.server.dataDirectory = u"/var/lib/postgresql/15/main/"_s;
        const auto spec = located(debian, named);
        QCOMPARE(spec->server.dataDirectory, u"/var/lib/postgresql/15/main"_s);
        QCOMPARE(spec->server.service.cluster, u"main"_s);
    }

    /// The shell's order of names puts 9.6 behind 15.
    void takesTheBinariesThatFitTheData_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("otherMajor");
        QTest::addColumn<QString>("directory");
        QTest::newRow("by the data") << QByteArray("data\t/srv/pg\t15\t\n") << QString()
                                     << u"/usr/pgsql-15/bin"_s;
        QTest::newRow("by old data") << QByteArray("data\t/srv/pg\t9.6\t\n") << u"15"_s
                                     << u"/usr/pgsql-9.6/bin"_s;
        QTest::newRow("by the other host") << QByteArray() << u"14"_s << u"/usr/pgsql-14/bin"_s;
        QTest::newRow("by number") << QByteArray() << QString() << u"/usr/pgsql-15/bin"_s;
    }
    void takesTheBinariesThatFitTheData()
    {
        QFETCH(QByteArray, data);
        QFETCH(QString, otherMajor);
        QFETCH(QString, directory);
        const HostProbe probe = parseProbe("home\t/var/lib/pgsql\t\n"
                                           "bin\t/usr/pgsql-14/bin\tpostgres (PostgreSQL) 14.11\t\n"
                                           "bin\t/usr/pgsql-15/bin\tpostgres (PostgreSQL) 15.6\t\n"
                                           "bin\t/usr/pgsql-9.6/bin\tpostgres (PostgreSQL) 9.6.24\t\n" +
                                           data);
        HostSpec named;
        named.server.dataDirectory = u"/srv/pg"_s;
        const auto spec = locateServer(named, probe, HostRole::Standby, otherMajor);
        QVERIFY(spec);
        QCOMPARE(spec->server.binDirectory, directory);
    }

    /// Its parent cannot be told any more, which made it a postmaster with a data directory of its own. The
    /// sed in front of the real one stands for a process that has ended.
    void takesABackendThatJustEndedForNoServer()
    {
        QTemporaryDir folder;
        const QString postgres = folder.filePath(u"postgres"_s);
        QVERIFY(QFile::copy(u"/bin/sleep"_s, postgres));
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(postgres, {u"60"_s});
        QVERIFY(process.waitForStarted());
        const auto found = [&] {
            StepFixture fixture;
            fixture.script.runCommandsHere();
            const auto probe = probeHost(fixture.primary, {});
            return probe && std::any_of(probe->running.cbegin(), probe->running.cend(),
                                        [&](const RunningServer &server) {
                                            return server.binDirectory == folder.path();
                                        });
        };
        QVERIFY(found());
        QFile sed(folder.filePath(u"sed"_s));
        QVERIFY(sed.open(QIODevice::WriteOnly) && sed.write("#!/bin/sh\n") > 0);
        sed.close();
        QVERIFY(sed.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(folder.path()) + ':' + path);
        const bool foundWithoutParent = found();
        qputenv("PATH", path);
        process.kill();
        process.waitForFinished();
        QVERIFY(!foundWithoutParent);
    }

    /// An empty standby has neither a postmaster.pid nor a postgresql.conf that names it.
    void readsWhereTheBinariesPutTheirSocket()
    {
        QTemporaryDir folder;
        QFile postgres(folder.filePath(u"postgres"_s));
        QVERIFY(postgres.open(QIODevice::WriteOnly));
        postgres.write("#!/bin/sh\n[ \"$1\" = --version ] && { echo 'postgres (PostgreSQL) 15.6'; exit; }\n"
                       "printf 'unix_socket_directories\\tPGC_POSTMASTER\\tConn\\tSTRING\\t/run/pg, "
                       "/tmp\\t\\t\\tx\\n'\n");
        postgres.close();
        QVERIFY(postgres.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        StepFixture fixture;
        fixture.script.runCommandsHere();
        ServerPlace place;
        place.binDirectory = folder.path();
        place.dataDirectory = folder.filePath(u"data"_s);
        const auto probe = probeDirectory(fixture.primary, place, {});
        QVERIFY(probe);
        QCOMPARE(probe->socketDirectory, u"/run/pg"_s);
    }

    void findsTheLastDirectoryThatWasRenamedAside()
    {
        QTemporaryDir folder;
        for (const QString &name : {u"data.futago-20261121T000000Z"_s, u"data.futago-20261122T000000Z"_s,
                                    u"data.futago-undone-20261123T000000Z"_s}) {
            QVERIFY(QDir(folder.path()).mkdir(name));
            QFile version(folder.filePath(name + u"/PG_VERSION"_s));
            QVERIFY(version.open(QIODevice::WriteOnly));
        }
        StepFixture fixture;
        fixture.script.runCommandsHere();
        ServerPlace place;
        place.binDirectory = folder.path();
        place.dataDirectory = folder.filePath(u"data"_s);
        const auto probe = probeDirectory(fixture.primary, place, {});
        QVERIFY(probe);
        QCOMPARE(probe->formerDirectory, folder.filePath(u"data.futago-20261122T000000Z"_s));
    }

    void readsPortAndSocketOfARunningServer()
    {
        ServerPlace place;
        readPortAndSocket(place,
                          "4711\n/data\n1700000000\n5439\n/run/pg\nlocalhost\n  5432001    65536\nready   \n",
                          "port = 1\n");
        QCOMPARE(place.port, quint16(5439));
        QCOMPARE(place.socketDirectory, u"/run/pg"_s);
    }

    void readsPortAndSocketOfTheFileOfAStoppedServer()
    {
        ServerPlace place;
        readPortAndSocket(place, {}, "port = 5440\nunix_socket_directories = '/a, /b'\n");
        QCOMPARE(place.port, quint16(5440));
        QCOMPARE(place.socketDirectory, u"/a"_s);
        ServerPlace silent;
        readPortAndSocket(silent, {}, {});
        QCOMPARE(silent.port, quint16(5432));
    }
};

QTEST_GUILESS_MAIN(TestLocate)
#include "tst_locate.moc"
