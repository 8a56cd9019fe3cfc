// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedtransport.h"
#include "workers/run/pairsession.h"

#include <QDeadlineTimer>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace futago;
using namespace Qt::StringLiterals;

static Pair savedPair()
{
    Pair pair;
    pair.id = QUuid::createUuid();
    for (HostRole role : bothRoles) {
        HostSpec &spec = pair.host(role);
        spec.ssh = {role == HostRole::Primary ? u"db1"_s : u"db2"_s, 22, u"postgres"_s, {}, false};
        spec.server.dataDirectory = u"/data"_s;
        spec.server.port = 5432;
    }
    return pair;
}

/// The standby's machine is off: its login ends only after the primary has been asked, or very late.
class WithoutStandby : public ScriptedTransport
{
public:
    std::atomic<bool> wasAskedMeanwhile = false;

    Result<std::unique_ptr<SshLink>> connectSsh(const SshEndpoint &endpoint,
                                                const SshCredentials &credentials, const HostKeyTrust &trust,
                                                const Patience &patience) override
    {
        if (endpoint.host == u"db1"_s)
            return ScriptedTransport::connectSsh(endpoint, credentials, trust, patience);
        const QDeadlineTimer late(10000);
        while (host(u"db1"_s).statements().isEmpty() && !late.hasExpired())
            std::this_thread::yield();
        wasAskedMeanwhile = !late.hasExpired();
        return failure(ErrorKind::TimedOut, u"db2 did not answer."_s);
    }
};

/// The primary asks for a code at each login, which the answer meets once.
class AskingTransport : public ScriptedTransport
{
public:
    int logins = 0;

    Result<std::unique_ptr<SshLink>> connectSsh(const SshEndpoint &endpoint,
                                                const SshCredentials &credentials, const HostKeyTrust &trust,
                                                const Patience &patience) override
    {
        ++logins;
        if (credentials.answers.value(u"Code:"_s).reveal() != "42")
            return failure(ErrorKind::LoginQuestion, u"db1 asks."_s, {}, u"Code:"_s, {},
                           AskedQuestion{u"Code:"_s});
        return ScriptedTransport::connectSsh(endpoint, credentials, trust, patience);
    }
};

class TestPairSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStandbyThatIsOffDoesNotKeepThePrimaryWaiting()
    {
        WithoutStandby transport;
        ScriptedHost &primary = transport.host(u"db1"_s);
        (void)transport.host(u"db2"_s);
        primary.expectSql(u"pg_is_in_recovery"_s, {sqlRow({{u"in_recovery"_s, u"f"_s}})});
        primary.expectSql(u"pg_stat_replication"_s);
        primary.expectSql(u"pg_replication_slots"_s);
        PairSession session(transport, savedPair(), {}, {});
        const PairSample sample = session.sample();
        QVERIFY(transport.wasAskedMeanwhile);
        QVERIFY(sample.primary.isUp());
        QCOMPARE(sample.standby.error->kind, ErrorKind::TimedOut);
        QCOMPARE(primary.complaints(), QStringList());
    }

    /// The one that took over is the primary, also while it does not answer.
    void remembersWhoWasThePrimaryWhenItGoesDown()
    {
        ScriptedTransport transport;
        ScriptedHost &former = transport.host(u"db1"_s);
        ScriptedHost &today = transport.host(u"db2"_s);
        const SqlRow recovers = sqlRow({{u"in_recovery"_s, u"t"_s}});
        former.expectSql(u"AS receiver"_s, {recovers});
        today.expectSql(u"AS receiver"_s, {sqlRow({{u"in_recovery"_s, u"f"_s}})});
        today.expectSql(u"pg_stat_replication"_s,
                        {sqlRow({{u"application_name"_s, u"standby"_s}, {u"state"_s, u"streaming"_s}})});
        today.expectSql(u"pg_replication_slots"_s);
        PairSession session(transport, savedPair(), {}, {});
        const MemberId believed = session.pair().primaryId;
        QVERIFY(session.sample().primary.member != believed);

        today.expectSqlError(u"AS receiver"_s, u"57P03"_s);
        former.expectSql(u"AS receiver"_s, {recovers});
        const PairSample later = session.sample();
        QVERIFY(later.primary.member != believed);
        QVERIFY(later.rolesAreExchanged && !later.primary.isUp() && later.standby.inRecovery);
        QCOMPARE(session.pair().primaryId, believed);
        QCOMPARE(former.complaints() + today.complaints(), QStringList());
    }

    /// A host may lock an account that fails too often, and a code is valid once.
    void logsInAgainOnlyWithAnAnswer()
    {
        AskingTransport transport;
        (void)transport.host(u"db1"_s);
        Host host(transport, savedPair().primary(), {});
        const auto kindOf = [&] { return host.connect().error().kind; };
        QCOMPARE(kindOf(), ErrorKind::LoginQuestion);
        QCOMPARE(kindOf(), ErrorKind::LoginQuestion);
        QCOMPARE(transport.logins, 1);
        host.answerLogin(u"Code:"_s, Secret("41"));
        QCOMPARE(kindOf(), ErrorKind::LoginQuestion);
        QCOMPARE(kindOf(), ErrorKind::LoginQuestion);
        QCOMPARE(transport.logins, 2);
        host.answerLogin(u"Code:"_s, Secret("42"));
        QVERIFY(host.connect());
        QCOMPARE(transport.logins, 3);
    }

    /// Somebody gave the pair another standby since.
    void undoDoesNotWorkOnAHostThatTheRunNeverSaw()
    {
        const QTemporaryDir folder;
        const auto journal = std::move(Journal::open(folder.path()).value());
        Pair pair = savedPair();
        Plan plan;
        plan.pairId = pair.id;
        plan.madeAt = QDateTime::currentDateTimeUtc();
        plan.steps << PlanStep{u"standby.a"_s, HostRole::Standby, {}, 1, MakeDirectory{u"/a"_s, 0700}, {}};
        const qint64 run = journal->beginRun(plan, pair).value();
        QVERIFY(journal->record(run, u"standby.a"_s, JournalEvent::Begun));
        pair.standby().ssh.host = u"db3"_s;
        ScriptedTransport transport;
        const RunReport report = PairSession(transport, pair, {}, {}).undo(*journal, {});
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::Conflict);
        QCOMPARE(report.error->where, u"postgres@db2"_s);
        QCOMPARE(transport.host(u"db3"_s).logins(), 0);
    }

    void undoLeavesAPairAloneThatAnotherProcessWorksOn()
    {
        const QTemporaryDir folder;
        const auto journal = std::move(Journal::open(folder.path()).value());
        const Pair pair = savedPair();
        const auto lease = journal->lease(pair.id);
        QVERIFY(lease);
        ScriptedTransport transport;
        const RunReport report = PairSession(transport, pair, {}, {}).undo(*journal, {});
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestPairSession)
#include "tst_pairsession.moc"
