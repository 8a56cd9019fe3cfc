// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/steps/servercommands.h"
#include "tests/unit/model/pairfixture.h"

using namespace futago;
using namespace Qt::StringLiterals;

static const Service unit{ServiceKind::Systemd, u"postgresql-15.service"_s, {}, {}};
static const Service outsideUnit{ServiceKind::PgCtl, u"postgresql-15.service"_s, {}, {}};

/// The one finding of a check of facts alone.
static std::optional<Finding> found(checks::Findings (*check)(const checks::CheckContext &),
                                    const PairFixture &fixture)
{
    const QList<Finding> findings = check(checks::CheckContext(fixture.facts));
    return findings.isEmpty() ? std::nullopt : std::optional(findings.first());
}

class TestHostChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesWhatSortsText_data()
    {
        QTest::addColumn<QString>("primary");
        QTest::addColumn<QString>("standby");
        QTest::addColumn<bool>("isUsed");
        QTest::addColumn<QString>("severity");
        QTest::newRow("the same") << u"1"_s << u"1"_s << true << QString();
        QTest::newRow("unknown") << u"1"_s << QString() << true << QString();
        QTest::newRow("used") << u"1"_s << u"2"_s << true << u"warning"_s;
        QTest::newRow("not used") << u"1"_s << u"2"_s << false << u"note"_s;
    }
    void comparesWhatSortsText()
    {
        QFETCH(QString, primary);
        QFETCH(QString, standby);
        QFETCH(bool, isUsed);
        PairFixture library(u"15"_s);
        library.facts.primary.cLibrary = primary;
        library.facts.standby.cLibrary = standby;
        library.primary().sortsByCLibrary = isUsed;
        PairFixture icu(u"15"_s);
        icu.facts.primary.icuVersion = primary;
        icu.facts.standby.icuVersion = standby;
        icu.primary().sortsByIcu = isUsed;
        for (const auto &finding :
             {found(checks::cLibrariesAreEqual, library), found(checks::icuVersionsAreEqual, icu)}) {
            QTEST(finding ? nameOf(finding->severity) : QString(), "severity");
            QVERIFY(!finding || (finding->message.contains(u"192.0.2.2"_s) && !finding->why.isEmpty() &&
                                 !finding->hint.isEmpty()));
        }
        QVERIFY(!found(checks::icuVersionsAreEqual, library) && !found(checks::cLibrariesAreEqual, icu));
    }

    /// Two servers that accept writes: the identifier of the standby's, and the timelines of both.
    void tellsTwoPrimariesFromTwoClusters_data()
    {
        QTest::addColumn<QString>("identifier");
        QTest::addColumn<quint32>("first");
        QTest::addColumn<quint32>("second");
        QTest::addColumn<QString>("later");
        const QString ours = PairFixture(u"15"_s).facts.primary.dataDirectory.systemIdentifier;
        QTest::newRow("a stranger's") << u"1"_s << 1u << 2u << QString();
        QTest::newRow("unknown") << QString() << 1u << 2u << QString();
        QTest::newRow("promoted standby") << ours << 1u << 2u << u"192.0.2.2 is on the later timeline"_s;
        QTest::newRow("promoted primary") << ours << 3u << 2u << u"192.0.2.1 is on the later timeline"_s;
        QTest::newRow("twins") << ours << 2u << 2u << u"do not tell"_s;
    }
    void tellsTwoPrimariesFromTwoClusters()
    {
        QFETCH(QString, identifier);
        QFETCH(quint32, first);
        QFETCH(quint32, second);
        QFETCH(QString, later);
        PairFixture fixture(u"15"_s);
        fixture.facts.standby.server = fixture.primary();
        fixture.facts.standby.dataDirectory.state = DataDirectoryState::Cluster;
        fixture.facts.standby.dataDirectory.systemIdentifier = identifier;
        fixture.primary().timeline = first;
        fixture.facts.standby.server->timeline = second;
        const auto two = found(checks::onePrimaryAlone, fixture);
        const auto former = found(checks::formerServerIsStopped, fixture);
        QCOMPARE(two.has_value(), !later.isEmpty());
        QCOMPARE(former.has_value(), later.isEmpty());
        QVERIFY(!two || (two->severity == Severity::Error && two->why.contains(later)));
        QVERIFY(!former || former->severity == Severity::Warning);
    }

    void namesBothVersions()
    {
        PairFixture fixture(u"9.3"_s);
        fixture.facts.primary.cLibrary = u"glibc 2.17"_s;
        fixture.facts.standby.cLibrary = u"glibc 2.34"_s;
        fixture.primary().sortsByCLibrary = true;
        const QList<Finding> findings = checkFacts(fixture.facts);
        QCOMPARE(findings.size(), 1);
        QVERIFY(findings.first().message.contains(u"glibc 2.17"_s) &&
                findings.first().message.contains(u"glibc 2.34"_s));
        QVERIFY(!hasErrors(findings));
    }

    /// What is on the disk counts, for each file system of the standby alone.
    void measuresRoomByFileSystem_data()
    {
        QTest::addColumn<int>("dataFree");
        QTest::addColumn<int>("spaceFree");
        QTest::addColumn<bool>("isShared");
        QTest::addColumn<QString>("lacking");
        QTest::newRow("enough") << 20 << 20 << false << QString();
        QTest::newRow("data") << 5 << 20 << false << u"/data"_s;
        QTest::newRow("tablespace") << 20 << 5 << false << u"/space"_s;
        QTest::newRow("one for both") << 20 << 20 << true << u"/data"_s;
    }
    void measuresRoomByFileSystem()
    {
        QFETCH(int, dataFree);
        QFETCH(int, spaceFree);
        QFETCH(bool, isShared);
        QFETCH(QString, lacking);
        constexpr quint64 gigabyte = quint64(1) << 30;
        PairFixture fixture(u"15"_s);
        const QString data = fixture.facts.standby.place().dataDirectory;
        fixture.primary().tablespaceDirectories = {u"/space"_s};
        fixture.facts.primary.bulk = {{fixture.facts.primary.place().dataDirectory, 10 * gigabyte},
                                      {u"/space"_s, 10 * gigabyte}};
        fixture.facts.standby.rooms = {{data, {1, dataFree * gigabyte, false}},
                                       {u"/space"_s, {isShared ? 1u : 2u, spaceFree * gigabyte, false}}};
        const auto finding = found(checks::standbyHasRoom, fixture);
        QCOMPARE(finding.has_value(), !lacking.isEmpty());
        QVERIFY(!finding || finding->message.contains(lacking == u"/data" ? data : lacking));
    }

    void wantsTheDirectoriesOfTablespacesEmpty()
    {
        PairFixture fixture(u"15"_s);
        fixture.primary().tablespaceDirectories = {u"/space"_s};
        QVERIFY(found(checks::noTablespaces, fixture)->severity == Severity::Warning);
        fixture.facts.standby.rooms = {{u"/space"_s, {1, 1, true}}};
        QVERIFY(found(checks::noTablespaces, fixture)->severity == Severity::Error);
        // Of our own copy, which is not finished yet.
        fixture.facts.standby.dataDirectory.unfinishedCopyBytes = 1;
        QVERIFY(found(checks::noTablespaces, fixture)->severity == Severity::Warning);
    }

    void saysWhereWalLosesItsDisk()
    {
        PairFixture fixture(u"15"_s);
        auto &former = fixture.facts.standby.dataDirectory;
        QVERIFY(!found(checks::walKeepsItsDisk, fixture));
        former.walLink = u"/wal/main"_s;
        fixture.facts.standby.walFreeBytes = quint64(1) << 30;
        QVERIFY(!found(checks::walKeepsItsDisk, fixture));
        fixture.facts.standby.walFreeBytes = quint64(100) << 20;
        QVERIFY(found(checks::walKeepsItsDisk, fixture)->why.contains(u"100 MB"_s));
        former.walLinkIsClosed = true;
        QVERIFY(found(checks::walKeepsItsDisk, fixture)->message.contains(u"/wal/main"_s));
        PairFixture old(u"9.3"_s);
        old.facts.standby.dataDirectory.walLink = u"/wal/main"_s;
        QVERIFY(found(checks::walKeepsItsDisk, old).has_value());
    }

    void findsWhatIsWrongWithAService_data()
    {
        QTest::addColumn<Service>("service");
        QTest::addColumn<bool>("may");
        QTest::addColumn<QString>("severity");
        QTest::newRow("unit") << unit << true << QString();
        QTest::newRow("unit of others") << unit << false << u"error"_s;
        QTest::newRow("init script of others")
            << Service{ServiceKind::SysVInit, u"postgresql"_s, {}, {}} << false << u"error"_s;
        QTest::newRow("outside its unit") << outsideUnit << true << u"warning"_s;
        QTest::newRow("by hand") << Service() << true << QString();
        QTest::newRow("Debian outside its unit")
            << Service{ServiceKind::PgCtlCluster, u"postgresql@15-main.service"_s, u"15"_s, u"main"_s} << true
            << u"warning"_s;
        QTest::newRow("Debian") << Service{ServiceKind::PgCtlCluster, {}, u"15"_s, u"main"_s} << true
                                << QString();
    }
    void findsWhatIsWrongWithAService()
    {
        QFETCH(Service, service);
        QFETCH(bool, may);
        PairFixture fixture(u"15"_s);
        fixture.facts.primary.spec.server.service = service;
        fixture.facts.primary.mayControlService = may;
        const QList<Finding> findings = checks::servicesAreUsable(checks::CheckContext(fixture.facts));
        QTEST(findings.isEmpty() ? QString() : nameOf(findings.first().severity), "severity");
        for (const Finding &finding : findings) {
            QVERIFY(finding.message.contains(u"192.0.2.1"_s) && finding.message.contains(service.name));
            QVERIFY(!finding.why.isEmpty() && !finding.hint.isEmpty());
        }
    }

    void tellsWhichLineOfSudoersIsMissing()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.standby.spec.server.service = unit;
        fixture.facts.standby.mayControlService = false;
        const QList<Finding> findings = checkFacts(fixture.facts);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().kind, ErrorKind::NoSudoRight);
        QCOMPARE(findings.first().raw,
                 u"postgres ALL=(root) NOPASSWD: /usr/bin/systemctl start postgresql-15.service, "
                 "/usr/bin/systemctl stop postgresql-15.service, /usr/bin/systemctl restart "
                 "postgresql-15.service"_s);
    }

    /// The table of who owns a server, for each action.
    void usesWhatOwnsTheServer_data()
    {
        QTest::addColumn<Service>("service");
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("command");
        QTest::addColumn<bool>("asRoot");
        const auto row = [](const char *name, const Service &service, ServerAction action,
                            const QString &command, bool asRoot) {
            QTest::newRow(name) << service << static_cast<int>(action) << command << asRoot;
        };
        const Service script{ServiceKind::SysVInit, u"postgresql-9.3"_s, {}, {}};
        const Service cluster{ServiceKind::PgCtlCluster, {}, u"15"_s, u"main"_s};
        const QString reload = u"/usr/local/pgsql/bin/pg_ctl reload -D /var/lib/pgsql/data"_s;
        row("unit start", unit, ServerAction::Start, u"systemctl start postgresql-15.service"_s, true);
        row("unit stop", unit, ServerAction::Stop, u"systemctl stop postgresql-15.service"_s, true);
        row("unit restart", unit, ServerAction::Restart, u"systemctl restart postgresql-15.service"_s, true);
        row("unit reload", unit, ServerAction::Reload, reload, false);
        row("script stop", script, ServerAction::Stop, u"service postgresql-9.3 stop"_s, true);
        row("script restart", script, ServerAction::Restart, u"service postgresql-9.3 restart"_s, true);
        row("script reload", script, ServerAction::Reload, reload, false);
        row("outside restart", outsideUnit, ServerAction::Restart,
            u"/usr/local/pgsql/bin/pg_ctl restart -D /var/lib/pgsql/data -w -t 900 -m fast -l "
            "/var/lib/pgsql/data/pgstartup.log"_s,
            false);
        row("cluster restart", cluster, ServerAction::Restart,
            u"pg_ctlcluster 15 main restart -m fast -- -t 900"_s, false);
        row("cluster reload", cluster, ServerAction::Reload, u"pg_ctlcluster 15 main reload"_s, false);
    }
    void usesWhatOwnsTheServer()
    {
        QFETCH(Service, service);
        QFETCH(int, action);
        ServerPlace place = PairFixture::specOf(HostRole::Primary).server;
        place.service = service;
        const ServerCommand command = serverCommand(place, static_cast<ServerAction>(action));
        QTEST(command.command.display(), "command");
        QTEST(command.asRoot, "asRoot");
        QCOMPARE(command.isHandedOver, command.command.argv.first() == u"systemctl");
    }
};

QTEST_APPLESS_MAIN(TestHostChecks)
#include "tst_hostchecks.moc"
