// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedtransport.h"
#include "workers/host/host.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

static const Service unit{ServiceKind::Systemd, u"postgresql-15.service"_s, {}, {}};
static const Service script{ServiceKind::SysVInit, u"postgresql-9.3"_s, {}, {}};

/// A host whose server is run by `service`, and a login there.
struct ServedHost
{
    ScriptedTransport transport;
    ScriptedHost &scripted = transport.host(u"db1"_s);
    Host host;

    explicit ServedHost(const Service &service, const QString &user = u"postgres"_s,
                        const QByteArray &password = {})
        : host(transport, specFor(service, user), accessFor(password))
    {
    }
    static HostSpec specFor(const Service &service, const QString &user)
    {
        HostSpec spec;
        spec.ssh = {u"db1"_s, 22, user, {}, false};
        spec.become = Become::LoginUser;
        spec.server.binDirectory = u"/usr/pgsql-15/bin"_s;
        spec.server.dataDirectory = u"/var/lib/pgsql/15/data"_s;
        spec.server.service = service;
        return spec;
    }
    static HostAccess accessFor(const QByteArray &password)
    {
        HostAccess access;
        access.sudoPassword = Secret(password);
        return access;
    }
    QString line(qsizetype index) const { return scripted.commands().value(index).argv.join(u' '); }
};

class TestHostService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A rule of sudoers for these commands only must be enough, so nothing may stand around them.
    void asksSystemctlAndNothingElseOfRoot()
    {
        ServedHost served(unit);
        served.scripted.expectCommand(u"systemctl"_s);
        served.scripted.expectCommand(u"pg_isready"_s);
        QVERIFY(served.host.server(ServerAction::Restart));
        QCOMPARE(served.line(0), u"sudo -n -u root -- systemctl restart postgresql-15.service"_s);
        QCOMPARE(served.scripted.complaints(), QStringList());
    }

    void rootNeedsNoSudo()
    {
        ServedHost served(unit, u"root"_s);
        served.scripted.expectCommand(u"systemctl"_s);
        served.scripted.expectCommand(u"pg_isready"_s);
        QVERIFY(served.host.server(ServerAction::Start));
        QCOMPARE(served.line(0), u"systemctl start postgresql-15.service"_s);
        QVERIFY(*served.host.mayControl(unit));
        QCOMPARE(served.scripted.commands().size(), 2);
    }

    void thePasswordGoesIn()
    {
        ServedHost served(unit, u"dba"_s, "sesame");
        served.scripted.expectCommand(u"systemctl"_s);
        served.scripted.expectCommand(u"pg_ctl status"_s, {3, "no server running", {}});
        QVERIFY(served.host.server(ServerAction::Stop));
        QCOMPARE(served.line(0), u"sudo -k -S -p  -u root -- systemctl stop postgresql-15.service"_s);
        QCOMPARE(served.scripted.commands().first().input, QByteArray("sesame\n"));
        QVERIFY(served.scripted.commands().first().inputIsSecret);
    }

    void aReloadNeedsNoRoot()
    {
        ServedHost served(unit);
        served.scripted.expectCommand(u"pg_ctl reload"_s);
        QVERIFY(served.host.server(ServerAction::Reload));
        QCOMPARE(served.line(0), u"/usr/pgsql-15/bin/pg_ctl reload -D /var/lib/pgsql/15/data"_s);
    }

    /// Debian's units ignore that their start failed.
    void aStartThatSucceededWithoutAServerFailed()
    {
        ServedHost served(unit);
        served.scripted.expectCommand(u"systemctl"_s);
        served.scripted.expectCommand(u"pg_isready"_s, {3, "pg_ctl: no server running\n", {}});
        const auto started = served.host.server(ServerAction::Start);
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::ServerNotRunning);
        QCOMPARE(started.error().detail, u"pg_ctl: no server running"_s);
        QVERIFY(started.error().hint.contains(u"journalctl -u postgresql-15.service"_s));
    }

    /// The data directory of a server that runs on would be renamed.
    void aStopThatLeavesTheServerRunningFailed()
    {
        ServedHost served(unit);
        served.scripted.expectCommand(u"systemctl"_s);
        served.scripted.expectCommand(u"pg_ctl status"_s, {0, "pg_ctl: server is running", {}});
        QCOMPARE(served.host.server(ServerAction::Stop).error().kind, ErrorKind::Conflict);
    }

    void theRightToAUnitIsThatToAllThree()
    {
        ServedHost served(unit);
        for (const QString &action : {u"start"_s, u"stop"_s, u"restart"_s})
            served.scripted.expectCommand(
                u"sudo -n -l -u root -- systemctl %1 postgresql-15.service"_s.arg(action));
        QVERIFY(*served.host.mayControl(unit));
        QCOMPARE(served.scripted.complaints(), QStringList());
        served.scripted.expectCommand(u"start"_s);
        served.scripted.expectCommand(u"stop"_s, {1, {}, {}});
        QVERIFY(!*served.host.mayControl(unit));
        QCOMPARE(served.scripted.complaints(), QStringList());
    }

    void theRightToAnInitScriptIsThatToAll()
    {
        ServedHost served(script);
        served.scripted.expectCommand(u"sudo -n -H -u root -- sh -c"_s, {1, {}, "a password is required"});
        QVERIFY(!*served.host.mayControl(script));
        QVERIFY(*served.host.mayControl(Service{}));
        QCOMPARE(served.scripted.complaints(), QStringList());
    }

    /// A start by the script goes on when the link is lost, as one by pg_ctl does.
    void anInitScriptRunsInASessionOfItsOwn()
    {
        ServedHost served(script);
        served.scripted.expectCommand(u"service postgresql-9.3 restart"_s);
        served.scripted.expectCommand(u"pg_isready"_s);
        QVERIFY(served.host.server(ServerAction::Restart));
        QVERIFY(served.line(0).contains(u"setsid"_s));
    }
};

QTEST_GUILESS_MAIN(TestHostService)
#include "tst_hostservice.moc"
