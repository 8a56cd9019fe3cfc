// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/workers/stepfixture.h"
#include "workers/steps/connectionerrors.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// What psql and pg_basebackup of each era print, word for word, and what it is taken for.
class TestConnectionErrors : public QObject
{
    Q_OBJECT

private:
    static void row(const char *name, const char *text, ErrorKind kind)
    {
        QTest::newRow(name) << QString::fromUtf8(text) << kind;
    }

private Q_SLOTS:
    void knowsTheTextsOfEveryEra_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorKind>("kind");
        row("9.3, no line",
            "psql: FATAL:  no pg_hba.conf entry for replication connection from host \"192.0.2.2\", user "
            "\"repl\"\n",
            ErrorKind::AuthenticationFailed);
        row("14, no line",
            "psql: error: connection to server at \"192.0.2.1\", port 5432 failed: FATAL:  no pg_hba.conf "
            "entry for replication connection from host \"192.0.2.2\", user \"repl\", no encryption\n",
            ErrorKind::AuthenticationFailed);
        row("9.3, reject",
            "psql: FATAL:  pg_hba.conf rejects replication connection for host \"192.0.2.2\", user "
            "\"repl\"\n",
            ErrorKind::AuthenticationFailed);
        row("9.3, password", "psql: FATAL:  password authentication failed for user \"repl\"\n",
            ErrorKind::AuthenticationFailed);
        row("9.3, none", "psql: fe_sendauth: no password supplied\n", ErrorKind::AuthenticationFailed);
        row("9.3, attribute", "psql: FATAL:  must be superuser or replication role to start walsender\n",
            ErrorKind::AuthenticationFailed);
        row("16, attribute",
            "psql: error: FATAL:  permission denied to start WAL sender\nDETAIL:  Only roles with the "
            "REPLICATION attribute may start a WAL sender process.\n",
            ErrorKind::AuthenticationFailed);
        row("login", "psql: FATAL:  role \"repl\" is not permitted to log in\n",
            ErrorKind::AuthenticationFailed);
        row("9.3, nobody there",
            "psql: could not connect to server: Connection refused\n\tIs the server running on host "
            "\"192.0.2.1\" and accepting\n\tTCP/IP connections on port 5432?\n",
            ErrorKind::ConnectionRefused);
        row("no name", "psql: could not translate host name \"db1\" to address: Name or service not known\n",
            ErrorKind::HostNotFound);
        row("9.3, walsenders",
            "pg_basebackup: could not connect to server: FATAL:  number of requested standby connections "
            "exceeds max_wal_senders (currently 1)\n",
            ErrorKind::Conflict);
        row("17, walsenders",
            "pg_basebackup: error: FATAL:  number of requested standby connections exceeds "
            "\"max_wal_senders\" (currently 1)\n",
            ErrorKind::Conflict);
        row("9.3, directory", "pg_basebackup: directory \"/var/lib/pgsql/data\" exists but is not empty\n",
            ErrorKind::DirectoryNotEmpty);
    }

    void knowsTheTextsOfEveryEra()
    {
        QFETCH(QString, text);
        StepFixture fixture;
        const Error error = explainConnection(fixture.standby, u"It failed."_s, text);
        QTEST(error.kind, "kind");
        QVERIFY(error.message != u"It failed.");
        QVERIFY(!error.hint.isEmpty());
        QCOMPARE(error.detail, text);
        QCOMPARE(error.where, fixture.standby.login());
    }

    /// A server with a Japanese lc_messages.
    void knowsARefusalInEitherLanguage_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("japanese");
        QTest::newRow("no line in pg_hba.conf")
            << uR"(FATAL:  no pg_hba.conf entry for replication connection from host "10.0.0.3", user "repl", SSL on)"_s
            << uR"(FATAL:  pg_hba.conf にホスト"10.0.0.3"、ユーザ"repl", SSL有効用のエントリがありません)"_s;
        QTest::newRow("a reject line")
            << uR"(FATAL:  pg_hba.conf rejects replication connection for host "10.0.0.3", user "repl", no encryption)"_s
            << uR"(FATAL:  pg_hba.conf の設定でホスト "10.0.0.3"、ユーザー "repl", 暗号化なし 用のレプリケーション接続を拒否しました)"_s;
        QTest::newRow("wrong password") << uR"(FATAL:  password authentication failed for user "repl")"_s
                                        << uR"(FATAL:  ユーザー"repl"のパスワード認証に失敗しました)"_s;
        QTest::newRow("no REPLICATION, up to 15")
            << u"FATAL:  must be superuser or replication role to start walsender"_s
            << u"FATAL:  walsenderを起動するにはスーパユーザまたはreplicationロールである必要があります"_s;
        QTest::newRow("no REPLICATION, from 16") << u"FATAL:  permission denied to start WAL sender"_s
                                                 << u"FATAL:  WAL送信プロセスを開始する権限がありません"_s;
        QTest::newRow("no LOGIN") << uR"(FATAL:  role "repl" is not permitted to log in)"_s
                                  << uR"(FATAL:  ロール"repl"はログインが許可されません)"_s;
        QTest::newRow("no free walsender")
            << u"FATAL:  number of requested standby connections exceeds max_wal_senders (currently 1)"_s
            << u"FATAL:  要求されたスタンバイ接続が max_wal_senders を超えています（現在は 1）"_s;
    }
    void knowsARefusalInEitherLanguage()
    {
        QFETCH(QString, english);
        QFETCH(QString, japanese);
        const StepFixture fixture;
        const Error expected = explainConnection(fixture.standby, u"It failed."_s, english);
        QVERIFY(expected.kind != ErrorKind::CommandFailed);
        const Error error = explainConnection(fixture.standby, u"It failed."_s, japanese);
        QCOMPARE(nameOf(error.kind), nameOf(expected.kind));
        QCOMPARE(error.message, expected.message);
        QCOMPARE(error.detail, japanese);
    }

    void leavesAnUnknownTextAsItIs()
    {
        StepFixture fixture;
        const Error error = explainConnection(fixture.standby, u"It failed."_s, u"psql: what?"_s);
        QCOMPARE(error.kind, ErrorKind::CommandFailed);
        QCOMPARE(error.message, u"It failed."_s);
        QCOMPARE(error.detail, u"psql: what?"_s);
    }
};

QTEST_GUILESS_MAIN(TestConnectionErrors)
#include "tst_connectionerrors.moc"
