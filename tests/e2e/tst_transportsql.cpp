// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatepostgres.h"
#include "tests/support/privatesshd.h"
#include "tests/support/serveruser.h"
#include "workers/transport/realtransport.h"
#include "workers/transport/ssherrors.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace futago;
using namespace futago::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Route = SqlTarget::Route;

Q_DECLARE_METATYPE(SqlTarget::Route)

class TestTransportSql : public QObject
{
    Q_OBJECT

private:
    Result<std::unique_ptr<SqlChannel>> connectWith(const SqlTarget &target)
    {
        return RealTransport().connectSql(m_link.get(), target, Patience().within(10s));
    }

    std::unique_ptr<SqlChannel> connectBy(Route route)
    {
        auto sql = connectWith(m_postgres->target(route));
        if (sql)
            return std::move(*sql);
        qWarning().noquote() << sql.error().message << sql.error().detail;
        return nullptr;
    }

    static QString valueOf(SqlChannel &sql, const SqlStatement &statement)
    {
        const auto rows = sql.run(statement, {});
        if (!rows)
            qWarning().noquote() << rows.error().message << rows.error().detail;
        return rows && !rows->isEmpty() ? rows->first().text(u"v"_s) : u"(none)"_s;
    }

    static void addRoutes()
    {
        QTest::addColumn<Route>("route");
        QTest::newRow("direct") << Route::Direct;
        QTest::newRow("SSH to socket") << Route::SshToSocket;
        QTest::newRow("SSH to loopback") << Route::SshToLoopback;
    }

    std::unique_ptr<PrivatePostgres> m_postgres;
    std::unique_ptr<PrivateSshd> m_sshd;
    std::unique_ptr<SshLink> m_link;

private Q_SLOTS:
    void initTestCase()
    {
        forgetPersonalKeys();
        m_postgres = std::make_unique<PrivatePostgres>();
        QVERIFY2(m_postgres->start(), qPrintable(m_postgres->error()));
        m_sshd = std::make_unique<PrivateSshd>();
        QVERIFY2(m_sshd->start(), qPrintable(m_sshd->error()));
        auto link = RealTransport().connectSsh(m_sshd->endpoint(), {}, m_sshd->trust(), {});
        QVERIFY2(link, qPrintable(link ? QString() : link.error().message + link.error().detail));
        m_link = std::move(*link);
    }

    void cleanupTestCase()
    {
        m_link.reset();
        m_sshd.reset();
        m_postgres.reset();
    }

    void setsUpItsSession_data() { addRoutes(); }
    void setsUpItsSession()
    {
        QFETCH(Route, route);
        const auto sql = connectBy(route);
        QVERIFY(sql);
        QVERIFY(sql->serverVersionNumber() >= 90300);
        const auto setting = [&](const QString &name) {
            return valueOf(*sql, SqlStatement::query(u"SELECT current_setting($1) AS v"_s, {name}));
        };
        QCOMPARE(setting(u"application_name"_s), u"futago"_s);
        QCOMPARE(setting(u"client_encoding"_s), u"UTF8"_s);
        QCOMPARE(setting(u"synchronous_commit"_s), u"local"_s);
        QCOMPARE(setting(u"statement_timeout"_s), u"0"_s);
    }

