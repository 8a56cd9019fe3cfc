// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/services.h"

#include "tests/unit/workers/stepfixture.h"
#include "workers/inspect/locate.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// As `systemctl show` of systemd 252 prints a unit of the PGDG packages, and as an older one its
/// environment.
static const QByteArray pgdgUnit =
    "property\tId=postgresql-15.service\t\nproperty\tExecStart={ path=/usr/pgsql-15/bin/postgres ; "
    "argv[]=/usr/pgsql-15/bin/postgres -D ${PGDATA} ; ignore_errors=no ; start_time=[n/a] ; stop_time=[n/a] "
    "; "
    "pid=0 ; code=(null) ; status=0/0 }\t\nproperty\tMainPID=%1\t\nproperty\tControlGroup=%2\t\n"
    "property\tUnitFileState=%3\t\nproperty\tEnvironment=PGDATA=/var/lib/pgsql/15/data/ "
    "PG_OOM_ADJUST_FILE=/proc/self/oom_score_adj\t\nreal\t/var/lib/pgsql/15/data/\t/var/lib/pgsql/15/"
    "data\t\n";
static const QByteArray debianUnit =
    "property\tId=postgresql@15-main.service\t\nproperty\tExecStart={ path=/usr/bin/pg_ctlcluster ; "
    "argv[]=/usr/bin/pg_ctlcluster --skip-systemctl-redirect 15-main start ; ignore_errors=yes }\t\n"
    "property\tMainPID=%1\t\nproperty\tUnitFileState=%3\t\n";
static const QByteArray debianCluster =
    "cluster\t15\tmain\t5432\tpostgres\t/var/lib/postgresql/15/main\t/var/log/postgresql/x.log\t\n";
static const QByteArray redHat = "bin\t/usr/pgsql-15/bin\tpostgres (PostgreSQL) 15.6\t\n"
                                 "data\t/var/lib/pgsql/15/data\t15\t\n";
static const QByteArray running = "running\t/usr/pgsql-15/bin\t/var/lib/pgsql/15/data\t4711\t\t%1\t\n";
static const QByteArray initScript = "script\tpostgresql-15\t/var/lib/pgsql/15/data\t/usr/pgsql-15/bin\t/var/"
                                     "lib/pgsql/15/pgstartup.log\t5439\t\n";

static QByteArray unit(QByteArray text, const QByteArray &pid, const QByteArray &group,
                       const QByteArray &state)
{
    return text.replace("%1", pid).replace("%2", group).replace("%3", state);
}

static QByteArray server(const QByteArray &group)
{
    return QByteArray(running).replace("%1", group);
}

static const Service ofUnit{ServiceKind::Systemd, u"postgresql-15.service"_s, {}, {}};
static const Service byHand{ServiceKind::PgCtl, u"postgresql-15.service"_s, {}, {}};

class TestServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhoOwnsTheServer_data()
    {
        QTest::addColumn<QByteArray>("probe");
        QTest::addColumn<Service>("service");
        QTest::addColumn<Service>("withoutRight");
        const QByteArray own = "/system.slice/postgresql-15.service";
        const QByteArray stopped = unit(pgdgUnit, "0", {}, "enabled");
        const Service script{ServiceKind::SysVInit, u"postgresql-15"_s, {}, {}};
        const Service besideScript{ServiceKind::PgCtl, u"postgresql-15"_s, {}, {}};
        QTest::newRow("main process of the unit")
            << server({}) + unit(pgdgUnit, "4711", {}, "enabled") << ofUnit << ofUnit;
        QTest::newRow("in the unit's control group")
            << server(own) + unit(pgdgUnit, "0", own, "enabled") << ofUnit << ofUnit;
        QTest::newRow("below it") << server(own + "/sub") + unit(pgdgUnit, "0", own, "disabled") << ofUnit
                                  << ofUnit;
        QTest::newRow("outside its unit")
            << server("/user.slice/session-3.scope") + stopped << byHand << byHand;
        QTest::newRow("another process is the unit's")
            << server("/user.slice/session-3.scope") + unit(pgdgUnit, "99", own, "enabled") << byHand
            << byHand;
        QTest::newRow("started from a login without a session of its own")
            << server("/system.slice/sshd.service") + "property\tId=sshd.service\t\nproperty\tMainPID="
                                                      "55\t\nproperty\tControlGroup=/system.slice/"
                                                      "sshd.service\t\n"
            << Service() << Service();
        QTest::newRow("stopped") << stopped << ofUnit << ofUnit;
        QTest::newRow("stopped, and does not start with the host")
            << unit(pgdgUnit, "0", {}, "disabled") << ofUnit << byHand;
        QTest::newRow("init script") << server({}) + initScript << script << besideScript;
        QTest::newRow("stopped with an init script") << initScript << script << besideScript;
        QTest::newRow("unit before init script") << initScript + stopped << ofUnit << ofUnit;
        QTest::newRow("nothing") << server({}) << Service() << Service();
        QTest::newRow("unit of another directory")
            << server({}) + unit(pgdgUnit, "0", {}, "enabled").replace("/15/data", "/16/data") << Service()
            << Service();
    }
    void findsWhoOwnsTheServer()
    {
        QFETCH(QByteArray, probe);
        ServerPlace place;
        place.dataDirectory = u"/var/lib/pgsql/15/data"_s;
        const ServiceChoice choice = chooseService(parseProbe(redHat + probe), place);
        QTEST(choice.service, "service");
        QTEST(choice.withoutRight, "withoutRight");
    }

    void findsWhoOwnsAClusterOfDebian()
    {
        ServerPlace place;
        place.dataDirectory = u"/var/lib/postgresql/15/main"_s;
        const QByteArray runs = "running\t/usr/lib/postgresql/15/bin\t/var/lib/postgresql/15/main\t4711\t\n";
        const auto choice = [&](const QByteArray &probe) {
            return chooseService(parseProbe(debianCluster + probe), place).service;
        };
        const QString name = u"postgresql@15-main.service"_s;
        QCOMPARE(choice({}), (Service{ServiceKind::PgCtlCluster, {}, u"15"_s, u"main"_s}));
        QCOMPARE(choice(runs + unit(debianUnit, "4711", {}, "enabled-runtime")),
                 (Service{ServiceKind::Systemd, name, u"15"_s, u"main"_s}));
        QCOMPARE(choice(runs + unit(debianUnit, "0", {}, "enabled-runtime")),
                 (Service{ServiceKind::PgCtlCluster, name, u"15"_s, u"main"_s}));
        QCOMPARE(choice(unit(debianUnit, "0", {}, "enabled-runtime")).kind, ServiceKind::Systemd);
    }

    void aServerThatWasStoppedByHandIsStartedByHand()
    {
        ServerPlace place;
        place.dataDirectory = u"/var/lib/pgsql/15/data"_s;
        place.service = byHand;
        const HostProbe probe = parseProbe(unit(pgdgUnit, "0", {}, "enabled"));
        QCOMPARE(chooseService(probe, place).service, byHand);
    }

    void aServiceThatAPersonNamedStaysWhereNoneIsFound()
    {
        ServerPlace place;
        place.dataDirectory = u"/srv/pg"_s;
        place.service = Service{ServiceKind::Systemd, u"db.service"_s, {}, {}};
        QCOMPARE(chooseService({}, place).service, place.service);
    }

    void readsTheDataDirectoryOfAUnit_data()
    {
        QTest::addColumn<QStringList>("properties");
        QTest::addColumn<QString>("directory");
        QTest::newRow("environment") << QStringList{u"Environment=LANG=C PGDATA=/a"_s} << u"/a"_s;
        QTest::newRow("quoted") << QStringList{u"Environment=\"PGDATA=/a\" X=1"_s} << u"/a"_s;
        QTest::newRow("option")
            << QStringList{u"ExecStart={ path=/opt/pg/bin/pg_ctl ; argv[]=/opt/pg/bin/pg_ctl start -D /b -l /x ; ignore_errors=no }"_s}
            << u"/b"_s;
        QTest::newRow("option over environment")
            << QStringList{u"ExecStart={ path=/b/postgres ; argv[]=/b/postgres -D /b ; x }"_s,
                           u"Environment=PGDATA=/a"_s}
            << u"/b"_s;
        QTest::newRow("file over environment")
            << QStringList{u"Environment=PGDATA=/a"_s, u"File=PGDATA=/c"_s} << u"/c"_s;
        QTest::newRow("another variable") << QStringList{u"Environment=OLDPGDATA=/a"_s} << QString();
    }
    void readsTheDataDirectoryOfAUnit()
    {
        QFETCH(QStringList, properties);
        QList<ServiceUnit> units;
        readUnitProperty(units, u"Environment=PGDATA=/before"_s);
        QVERIFY(units.isEmpty());
        readUnitProperty(units, u"Id=pg.service"_s);
        for (const QString &property : properties)
            readUnitProperty(units, property);
        QCOMPARE(units.size(), 1);
        QTEST(units.first().dataDirectory, "directory");
    }

    void takesPortAndLogOfAnInitScript()
    {
        HostSpec spec;
        spec = locateServer(spec, parseProbe(redHat + initScript), HostRole::Standby).value();
        QCOMPARE(spec.server.port, quint16(5439));
        QCOMPARE(spec.server.logFile, u"/var/lib/pgsql/15/pgstartup.log"_s);
        QCOMPARE(spec.server.binDirectory, u"/usr/pgsql-15/bin"_s);
    }

    void findsAServerOfNoPackageByItsLastStart()
    {
        const HostProbe probe = parseProbe("bin\t/usr/pgsql-15/bin\tpostgres (PostgreSQL) "
                                           "15.6\t\nbin\t/opt/pg/bin\tpostgres (PostgreSQL) 15.6\t\n"
                                           "data\t/srv/pg\t15\t\nstarted\t/srv/pg\t/opt/pg/bin\t/opt/pg/bin/"
                                           "postgres \"-D\" \"/etc/pg\" \"-c\" "
                                           "\"hba_file=/etc/hba\"\t\n");
        const ServerPlace place = locateServer({}, probe, HostRole::Primary)->server;
        QCOMPARE(place.dataDirectory, u"/srv/pg"_s);
        QCOMPARE(place.binDirectory, u"/opt/pg/bin"_s);
        QCOMPARE(place.configFile, u"/etc/pg/postgresql.conf"_s);
        QCOMPARE(place.hbaFile, u"/etc/hba"_s);
        QCOMPARE(place.identFile, u"/etc/pg/pg_ident.conf"_s);
    }

    void oneDirectoryWithTwoNamesIsOne()
    {
        const HostProbe probe =
            parseProbe("running\t/usr/bin\t/data/pg\t1\t\nreal\t/var/lib/pgsql/data\t/data/pg\t\n"
                       "data\t/data/pg\t15\t\nscript\tpostgresql\t/var/lib/pgsql/data\t\t\t\t\n");
        QCOMPARE(probe.dataDirectories(), QStringList{u"/data/pg"_s});
        ServerPlace place;
        place.dataDirectory = u"/data/pg"_s;
        QCOMPARE(chooseService(probe, place).service.kind, ServiceKind::SysVInit);
    }

    void anEmptyHostGetsItsDataWhereItsServiceExpectsIt()
    {
        const QByteArray binaries = "bin\t/usr/pgsql-15/bin\tpostgres (PostgreSQL) 15.6\t\n";
        const HostProbe probe = parseProbe(binaries + unit(pgdgUnit, "0", {}, "disabled"));
        QCOMPARE(plannedDirectory(probe, u"15"_s), u"/var/lib/pgsql/15/data"_s);
        QCOMPARE(plannedDirectory(probe, u"16"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
