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
        QCOMPARE(error.where, fixture.standby.name());
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
