// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/syncnames.h"

#include <QTest>

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
        QTEST(requiredStandbys(value), "required");
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
};

QTEST_GUILESS_MAIN(TestSyncNames)
#include "tst_syncnames.moc"
