// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "tests/unit/model/pairfixture.h"

#include <functional>

using namespace futago;
using namespace Qt::StringLiterals;

using Check = checks::Findings (*)(const checks::CheckContext &);
using Change = std::function<void(PairFixture &)>;

Q_DECLARE_METATYPE(Check)
Q_DECLARE_METATYPE(Change)

static void runsStandbyServer(PairFixture &f)
{
    f.facts.standby.server = f.primary();
    f.facts.standby.dataDirectory.state = DataDirectoryState::Cluster;
    f.facts.standby.dataDirectory.systemIdentifier = u"1"_s;
}

class TestChecks : public QObject
{
    Q_OBJECT

private:
    /// The error that a fact check finds after the change; none is an empty kind.
    static void row(const char *name, Check check, const Change &change, std::optional<ErrorKind> found = {})
    {
        QTest::newRow(name) << check << change << (found ? nameOf(*found) : QString());
    }

    static void verify(const QList<Finding> &findings, const QString &kind)
    {
        QCOMPARE(findings.isEmpty() ? QString() : nameOf(findings.first().kind), kind);
        for (const Finding &finding : findings) {
            QVERIFY(!finding.message.isEmpty() && !finding.hint.isEmpty());
            QVERIFY2(finding.message.contains(u"192.0.2."_s), qPrintable(finding.message));
            QVERIFY2(!finding.message.contains(u'%') && !finding.hint.contains(u'%'),
                     qPrintable(finding.message));
        }
    }

private Q_SLOTS:
    void findsWhatStandsInTheWay_data()
    {
        QTest::addColumn<Check>("check");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("kind");
        using namespace checks;
        const auto nothing = [](PairFixture &) {};
        row("primary runs", primaryIsRunning, nothing);
        row(
            "primary does not run", primaryIsRunning, [](PairFixture &f) { f.facts.primary.server.reset(); },
            ErrorKind::ServerNotRunning);
        row("a primary", primaryIsNotAStandby, nothing);
        row(
            "a standby", primaryIsNotAStandby, [](PairFixture &f) { f.primary().inRecovery = true; },
            ErrorKind::ServerIsStandby);
        row("one major", majorsAreEqual,
            [](PairFixture &f) { f.facts.standby.binaryVersion = PgVersion{150001}; });
        row("standby without binaries", majorsAreEqual,
            [](PairFixture &f) { f.facts.standby.binaryVersion = {}; });
        row(
            "two majors", majorsAreEqual,
            [](PairFixture &f) { f.facts.standby.binaryVersion = PgVersion{140002}; },
            ErrorKind::VersionMismatch);
        row("standby with programs", standbyHasPrograms, nothing);
        row(
            "standby without programs", standbyHasPrograms,
            [](PairFixture &f) {
                f.facts.standby.binaryVersion = {};
                f.facts.standby.spec.server.binDirectory.clear();
            },
            ErrorKind::FileMissing);
        row("recovery goes on", recoveryWillLast, nothing);
        row(
            "recovery ends", recoveryWillLast,
            [](PairFixture &f) { f.facts.standby.recoveryEnders = {u"recovery_target = 'immediate'"_s}; },
            ErrorKind::Conflict);
        row("one architecture", machinesAreEqual, nothing);
        row(
            "two architectures", machinesAreEqual,
            [](PairFixture &f) { f.facts.standby.machine = u"aarch64"_s; }, ErrorKind::VersionMismatch);
        row("two servers", serversAreDifferent, nothing);
        row("two directories of one host", serversAreDifferent, [](PairFixture &f) {
            f.facts.standby.hostKey = f.facts.primary.hostKey;
            f.facts.standby.hostName = f.facts.primary.hostName;
            f.facts.standby.spec.server.dataDirectory = u"/elsewhere"_s;
        });
        row(
            "the same server", serversAreDifferent,
            [](PairFixture &f) {
                f.facts.standby.hostKey = f.facts.primary.hostKey;
                f.facts.standby.hostName = f.facts.primary.hostName;
            },
            ErrorKind::WrongDirectory);
        row("missing directory", standbyDirectoryIsUsable, nothing);
        row("cluster", standbyDirectoryIsUsable, runsStandbyServer);
        row(
            "foreign directory", standbyDirectoryIsUsable,
            [](PairFixture &f) { f.facts.standby.dataDirectory.state = DataDirectoryState::Foreign; },
            ErrorKind::WrongDirectory);
        row(
            "mount point", standbyDirectoryIsUsable,
            [](PairFixture &f) { f.facts.standby.dataDirectory.isMountPoint = true; },
            ErrorKind::WrongDirectory);
        row("mount point with the copy", standbyDirectoryIsUsable, [](PairFixture &f) {
            f.seed();
            f.facts.standby.dataDirectory.isMountPoint = true;
        });
        row("room", standbyHasRoom, nothing);
        row("room not known", standbyHasRoom, [](PairFixture &f) { f.facts.standby.freeBytes.reset(); });
        row(
            "no room", standbyHasRoom, [](PairFixture &f) { f.facts.standby.freeBytes = quint64(1) << 30; },
            ErrorKind::DiskTooSmall);
        row(
            "full disk", standbyHasRoom, [](PairFixture &f) { f.facts.standby.freeBytes = 0; },
            ErrorKind::DiskTooSmall);
        row("no room needed", standbyHasRoom, [](PairFixture &f) {
            f.seed();
            f.facts.standby.freeBytes = 1;
        });
        row("unmanaged primary", primaryIsNotManaged,
            [](PairFixture &f) { f.facts.standby.managers << u"patroni"_s; });
        row(
            "managed primary", primaryIsNotManaged,
            [](PairFixture &f) { f.facts.primary.managers << u"patroni"_s; }, ErrorKind::ManagedElsewhere);
        row("unmanaged standby", standbyIsNotManaged, nothing);
        row(
            "managed standby", standbyIsNotManaged,
            [](PairFixture &f) { f.facts.standby.managers << u"repmgrd"_s; }, ErrorKind::ManagedElsewhere);
        row("no former server", formerServerIsStopped, nothing);
        row("idle former server", formerServerIsStopped, runsStandbyServer, ErrorKind::Conflict);
        row(
            "standby of another primary", formerServerIsStopped,
            [](PairFixture &f) {
                runsStandbyServer(f);
                f.facts.standby.server->inRecovery = true;
                f.facts.standby.dataDirectory.hasStandbyFile = true;
            },
            ErrorKind::Conflict);
        row("standby with readers", formerServerIsStopped, [](PairFixture &f) {
            f.seed();
            f.facts.standby.server->clientSessions = 3;
        });
        row("no tablespaces", noTablespaces, nothing);
        row(
            "tablespaces", noTablespaces,
            [](PairFixture &f) { f.primary().tablespaceDirectories << u"/ts"_s; },
            ErrorKind::DirectoryNotEmpty);
        row("tablespaces that are copied", noTablespaces, [](PairFixture &f) {
            f.seed();
            f.primary().tablespaceDirectories << u"/ts"_s;
        });
    }
    void findsWhatStandsInTheWay()
    {
        QFETCH(Check, check);
        QFETCH(Change, change);
        QFETCH(QString, kind);
        PairFixture fixture(u"15"_s);
        change(fixture);
        verify(check(checks::CheckContext(fixture.facts)), kind);
    }