    void bindsValues_data() { addRoutes(); }
    void bindsValues()
    {
        QFETCH(Route, route);
        const auto sql = connectBy(route);
        QVERIFY(sql);
        const QString awkward = u"it's \"so\" \\ $1 ; 双子\n"_s;
        const auto rows = sql->run(
            SqlStatement::query(u"SELECT $1::text AS a, $2::text AS b, '' AS c"_s, {awkward, std::nullopt}),
            {});
        QVERIFY(rows);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().text(u"a"_s), awkward);
        QVERIFY(rows->first().isNull(u"b"_s));
        QVERIFY(!rows->first().isNull(u"c"_s));
    }

    void movesLargeValuesBothWays_data() { addRoutes(); }
    void movesLargeValuesBothWays()
    {
        QFETCH(Route, route);
        const auto sql = connectBy(route);
        QVERIFY(sql);
        QElapsedTimer clock;
        clock.start();
        const QString sent(5 * 1024 * 1024, u'x');
        QCOMPARE(valueOf(*sql, SqlStatement::query(u"SELECT md5($1) AS v"_s, {sent})),
                 valueOf(*sql, SqlStatement::query(u"SELECT md5(repeat('x', 5*1024*1024)) AS v"_s)));
        const qint64 up = clock.restart();
        const auto rows =
            sql->run(SqlStatement::query(
                         u"SELECT i, repeat(chr(65 + i % 26), 5000) AS v FROM generate_series(1, 1000) i"_s),
                     {});
        QVERIFY(rows);
        qInfo("5 MB up in %lld ms, down in %lld ms", up, clock.elapsed());
        QCOMPARE(rows->size(), 1000);
        for (int i = 1; i <= 1000; ++i)
            QCOMPARE(rows->at(i - 1).text(u"v"_s), QString(5000, QChar(char16_t(65 + i % 26))));
    }

    void reportsTheSqlState_data() { addRoutes(); }
    void reportsTheSqlState()
    {
        QFETCH(Route, route);
        const auto sql = connectBy(route);
        QVERIFY(sql);
        const auto rows = sql->run(SqlStatement::query(u"SELECT * FROM no_such_table"_s), {});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::SqlFailed);
        QVERIFY2(rows.error().detail.startsWith(u"42P01 "), qPrintable(rows.error().detail));
        QVERIFY(rows.error().detail.contains(u"no_such_table"));
        QCOMPARE(valueOf(*sql, SqlStatement::query(u"SELECT 1 AS v"_s)), u"1"_s);
    }

    void cancelsAStatementOnTheServer_data() { addRoutes(); }
    void cancelsAStatementOnTheServer()
    {
        QFETCH(Route, route);
        const auto sql = connectBy(route);
        QVERIFY(sql);
        const auto other = connectBy(Route::Direct);
        QVERIFY(other);
        std::stop_source source;
        std::jthread stopper([&] {
            const auto running = SqlStatement::query(
                u"SELECT count(*) AS v FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1000)%' AND pid <> pg_backend_pid()"_s);
            while (valueOf(*other, running) == u"0")
                std::this_thread::yield();
            source.request_stop();
        });
        const auto rows =
            sql->run(SqlStatement::query(u"SELECT pg_sleep(1000)"_s), {source.get_token(), 60s});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
        QCOMPARE(valueOf(*sql, SqlStatement::query(u"SELECT 'usable' AS v"_s)), u"usable"_s);
    }

    void timesOutAndStaysUsable_data() { addRoutes(); }
    void timesOutAndStaysUsable()
    {
        QFETCH(Route, route);
        const auto sql = connectBy(route);
        QVERIFY(sql);
        const auto rows = sql->run(SqlStatement::query(u"SELECT pg_sleep(1000)"_s), Patience().within(200ms));
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::TimedOut);
        QCOMPARE(valueOf(*sql, SqlStatement::query(u"SELECT 'usable' AS v"_s)), u"usable"_s);
    }

    void sharesTheLinkWithCommandsAndOtherSessions()
    {
        const auto first = connectBy(Route::SshToSocket);
        const auto second = connectBy(Route::SshToLoopback);
        QVERIFY(first && second);
        for (int i = 0; i < 20; ++i) {
            const QString number = QString::number(i);
            QCOMPARE(valueOf(*first, SqlStatement::query(u"SELECT $1::text AS v"_s, {number})), number);
            QCOMPARE(m_link->run(Command::of({u"echo"_s, number}), {})->out, number.toUtf8() + '\n');
            QCOMPARE(valueOf(*second, SqlStatement::query(u"SELECT $1::text AS v"_s, {number})), number);
        }
    }

    void refusesAWrongPassword_data()
    {
        QTest::addColumn<Route>("route");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("direct, wrong") << Route::Direct << QByteArray("wrong");
        QTest::newRow("direct, none") << Route::Direct << QByteArray();
        QTest::newRow("SSH to loopback, wrong") << Route::SshToLoopback << QByteArray("wrong");
    }
    void refusesAWrongPassword()
    {
        QFETCH(Route, route);
        QFETCH(QByteArray, password);
        SqlTarget target = m_postgres->target(route);
        target.password = Secret(password);
        const auto sql = connectWith(target);
        QVERIFY(!sql);
        QCOMPARE(sql.error().kind, ErrorKind::AuthenticationFailed);
        QVERIFY(sql.error().message.contains(target.user));
        if (!password.isEmpty())
            QVERIFY2(sql.error().detail.startsWith(u"28P01 "), qPrintable(sql.error().detail));
    }

    void saysThatNoServerListens_data()
    {
        QTest::addColumn<Route>("route");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("direct") << Route::Direct << ErrorKind::ConnectionRefused;
        QTest::newRow("SSH to socket") << Route::SshToSocket << ErrorKind::ServerNotRunning;
        QTest::newRow("SSH to loopback") << Route::SshToLoopback << ErrorKind::ServerNotRunning;
    }
    void saysThatNoServerListens()
    {
        QFETCH(Route, route);
        SqlTarget target = m_postgres->target(route);
        target.port = freePort(target.host);
        const auto sql = connectWith(target);
        QVERIFY(!sql);
        QTEST(sql.error().kind, "kind");
        QVERIFY(!sql.error().detail.isEmpty());
    }

    void namesAnUnknownHost()
    {
        SqlTarget target = m_postgres->target(Route::Direct);
        target.host = u"no-such-host.invalid"_s;
        const auto sql = connectWith(target);
        QVERIFY(!sql);
        QCOMPARE(sql.error().kind, ErrorKind::HostNotFound);
        QVERIFY(sql.error().message.contains(target.host));
    }

    void saysWhenForwardingIsForbidden()
    {
        PrivateSshd::Options options;
        options.config << u"DisableForwarding yes"_s;
        PrivateSshd strict(options);
        QVERIFY2(strict.start(), qPrintable(strict.error()));
        auto link = RealTransport().connectSsh(strict.endpoint(), {}, strict.trust(), {});
        QVERIFY(link);
        const auto loopback =
            RealTransport().connectSql(link->get(), m_postgres->target(Route::SshToLoopback), {});
        QVERIFY(!loopback);
        QCOMPARE(loopback.error().kind, ErrorKind::PermissionDenied);
        QVERIFY(loopback.error().hint.contains(u"AllowTcpForwarding"));
        const auto socket =
            RealTransport().connectSql(link->get(), m_postgres->target(Route::SshToSocket), {});
        QVERIFY(!socket);
        QVERIFY(socket.error().hint.contains(u"AllowStreamLocalForwarding"));
    }

    void reportsASessionThatWasEnded_data() { addRoutes(); }
    void reportsASessionThatWasEnded()
    {
        QFETCH(Route, route);
        const auto sql = connectBy(route);
        QVERIFY(sql);
        const auto rows =
            sql->run(SqlStatement::query(u"SELECT pg_terminate_backend(pg_backend_pid())"_s), {});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::ConnectionLost);
        QVERIFY2(rows.error().detail.startsWith(u"57P01 "), qPrintable(rows.error().detail));
        const auto later = sql->run(SqlStatement::query(u"SELECT 1"_s), {});
        QVERIFY(!later);
        QCOMPARE(later.error().kind, ErrorKind::ConnectionLost);
    }

    /// The connection is as good as before; the host has another way.
    void takesAnSshServerThatTheLibraryDoesNotKnowForOneWithoutForwarding()
    {
        const Error error = sshFailure({}, SshStage::Tunnel, u"We're not connected to an OpenSSH server!"_s);
        QCOMPARE(error.kind, ErrorKind::PermissionDenied);
    }

    void reportsALostLinkUnderATunnel()
    {
        auto link = RealTransport().connectSsh(m_sshd->endpoint(), {}, m_sshd->trust(), {});
        QVERIFY(link);
        const auto sql = RealTransport().connectSql(link->get(), m_postgres->target(Route::SshToSocket), {});
        QVERIFY(sql);
        QVERIFY(!(*link)->run(Command::of({u"sh"_s, u"-c"_s, u"kill -KILL $PPID"_s}), {}));
        const auto rows = (*sql)->run(SqlStatement::query(u"SELECT 1"_s), Patience().within(5s));
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::ConnectionLost);
    }
};

QTEST_GUILESS_MAIN(TestTransportSql)
#include "tst_transportsql.moc"
