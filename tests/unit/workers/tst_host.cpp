// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedtransport.h"
#include "workers/host/host.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// A host whose login user is `user`, and what it tells its log.
struct LoggedHost
{
    ScriptedTransport transport;
    ScriptedHost &script = transport.host(u"db1"_s);
    QList<HostRecord> records;
    Host host;

    explicit LoggedHost(const QString &user = u"postgres"_s)
        : host(transport, specFor(user), {}, [this](const HostRecord &record) { records << record; })
    {
    }
    static HostSpec specFor(const QString &user)
    {
        HostSpec spec;
        spec.ssh = {u"db1"_s, 22, user, {}, false};
        spec.become = user == spec.serverUser ? Become::LoginUser : Become::Sudo;
        return spec;
    }
    Result<SqlRows> ask() { return host.sql(SqlStatement::query(u"SELECT 1"_s)); }
};

/// Its sshd forwards nothing.
class WithoutForwarding : public ScriptedTransport
{
public:
    Result<std::unique_ptr<SqlChannel>> connectSql(SshLink *, const SqlTarget &, const Patience &) override
    {
        return failure(ErrorKind::PermissionDenied, u"forbids forwarding"_s);
    }
};

class TestHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void watchingFindsItsWayBackAfterTheCableWasPulled()
    {
        LoggedHost logged;
        logged.script.expectSql(u"SELECT 1"_s);
        QVERIFY(logged.ask());
        logged.script.cutLinks(true);
        logged.script.expectSql(u"SELECT 1"_s);
        QVERIFY(logged.ask());
        QCOMPARE(logged.script.logins(), 2);
        QCOMPARE(logged.script.complaints(), QStringList());
    }

    void aLossThatAStatementNoticesIsTheEndOfTheLink()
    {
        LoggedHost logged;
        logged.script.expectSql(u"SELECT 1"_s);
        QVERIFY(logged.ask());
        logged.script.cutLinks(false);
        QCOMPARE(logged.ask().error().kind, ErrorKind::ConnectionLost);
        logged.script.cutLinks(true);
        logged.script.expectSql(u"SELECT 1"_s);
        QVERIFY(logged.ask());
        QCOMPARE(logged.script.complaints(), QStringList());
    }

    void theFirstTestAfterASleepOfTheWorkstationSucceeds()
    {
        LoggedHost logged;
        QVERIFY(logged.host.connect());
        logged.script.cutLinks(false);
        QVERIFY(logged.host.connect());
        QCOMPARE(logged.script.logins(), 2);
    }

    void aLinkThatAnswersIsKept()
    {
        LoggedHost logged;
        QVERIFY(logged.host.connect());
        logged.script.expectCommand(u"true"_s);
        QVERIFY(logged.host.connect());
        QCOMPARE(logged.script.logins(), 1);
        QCOMPARE(logged.script.complaints(), QStringList());
    }

    /// Rows hold password verifiers and primary_conninfo.
    void whatPsqlPrintsIsNotInTheActivityLog()
    {
        LoggedHost logged(u"dba"_s);
        logged.script.expectCommand(u"-- true"_s);
        logged.script.expectCommand(u"psql"_s, {0, "[{\"version\":\"150018\"}]\n", {}});
        logged.script.expectCommand(u"psql"_s, {0, "[{\"rolpassword\":\"SCRAM-SHA-256$x\"}]\n", {}});
        const auto statement = SqlStatement::query(u"SELECT rolpassword FROM pg_authid"_s);
        QVERIFY(logged.host.sql(statement));
        QStringList texts;
        for (const HostRecord &record : logged.records) {
            texts << record.text;
            QVERIFY2(!record.out.contains("SCRAM"), record.out);
        }
        QCOMPARE(texts.filter(u"rolpassword"_s).size(), 1);
        QCOMPARE(texts.filter(u"psql"_s).size(), 0);
    }

    void aServerThatCannotBeAskedIsInTheActivityLog()
    {
        LoggedHost logged(u"dba"_s);
        logged.script.expectCommand(u"-- true"_s);
        logged.script.expectCommand(u"psql"_s, {2, {}, "psql: error: no such file\n"});
        QVERIFY(!logged.ask());
        QCOMPARE(logged.records.last().text, u"SELECT 1"_s);
        QCOMPARE(logged.records.last().status, 1);
        QCOMPARE(logged.records.last().err, "psql: error: no such file");
    }

    /// A remembered login of somebody is no right without a password.
    void theTrialOfSudoTakesNoRememberedPassword()
    {
        LoggedHost logged(u"dba"_s);
        logged.script.expectCommand(u"sudo -k -n -u postgres -- true"_s);
        QVERIFY(logged.host.findBecome());
        QCOMPARE(logged.script.complaints(), QStringList());
    }

    /// OpenSSH 5.3 reaches no Unix socket, and the login user is the one that peer lets in.
    void asksByPsqlWhereSshIsTooOldForSockets()
    {
        LoggedHost logged;
        HostSpec spec = logged.host.spec();
        spec.ssh.legacy = true;
        logged.host.setSpec(spec);
        logged.script.expectCommand(u"psql"_s, {0, "[{\"version\":\"90302\"}]\n", {}});
        logged.script.expectCommand(u"psql"_s, {0, "[]\n", {}});
        QVERIFY(logged.ask());
        QCOMPARE(logged.script.complaints(), QStringList());
    }

    void asksByPsqlWhereForwardingIsForbidden()
    {
        WithoutForwarding transport;
        ScriptedHost &script = transport.host(u"db1"_s);
        Host host(transport, LoggedHost::specFor(u"postgres"_s), {}, {});
        script.expectCommand(u"psql"_s, {0, "[{\"version\":\"150018\"}]\n", {}});
        script.expectCommand(u"psql"_s, {0, "[]\n", {}});
        QVERIFY(host.sql(SqlStatement::query(u"SELECT 1"_s)));
        script.expectCommand(u"psql"_s, {0, "[]\n", {}});
        QVERIFY(host.sql(SqlStatement::query(u"SELECT 1"_s)));
        QCOMPARE(script.complaints(), QStringList());
    }

    void keepsTheFirstRefusalWherePsqlComesNoFurther()
    {
        WithoutForwarding transport;
        transport.host(u"db1"_s).expectCommand(u"psql"_s, {2, {}, "psql: error: no such file\n"});
        Host host(transport, LoggedHost::specFor(u"postgres"_s), {}, {});
        QCOMPARE(host.sql(SqlStatement::query(u"SELECT 1"_s)).error().message, u"forbids forwarding"_s);
    }

    void asksNothingOfAServerThatIsNotTheOneInItsDirectory_data()
    {
        QTest::addColumn<QByteArray>("found");
        QTest::addColumn<QString>("answered");
        const QByteArray own("101\n/data\n1700000000\n5432\n");
        QTest::newRow("another process") << own << u"102\n/data\n1700000000\n"_s;
        QTest::newRow("another directory") << own << u"101\n/other\n1700000000\n"_s;
        QTest::newRow("another start") << own << u"101\n/data\n1700000100\n"_s;
        QTest::newRow("no server in the directory") << QByteArray() << u"101\n/data\n1700000000\n"_s;
        QTest::newRow("nothing said") << own << QString();
    }
    void asksNothingOfAServerThatIsNotTheOneInItsDirectory()
    {
        QFETCH(QByteArray, found);
        QFETCH(QString, answered);
        LoggedHost logged;
        logged.script.pidFile = found;
        logged.script.pidFileOfAnsweringServer = answered;
        HostSpec spec = logged.host.spec();
        spec.server.dataDirectory = u"/data"_s;
        logged.host.setSpec(spec);
        const auto refused = logged.ask();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(u"/data"_s) &&
                refused.error().detail.contains(answered.trimmed()));
        QVERIFY(logged.script.statements().isEmpty());
    }

    void saysWhatToDoWhereSudoWantsATerminal()
    {
        LoggedHost logged(u"dba"_s);
        logged.script.expectCommand(u"sudo -k -n -u postgres -- true"_s,
                                    {1, {}, "sudo: sorry, you must have a tty to run sudo\n"});
        const auto refused = logged.host.findBecome();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::NoSudoRight);
        QVERIFY(refused.error().hint.contains(u"Defaults:dba !requiretty"));
    }

    /// The channel that is at work when the loss is noticed must live to its own end.
    void psqlOutlivesTheLossOfTheLinkThatItNotices()
    {
        LoggedHost logged(u"dba"_s);
        logged.script.expectCommand(u"-- true"_s);
        logged.script.expectCommand(u"psql"_s, {0, "[{\"version\":\"150018\"}]\n", {}});
        logged.script.expectCommand(u"psql"_s, {0, "[]\n", {}});
        QVERIFY(logged.ask());
        logged.script.cutLinks(false);
        QCOMPARE(logged.ask().error().kind, ErrorKind::ConnectionLost);
        logged.script.expectCommand(u"psql"_s, {0, "[{\"version\":\"150018\"}]\n", {}});
        logged.script.expectCommand(u"psql"_s, {0, "[]\n", {}});
        QVERIFY(logged.ask());
        QCOMPARE(logged.script.complaints(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestHost)
#include "tst_host.moc"