    void findsWhatTheDraftBrings_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<Check>("check");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("kind");
        using namespace checks;
        const auto add = [](const char *name, const char *major, Check check, const Change &change,
                            std::optional<ErrorKind> found = {}) {
            QTest::newRow(name) << QString::fromLatin1(major) << check << change
                                << (found ? nameOf(*found) : QString());
        };
        const auto mode = [](ReplicationMode m) { return [m](PairFixture &f) { f.pair.policy.mode = m; }; };
        const auto nothing = [](PairFixture &) {};
        add("local commits", "15", synchronousWithOneStandby, nothing);
        add("waiting commits", "15", synchronousWithOneStandby, mode(ReplicationMode::MemorySynchronous),
            ErrorKind::NotStreaming);
        const auto waitingFor = [](const char *names, ReplicationMode m) {
            return [names, m](PairFixture &f) {
                f.setPrimary(u"synchronous_standby_names"_s, QString::fromLatin1(names));
                f.pair.policy.mode = m;
            };
        };
        const auto local = ReplicationMode::StandbyAsynchronous;
        const auto sync = ReplicationMode::Synchronous;
        add("nobody is waited for", "15", otherStandbysAreWaitedFor, mode(sync));
        add("this standby is waited for", "15", otherStandbysAreWaitedFor, waitingFor("\"standby\"", local));
        add("another is waited for", "15", otherStandbysAreWaitedFor, waitingFor("\"dr1\"", local),
            ErrorKind::Conflict);
        add("both are waited for", "15", otherStandbysAreWaitedFor, waitingFor("\"dr1\"", sync),
            ErrorKind::Conflict);
        add("both, which 9.3 cannot", "9.3", otherStandbysAreWaitedFor, waitingFor("dr1", sync),
            ErrorKind::Conflict);
        add("another can stand in", "15", otherStandbysAreWaitedFor, waitingFor("dr1, standby", sync),
            ErrorKind::Conflict);
        add("anybody is waited for", "15", otherStandbysAreWaitedFor, waitingFor("*", local),
            ErrorKind::Conflict);
        add("names without commits that wait", "15", otherStandbysAreWaitedFor, [](PairFixture &f) {
            f.setPrimary(u"synchronous_standby_names"_s, u"dr1"_s);
            f.setPrimary(u"synchronous_commit"_s, u"local"_s);
        });
        add("remote_apply on 9.5", "9.5", modeIsKnownToTheServer, mode(ReplicationMode::ApplySynchronous),
            ErrorKind::VersionMismatch);
        add("remote_apply on 9.6", "9.6", modeIsKnownToTheServer, mode(ReplicationMode::ApplySynchronous));
        add("remote_write on 9.3", "9.3", modeIsKnownToTheServer, mode(ReplicationMode::MemorySynchronous));
        add("slot name", "15", slotNameIsValid,
            [](PairFixture &f) { f.pair.standby().names.slotName = u"node_2"_s; });
        add(
            "slot name with capitals", "15", slotNameIsValid,
            [](PairFixture &f) { f.pair.standby().names.slotName = u"Node-2"_s; }, ErrorKind::BadInput);
        add(
            "no slot name", "15", slotNameIsValid,
            [](PairFixture &f) { f.pair.standby().names.slotName.clear(); }, ErrorKind::BadInput);
        add("slot name without slots", "9.3", slotNameIsValid,
            [](PairFixture &f) { f.pair.standby().names.slotName = u"Node-2"_s; });
        const auto called = [](const QString &name) {
            return [name](PairFixture &f) { f.pair.standby().names.applicationName = name; };
        };
        const auto role = [](const QString &name) {
            return [name](PairFixture &f) { f.pair.policy.roleName = name; };
        };
        const auto bad = ErrorKind::BadInput;
        add("application name", "15", applicationNameIsValid, called(u"DR site 2, rack-7"_s));
        add("no application name", "15", applicationNameIsValid, called(u""_s), bad);
        add("application name in Japanese", "15", applicationNameIsValid, called(u"双子"_s), bad);
        add("application name of two lines", "15", applicationNameIsValid, called(u"a\nb"_s), bad);
        add("application name that is cut", "15", applicationNameIsValid, called(QString(64, u'a')), bad);
        add("application name of everybody", "15", applicationNameIsValid, called(u"*"_s), bad);
        add("role name", "15", roleNameIsValid, role(u"複製 用"_s));
        add("no role name", "15", roleNameIsValid, role(u""_s), bad);
        add("role name that is cut", "15", roleNameIsValid, role(QString(22, u'双')), bad);
        add("role name of the system", "15", roleNameIsValid, role(u"pg_monitor"_s), bad);
        add("role name of everybody", "15", roleNameIsValid, role(u"public"_s), bad);
        add("role name of nobody", "15", roleNameIsValid, role(u"none"_s), bad);
        add("role name of two lines", "15", roleNameIsValid, role(u"a\nb"_s), bad);
        const auto hasRole = [](bool superuser, bool seeded) {
            return [superuser, seeded](PairFixture &f) {
                f.primary().roles << RoleFact{u"replicator"_s, true, true, superuser};
                if (seeded)
                    f.seed();
            };
        };
        const auto conflict = ErrorKind::Conflict;
        add("no such role", "15", roleIsNoSuperuser, role(u"postgres"_s));
        add("ordinary role", "15", roleIsNoSuperuser, hasRole(false, false));
        add("superuser", "15", roleIsNoSuperuser, hasRole(true, false), conflict);
        add("superuser of a copy", "15", roleIsNoSuperuser, hasRole(true, true), conflict);
        add("new role", "15", roleMayLoseItsPassword, nothing);
        add("role that is there", "15", roleMayLoseItsPassword, hasRole(false, false), conflict);
        add("role of the pair", "15", roleMayLoseItsPassword, hasRole(false, true));
        add("restart of an idle server", "9.3", restartCutsSessions, nothing);
        add(
            "restart with sessions", "9.3", restartCutsSessions,
            [](PairFixture &f) { f.primary().clientSessions = 2; }, ErrorKind::Conflict);
        add("no restart", "15", restartCutsSessions, [](PairFixture &f) {
            f.primary().clientSessions = 2;
            f.apply(draftFor(f.pair, f.facts).value());
        });
        add("nothing is moved", "15", directoryIsMovedAside, nothing);
        const auto hasFormerCluster = [](PairFixture &f) {
            f.facts.standby.dataDirectory.state = DataDirectoryState::Cluster;
        };
        add("a cluster is moved", "15", directoryIsMovedAside, hasFormerCluster,
            ErrorKind::DirectoryNotEmpty);
        add("a running cluster is another finding", "15", directoryIsMovedAside, runsStandbyServer);
        add("the copy stays", "15", directoryIsMovedAside, [](PairFixture &f) { f.seed(); });
        add("one minor", "15", minorVersionsDiffer, nothing);
        add(
            "two minors", "15", minorVersionsDiffer,
            [](PairFixture &f) { f.facts.standby.binaryVersion = PgVersion{150009}; },
            ErrorKind::VersionMismatch);
        add("two majors are another finding", "15", minorVersionsDiffer,
            [](PairFixture &f) { f.facts.standby.binaryVersion = PgVersion{140002}; });
    }
    void findsWhatTheDraftBrings()
    {
        QFETCH(QString, major);
        QFETCH(Check, check);
        QFETCH(Change, change);
        QFETCH(QString, kind);
        PairFixture fixture(major);
        change(fixture);
        const Draft draft = draftFor(fixture.pair, fixture.facts).value();
        verify(check({fixture.facts, draft}), kind);
    }

    void stopsBeforeAStandbyWithoutProgramsWouldFailTheRehearsal()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.standby.binaryVersion = {};
        fixture.facts.standby.spec.server.binDirectory.clear();
        QVERIFY(hasErrors(checkFacts(fixture.facts)));
    }

    void refusesNamesThatTheServerChangesOrRefuses()
    {
        PairFixture fixture(u"15"_s);
        fixture.pair.standby().names.applicationName = u"スタンバイ"_s;
        fixture.pair.policy.roleName = u"pg_replicator"_s;
        const auto findings = checkDraft(fixture.facts, draftFor(fixture.pair, fixture.facts).value());
        QCOMPARE(findings.size(), 2);
        QVERIFY(hasErrors(findings));
    }

    void neverPlansAnotherPasswordForASuperuser()
    {
        PairFixture fixture(u"15"_s);
        fixture.pair.policy.roleName = u"postgres"_s;
        fixture.primary().roles << RoleFact{u"postgres"_s, true, true, true};
        QVERIFY(hasErrors(checkDraft(fixture.facts, draftFor(fixture.pair, fixture.facts).value())));
    }

    void findsEachLineThatTheServerRefuses()
    {
        PairFixture fixture(u"15"_s);
        fixture.primary().fileErrors = {
            u"pg_hba.conf:7: invalid authentication method \"krb5\""_s,
            u"/etc/postgresql.conf:12: shared_bufers: unrecognized configuration parameter"_s};
        const auto findings = checkFacts(fixture.facts);
        QCOMPARE(findings.size(), 2);
        QVERIFY(hasErrors(findings));
        QCOMPARE(findings.first().where, u"pg_hba.conf:7"_s);
        QCOMPARE(findings.last().where, u"/etc/postgresql.conf:12"_s);
        QVERIFY(findings.last().message.contains(u"shared_bufers"_s));
        QVERIFY(findings.last().message.contains(u"192.0.2.1"_s));
    }

    void takesAParameterThatWaitsForARestartForNoError()
    {
        PairFixture fixture(u"15"_s);
        fixture.primary().fileErrors = {
            u"/data/postgresql.conf:3: max_connections: setting could not be applied"_s};
        QVERIFY(checkFacts(fixture.facts).isEmpty());
        fixture.primary().fileErrors = {u"/data/postgresql.conf:3: work_mem: setting could not be applied"_s};
        QVERIFY(hasErrors(checkFacts(fixture.facts)));
    }

    void readsTheFilesItselfWhereNoServerTells()
    {
        PairFixture fixture(u"9.3"_s);
        fixture.write(HostRole::Primary, HostFile::Config, "port = 5432\nthis is no setting\n");
        fixture.write(HostRole::Standby, HostFile::Hba, "local all\n");
        const auto findings = checkFacts(fixture.facts);
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings.first().where, u"/var/lib/pgsql/data/postgresql.conf:2"_s);
        QCOMPARE(findings.last().host, HostRole::Standby);
        QVERIFY(!hasErrors(findings));
        PairFixture newer(u"15"_s);
        newer.write(HostRole::Primary, HostFile::Config, "port = 5432\nthis is no setting\n");
        QVERIFY(checkFacts(newer.facts).isEmpty());
    }

    void warnsOfEveryServerThatIsStopped()
    {
        PairFixture fixture(u"15"_s);
        runsStandbyServer(fixture);
        fixture.facts.standby.server->clientSessions = 3;
        const QString writable = checkFacts(fixture.facts).constFirst().message;
        QVERIFY2(writable.contains(u"accepts writes"_s) && writable.contains(u"3 session"_s),
                 qPrintable(writable));
        fixture.facts.standby.server->inRecovery = true;
        fixture.facts.standby.server->clientSessions = 0;
        const QList<Finding> findings = checkFacts(fixture.facts);
        QCOMPARE(findings.constFirst().severity, Severity::Warning);
        QVERIFY(findings.constFirst().message.contains(u"standby of another primary"_s));
    }

    void namesTheHostWhereAFindingBecomesAnError()
    {
        PairFixture fixture(u"15"_s);
        fixture.pair.standby().names.slotName = u"BAD"_s;
        const Draft draft = draftFor(fixture.pair, fixture.facts).value();
        const Finding finding = checks::slotNameIsValid({fixture.facts, draft}).value(0);
        const Error error = finding.toError(fixture.pair);
        QCOMPARE(error.where, u"192.0.2.1"_s);
        QVERIFY(error.detail.isEmpty());
        QVERIFY(error.hint.contains(finding.hint) && error.hint.contains(finding.why));
    }

    void refusesToWaitForTwoStandbysWhereTheServerCannot()
    {
        for (const QString &major : {u"9.5"_s, u"9.6"_s}) {
            PairFixture fixture(major);
            fixture.pair.policy.mode = ReplicationMode::Synchronous;
            fixture.setPrimary(u"synchronous_standby_names"_s, u"\"dr1\""_s);
            const auto findings = checkDraft(fixture.facts, draftFor(fixture.pair, fixture.facts).value());
            QCOMPARE(hasErrors(findings), major == u"9.5");
        }
    }

    void putsErrorsFirst()
    {
        PairFixture fixture(u"15"_s);
        fixture.primary().tablespaceDirectories << u"/ts"_s;
        fixture.pair.policy.mode = ReplicationMode::Synchronous;
        fixture.pair.standby().names.slotName = u"BAD"_s;
        const auto findings = checkDraft(fixture.facts, draftFor(fixture.pair, fixture.facts).value());
        QCOMPARE(findings.size(), 3);
        QCOMPARE(findings.first().severity, Severity::Error);
        QVERIFY(hasErrors(findings));
    }

    void findsNothingInAPlainPair_data() { everyMajorVersion(); }
    void findsNothingInAPlainPair()
    {
        QFETCH(QString, major);
        const PairFixture fixture(major);
        QVERIFY(checkDraft(fixture.facts, draftFor(fixture.pair, fixture.facts).value()).isEmpty());
    }

    void findsNothingInAPairThatIsSetUp_data() { everyMajorVersion(); }
    void findsNothingInAPairThatIsSetUp()
    {
        QFETCH(QString, major);
        PairFixture fixture(major);
        fixture.apply(draftFor(fixture.pair, fixture.facts).value());
        const auto findings = checkDraft(fixture.facts, draftFor(fixture.pair, fixture.facts).value());
        QVERIFY2(findings.isEmpty(), qPrintable(findings.value(0).message));
    }
};

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
