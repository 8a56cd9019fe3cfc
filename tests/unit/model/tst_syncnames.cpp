// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/syncnames.h"
#include "tests/unit/model/pairfixture.h"

using namespace futago;
using namespace Qt::StringLiterals;

class TestSyncNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("required");
        const auto row = [](const char *value, const QStringList &names, int required) {
            QTest::newRow(value) << QString::fromUtf8(value) << names << required;
        };
        row("", {}, 0);
        row("  ", {}, 0);
        row("*", {u"*"_s}, 1);
        row("a", {u"a"_s}, 1);
        row("a,b", {u"a"_s, u"b"_s}, 1);
        row(" a ,\tb ", {u"a"_s, u"b"_s}, 1);
        row("slave-1", {u"slave-1"_s}, 1);
        row("\"slave-1\"", {u"slave-1"_s}, 1);
        row("\"slave-1\", b", {u"slave-1"_s, u"b"_s}, 1);
        row("\"a\"\"b, (c)\"", {u"a\"b, (c)"_s}, 1);
        row("server.example", {u"server.example"_s}, 1);
        row("1", {u"1"_s}, 1);
        row("1a", {u"1a"_s}, 1);
        row("FIRST", {u"FIRST"_s}, 1);
        row("first,any", {u"first"_s, u"any"_s}, 1);
        row("1 (a)", {u"a"_s}, 1);
        row("2 (a,b)", {u"a"_s, u"b"_s}, 2);
        row("1(a,b)", {u"a"_s, u"b"_s}, 1);
        row("2 (a)", {u"a"_s}, 2);
        row("0 (a)", {u"a"_s}, 0);
        row("FIRST 1 (a,b)", {u"a"_s, u"b"_s}, 1);
        row("ANY 2 (a,\"slave-1\",c)", {u"a"_s, u"slave-1"_s, u"c"_s}, 2);
        row("any 1 (*)", {u"*"_s}, 1);
        row("first 1(first)", {u"first"_s}, 1);
        row("\"1\" (a)", {u"1"_s, u"a"_s}, 1);
        row("\"open", {u"open"_s}, 1);
        row("双子", {u"双子"_s}, 1);
    }

    void readsEveryForm()
    {
        QFETCH(QString, value);
        QTEST(standbyNames(value), "names");
        QTEST(SynchronousStandbys::parse(value, PairFixture(u"15"_s).dialect).required, "required");
    }

    void readsBackAQuotedName_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"slave-1", "a\"b", "\"", "\"\"", "a, b", "FIRST", "1", "x (y)", "双子", " "})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void readsBackAQuotedName()
    {
        QFETCH(QString, name);
        QCOMPARE(standbyNames(quotedStandbyName(name)), QStringList{name});
        QCOMPARE(standbyNames(u"ANY 1 (a, %1)"_s.arg(quotedStandbyName(name))), QStringList({u"a"_s, name}));
    }

    void quotesAlways()
    {
        QCOMPARE(quotedStandbyName(u"slave"_s), u"\"slave\""_s);
        QCOMPARE(quotedStandbyName(u"a\"b"_s), u"\"a\"\"b\""_s);
    }

    void knowsWhetherAStandbyIsNamed_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("named");
        QTest::newRow("case") << "\"slave-1\""
                              << "SLAVE-1" << true;
        QTest::newRow("in a list") << "ANY 1 (a, \"slave-1\")"
                                   << "slave-1" << true;
        QTest::newRow("a part of it") << "\"slave-10\""
                                      << "slave-1" << false;
        QTest::newRow("star") << "*"
                              << "anything" << true;
        QTest::newRow("quoted star") << "\"*\""
                                     << "anything" << true;
        QTest::newRow("none") << ""
                              << "a" << false;
        QTest::newRow("keyword") << "FIRST 1 (a)"
                                 << "first" << false;
        QTest::newRow("number") << "1 (a)"
                                << "1" << false;
    }

    void knowsWhetherAStandbyIsNamed()
    {
        QFETCH(QString, value);
        QFETCH(QString, name);
        QTEST(namesStandby(value, name), "named");
    }

    void leavesTheOthersWhenAStandbyComesOrGoes_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<QString>("without");
        QTest::addColumn<QString>("with");
        const auto row = [](const char *major, const char *without, const char *with) {
            QTest::addRow("%s %s", major, without)
                << QString::fromUtf8(major) << QString::fromUtf8(without) << QString::fromUtf8(with);
        };
        row("9.3", "", "\"ours\"");
        row("15", "", "\"ours\"");
        row("9.6", "\"dr1\"", "2 (\"ours\", \"dr1\")");
        row("15", "\"dr1\", \"dr2\"", "2 (\"ours\", \"dr1\", \"dr2\")");
        row("15", "2 (\"dr1\", \"dr2\", \"dr3\")", "3 (\"ours\", \"dr1\", \"dr2\", \"dr3\")");
        row("15", "ANY 2 (\"dr1\", \"dr2\")", "ANY 3 (\"ours\", \"dr1\", \"dr2\")");
    }

    void leavesTheOthersWhenAStandbyComesOrGoes()
    {
        QFETCH(QString, major);
        QFETCH(QString, without);
        QFETCH(QString, with);
        const PgDialect dialect = PairFixture(major).dialect;
        QCOMPARE(withStandby(without, u"ours"_s, dialect), with);
        QCOMPARE(withoutStandby(with, u"OURS"_s, dialect), without);
        QCOMPARE(withStandby(with, u"ours"_s, dialect), with);
        QCOMPARE(withoutStandby(without, u"ours"_s, dialect), without);
    }

    void takesAStandbyOutOfAnyForm_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<QString>("with");
        QTest::addColumn<QString>("without");
        const auto row = [](const char *major, const char *with, const char *without) {
            QTest::addRow("%s %s", major, with)
                << QString::fromUtf8(major) << QString::fromUtf8(with) << QString::fromUtf8(without);
        };
        row("9.3", "slave-1, ours", "\"slave-1\"");
        row("9.3", "1(a,b), ours", "\"1(a\", \"b)\"");
        row("15", "dr1, ours", "\"dr1\"");
        row("15", "FIRST 1 (ours, dr1)", "\"dr1\"");
        row("15", "FIRST 2 (dr1, dr2, ours)", "2 (\"dr1\", \"dr2\")");
        row("15", "1(ours,b)", "\"b\"");
        row("15", "2 (ours)", "");
        row("15", "ANY 1 (a, ours)", "ANY 1 (\"a\")");
        row("15", "ANY 2 (a, ours)", "ANY 1 (\"a\")");
        row("15", "*", "*");
    }

    void takesAStandbyOutOfAnyForm()
    {
        QFETCH(QString, major);
        QFETCH(QString, with);
        QTEST(withoutStandby(with, u"ours"_s, PairFixture(major).dialect), "without");
    }

    void saysWhereAStandbyCannotBeAdded()
    {
        for (const char *major : {"9.3", "9.5"})
            QVERIFY(!withStandby(u"\"dr1\""_s, u"ours"_s, PairFixture(QString::fromLatin1(major)).dialect));
        QVERIFY(!withStandby(u"ANY 1 (a, b)"_s, u"ours"_s, PairFixture(u"15"_s).dialect));
        QCOMPARE(withStandby(u"*"_s, u"ours"_s, PairFixture(u"15"_s).dialect), u"*"_s);
    }

    void knowsWhetherAnotherCanStandIn_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("always");
        QTest::newRow("alone") << "ours" << true;
        QTest::newRow("first") << "ours, a" << true;
        QTest::newRow("second") << "a, ours" << false;
        QTest::newRow("second of two") << "2 (a, ours, b)" << true;
        QTest::newRow("any of two") << "ANY 1 (ours, a)" << false;
        QTest::newRow("any two of two") << "ANY 2 (ours, a)" << true;
        QTest::newRow("not named") << "a" << false;
    }

    void knowsWhetherAnotherCanStandIn()
    {
        QFETCH(QString, value);
        QTEST(SynchronousStandbys::parse(value, PairFixture(u"15"_s).dialect).alwaysWaitsFor(u"ours"_s),
              "always");
    }
};

QTEST_GUILESS_MAIN(TestSyncNames)
#include "tst_syncnames.moc"
