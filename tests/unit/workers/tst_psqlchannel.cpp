// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedtransport.h"
#include "workers/host/host.h"
#include "workers/host/psqlchannel.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// A host whose login may become postgres by sudo: SQL goes through psql there.
struct PsqlHost
{
    ScriptedTransport transport;
    ScriptedHost &script = transport.host(u"db1"_s);
    Host host{transport, spec(), {}, {}};

    static HostSpec spec()
    {
        HostSpec spec;
        spec.ssh = {u"db1"_s, 22, u"dba"_s, {}, false};
        spec.become = Become::Sudo;
        spec.server.binDirectory = u"/usr/lib/postgresql/15/bin"_s;
        spec.server.socketDirectory = u"/run/pg"_s;
        spec.server.port = 5433;
        return spec;
    }

    /// `output` for the statement that follows the question for the version.
    Result<SqlRows> ask(const CommandOutput &output)
    {
        script.expectCommand(u"-- true"_s);
        script.expectCommand(u"psql"_s, {0, "[{\"version\":\"150018\"}]\n", {}});
        script.expectCommand(u"psql"_s, output);
        return host.sql(SqlStatement::query(u"SELECT 1"_s));
    }
};

class TestPsqlChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesValuesAsLiterals_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("literal");
        QTest::newRow("plain") << u"standby"_s << QByteArray("E'standby'");
        QTest::newRow("quote") << u"O'Neill"_s << QByteArray("E'O''Neill'");
        QTest::newRow("backslash") << u"a\\'; DROP"_s << QByteArray("E'a\\\\''; DROP'");
        QTest::newRow("placeholder") << u"$2 and $1"_s << QByteArray("E'$2 and $1'");
        QTest::newRow("variable of psql") << u":HOME"_s << QByteArray("E':HOME'");
        QTest::newRow("Japanese") << u"双子"_s << QByteArray("E'双子'");
    }
    void writesValuesAsLiterals()
    {
        QFETCH(QString, value);
        QFETCH(QByteArray, literal);
        const QByteArray script =
            PsqlChannel::script(SqlStatement::query(u"SELECT $1 AS a, $2 AS b"_s, {value, std::nullopt}));
        QVERIFY(script.startsWith("SET search_path TO pg_catalog;\n"));
        const QByteArray expected =
            "\n\\gset\nSELECT coalesce(json_agg(row_to_json(futago_row)), '[]') FROM (SELECT " + literal +
            " AS a, NULL AS b) futago_row\n;\n";
        QCOMPARE(script.right(expected.size()), expected);
    }

    void leavesAVerifierWhole()
    {
        const QByteArray script =
            PsqlChannel::script(SqlStatement::utility(u"ALTER ROLE r PASSWORD 'SCRAM-SHA-256$4096:a$b:c'"_s));
        QVERIFY(script.contains("'SCRAM-SHA-256$4096:a$b:c'\n;\n"));
        QVERIFY(!script.contains("json_agg"));
    }

    void readsEveryKindOfValue()
    {
        PsqlHost psql;
        const auto rows = psql.ask(
            {0,
             "[{\"big\":9223372036854775807,\"yes\":true,\"no\":false,\"none\":null,\"real\":0.000012,\n"
             " \"text\":\"a\\\"b\\n双\",\"empty\":\"\"}, \n {\"big\":-1}]\n",
             {}});
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2);
        const SqlRow row = rows->first();
        QCOMPARE(row.number(u"big"_s), std::numeric_limits<qint64>::max());
        QVERIFY(row.flag(u"yes"_s) && !row.flag(u"no"_s));
        QVERIFY(row.isNull(u"none"_s) && !row.isNull(u"empty"_s));
        QCOMPARE(row.real(u"real"_s), std::optional(0.000012));
        QCOMPARE(row.text(u"text"_s), u"a\"b\n双"_s);
        QCOMPARE(psql.script.complaints(), QStringList());
    }

    void goesThroughSudoAndNeverShowsItsInput()
    {
        PsqlHost psql;
        QVERIFY(psql.ask({0, "[]\n", {}}));
        const Command command = psql.script.commands().last();
        QCOMPARE(command.argv.mid(0, 6),
                 QStringList({u"sudo"_s, u"-n"_s, u"-H"_s, u"-u"_s, u"postgres"_s, u"--"_s}));
        QCOMPARE(command.argv.mid(command.argv.indexOf(u"-p"_s), 6),
                 QStringList({u"-p"_s, u"5433"_s, u"-d"_s, u"postgres"_s, u"-h"_s, u"/run/pg"_s}));
        QVERIFY(command.argv.contains(u"-w"_s) && command.argv.contains(u"-X"_s));
        QVERIFY(command.inputIsSecret);
    }

    void findsTheSqlStateInAnyLanguage_data()
    {
        QTest::addColumn<QByteArray>("err");
        QTest::addColumn<QString>("state");
        QTest::newRow("English")
            << QByteArray(
                   "ERROR:  42P01: relation \"x\" does not exist\nLINE 1: x\nLOCATION:  parserOpenTable\n")
            << u"42P01"_s;
        QTest::newRow("Japanese")
            << QByteArray("ERROR:  42P01: リレーション\"x\"は存在しません\n行 1: x\n場所:  parserOpenTable\n")
            << u"42P01"_s;
        QTest::newRow("German") << QByteArray(
                                       "FEHLER:  42704: Rolle »r« existiert nicht\nORT:  get_role_oid\n")
                                << u"42704"_s;
        QTest::newRow("after a notice")
            << QByteArray("NOTICE:  00000: hm\nERROR:  55006: replication slot \"s\" is active for PID 7\n")
            << u"55006"_s;
        QTest::newRow("with the script's name")
            << QByteArray("psql:<stdin>:2: ERROR:  XX000: cache lookup failed\n") << u"XX000"_s;
    }
    void findsTheSqlStateInAnyLanguage()
    {
        QFETCH(QByteArray, err);
        QFETCH(QString, state);
        PsqlHost psql;
        const auto rows = psql.ask({3, {}, err});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::SqlFailed);
        QVERIFY2(rows.error().detail.startsWith(state + u": "_s), qPrintable(rows.error().detail));
        QVERIFY(rows.error().about<SqlState>());
        QCOMPARE(rows.error().about<SqlState>()->code, state);
    }

    void tellsAServerThatIsDownFromARefusedStatement()
    {
        PsqlHost psql;
        psql.script.expectCommand(u"-- true"_s);
        psql.script.expectCommand(u"psql"_s,
                                  {2,
                                   {},
                                   "psql: error: connection to server on socket \"/run/pg/.s.PGSQL.5433\" "
                                   "failed: No such file or directory\n"});
        const auto rows = psql.host.sql(SqlStatement::query(u"SELECT 1"_s));
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::ServerNotRunning);
    }
};

QTEST_GUILESS_MAIN(TestPsqlChannel)
#include "tst_psqlchannel.moc"
