// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/textlines.h"
#include "model/documents/conf/confcheck.h"
#include "tests/unit/model/nastybytes.h"

#include <QFile>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

static QByteArray edited(const QByteArray &before, const QString &name, const QString &value)
{
    ConfDocument document = ConfDocument::parse(before);
    document.set(name, value, u"Futago 2026-11-22"_s);
    return document.toBytes();
}

static QList<QByteArray> confFragments()
{
    return {"wal_level = replica",
            "Wal_Level 'lo''g\\x'",
            "#wal_level = minimal\t\t# why",
            "include 'x'",
            "port=5432",
            "ext.v",
            "a.b.c",
            "1.5GB",
            "include_dir = 'conf.d'  # last",
            "max_wal_senders = 10",
            "garbage !!"};
}

class TestConfDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackAnyBytes()
    {
        for (quint32 seed = 0; seed < nastySeeds; ++seed) {
            const QByteArray bytes = nastyBytes(seed, confFragments());
            QCOMPARE(ConfDocument::parse(bytes).toBytes(), bytes);
        }
    }

    void givesBackSampleFiles_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"postgresql-10", "postgresql-14", "postgresql-18", "recovery-10"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void givesBackSampleFiles()
    {
        QFETCH(QString, name);
        QFile file(u"%1/documents/samples/%2.conf"_s.arg(QStringLiteral(FUTAGO_TEST_DATA), name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 4000);
        QCOMPARE(ConfDocument::parse(bytes).toBytes(), bytes);
        bytes.replace("\n", "\r\n");
        bytes.chop(2);
        QCOMPARE(ConfDocument::parse(bytes).toBytes(), bytes);
    }

    /// What a sample shows commented out is what the catalogue of that version knows, value and all.
    void knowsEveryDefaultOfASample_data()
    {
        QTest::addColumn<QString>("major");
        for (const char *major : {"10", "14", "18"})
            QTest::newRow(major) << QString::fromLatin1(major);
    }
    void knowsEveryDefaultOfASample()
    {
        QFETCH(QString, major);
        QFile file(u"%1/documents/samples/postgresql-%2.conf"_s.arg(QStringLiteral(FUTAGO_TEST_DATA), major));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray live;
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith('#') && isConfName(line.sliced(1).split(' ').first()) && line.contains(" = "))
                live += line.sliced(1) + '\n';
        const ConfDocument document = ConfDocument::parse(live);
        QVERIFY(document.assignments().size() > 200);
        QCOMPARE(document.unreadableLines(), QList<int>());
        const auto dialect = PgDialect::of(*PgVersion::parse(major));
        for (const ConfProblem &problem : problemsIn(document, Catalogue::of(*dialect)))
            QFAIL(qPrintable(problem.name + u": "_s + problem.message()));
    }

    void readsBackWhatWasSetInAnyBytes()
    {
        const QStringList values{u"on"_s,   u"it's \\ here"_s, u""_s, u"a\r\nport = 1"_s,
                                 u"双子"_s, u"# no comment"_s};
        for (quint32 seed = 0; seed < nastySeeds; ++seed) {
            ConfDocument document = ConfDocument::parse(nastyBytes(seed, confFragments()));
            const QList<int> unreadable = document.unreadableLines();
            const QString &value = values.at(seed % values.size());
            document.set(u"wal_level"_s, value, u"we\nport = 2"_s);
            QCOMPARE(document.value(u"WAL_LEVEL"_s), value);
            QCOMPARE(document.unreadableLines().size(), unreadable.size());
            const QByteArray once = document.toBytes();
            QCOMPARE(ConfDocument::parse(once).assignments(), document.assignments());
            document.set(u"wal_level"_s, value, u"somebody else"_s);
            QCOMPARE(document.toBytes(), once);
        }
    }

    void readsLinesAsTheServerDoes_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<QString>("value");
        QFile file(QStringLiteral(FUTAGO_TEST_DATA "/documents/conf-lines-15.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray &row : file.readAll().split('\n')) {
            const QList<QByteArray> cells = row.split('\t');
            if (row.startsWith('#') || cells.size() != 3)
                continue;
            QTest::newRow(cells.at(0).constData())
                << QByteArray::fromPercentEncoding(cells.at(0)) << (cells.at(1) == "yes")
                << textOf(QByteArray::fromPercentEncoding(cells.at(2)));
        }
    }

    void readsLinesAsTheServerDoes()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, accepted);
        const ConfDocument document = ConfDocument::parse(line + "\n");
        QCOMPARE(document.unreadableLines().isEmpty(), accepted);
        QCOMPARE(document.assignments().size(), accepted ? 1 : 0);
        if (accepted) {
            QTEST(document.value(u"EXT.V"_s).value(), "value");
            QCOMPARE(document.lineOf(u"ext.v"_s), 1);
        }
    }

    void lastAssignmentCounts()
    {
        const auto document =
            ConfDocument::parse("port = 1\n#port = 9\nPort=2\ninclude_DIR 'conf.d' # x\nbad line here\n");
        QCOMPARE(document.value(u"port"_s), u"2"_s);
        QCOMPARE(document.lineOf(u"port"_s), 3);
        QCOMPARE(document.lineOf(u"ports"_s), 0);
        const QList<ConfDocument::Assignment> all{{u"port"_s, u"1"_s, 1}, {u"Port"_s, u"2"_s, 3}};
        QCOMPARE(document.assignments(), all);
        const QList<ConfDocument::Include> includes{{u"include_dir"_s, u"conf.d"_s, 4}};
        QCOMPARE(document.includes(), includes);
        QCOMPARE(document.unreadableLines(), QList<int>{5});
    }

    void changesOnlyWhatItMust_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *title, const char *before, const char *name, const char *value,
                            const char *after) {
            QTest::newRow(title) << QByteArray(before) << QString::fromUtf8(name) << QString::fromUtf8(value)
                                 << QByteArray(after);
        };
        row("same value", "  PORT   5432#x\n", "port", "5432", "  PORT   5432#x\n");
        row("same value in quotes", "port = '5432'", "port", "5432", "port = '5432'");
        row("same value, other escape", "c = 'it\\'s'\n", "c", "it's", "c = 'it\\'s'\n");
        row("same Latin-1 value", "c = '\xE9t\xE9'\n", "c", "été", "c = '\xE9t\xE9'\n");
        row("bare number", "port = 5432\t\t# c\n", "port", "5433", "port = 5433\t\t# c\n");
        row("tabs keep the column", "port = 5\t\t# c\n\t\t# d\n", "port", "12345678901",
            "port = 12345678901\t# c\n\t\t# d\n");
        row("blanks keep the column", "port = 5432     # c", "port", "65432", "port = 65432    # c");
        row("no room left", "a = 1  # c\n", "a", "1234567", "a = 1234567 # c\n");
        row("one blank stays one", "a = 1 # c\n", "a", "12", "a = 12 # c\n");
        row("mixed gap stays", "a = 1 \t # c\n", "a", "12", "a = 12 \t # c\n");
        row("bare word stays bare", "x = foo\n", "x", "bar", "x = bar\n");
        row("word needs quotes", "x = foo\n", "x", "foo bar", "x = 'foo bar'\n");
        row("qualified word needs quotes", "x = foo\n", "x", "a.b", "x = 'a.b'\n");
        row("two-token number needs quotes", "x = 1GB\n", "x", "1.5GB", "x = '1.5GB'\n");
        row("quoted word stays quoted", "x = 'foo'\n", "x", "bar", "x = 'bar'\n");
        row("no blank before value", "port'5432'\n", "port", "5433", "port'5433'\n");
        row("windows", "a = 1\r\nb = 'x'\r\n", "b", "y", "a = 1\r\nb = 'y'\r\n");
        row("quotes and backslashes", "c = ''\n", "c", "cp 'a' \\b", "c = 'cp ''a'' \\\\b'\n");
        row("earlier ones", "a = 1\nA = 2 # x\na = 3\n", "a", "4",
            "# Futago 2026-11-22: a = 1\n# Futago 2026-11-22: A = 2 # x\na = 4\n");
        row("earlier ones, same value", "a = 1\na = 3 #\n", "a", "3",
            "# Futago 2026-11-22: a = 1\na = 3 #\n");
        row("behind the default", "#wal_level = replica\t# x\n\t\t# y\nz = 1\n", "wal_level", "logical",
            "#wal_level = replica\t# x\n\t\t# y\nwal_level = logical\nz = 1\n");
        row("behind the last default", "#x = 1\n# x = 2\n# x is good\nz = 1\n", "x", "on",
            "#x = 1\n# x = 2\nx = on\n# x is good\nz = 1\n");
        row("quotes as the default", "#cluster_name = ''\n", "cluster_name", "a",
            "#cluster_name = ''\ncluster_name = 'a'\n");
        row("behind an unended default", "#x = 1", "x", "2", "#x = 1\nx = 2\n");
        row("into nothing", "", "wal_level", "replica", "# Futago 2026-11-22\nwal_level = replica\n");
        row("at the end", "a = 1\r\n", "x", "word", "a = 1\r\n\r\n# Futago 2026-11-22\r\nx = 'word'\r\n");
        row("at the end after a blank line", "a = 1\n\n", "x", "1", "a = 1\n\n# Futago 2026-11-22\nx = 1\n");
        row("at the end again", "# Futago 2026-11-22\na = 1\n", "x", "1",
            "# Futago 2026-11-22\na = 1\nx = 1\n");
        row("no name of a parameter", "a = 1\n", "a b", "1", "a = 1\n");
        row("include is no parameter", "a = 1\n", "include", "x", "a = 1\n");
    }

    void changesOnlyWhatItMust()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, name);
        QFETCH(QString, value);
        QTEST(edited(before, name, value), "after");
    }

    void putsBackTheBytesWhenTheOldValueReturns()
    {
        const QByteArray before = "port = 5432\t\t\t# c\nname = 'x'      # d\n";
        QCOMPARE(edited(edited(before, u"port"_s, u"1234567890"_s), u"port"_s, u"5432"_s), before);
        QCOMPARE(edited(edited(before, u"name"_s, u"xyz"_s), u"name"_s, u"x"_s), before);
    }

    void commentsOutAndDeletesNothing()
    {
        ConfDocument document =
            ConfDocument::parse("  standby_mode = on # x\r\nother = 1\nSTANDBY_MODE 'off'");
        document.commentOut(u"standby_mode"_s, u"moved"_s);
        QCOMPARE(document.toBytes(),
                 QByteArray("# moved:   standby_mode = on # x\r\nother = 1\n# moved: STANDBY_MODE 'off'"));
        QCOMPARE(document.value(u"standby_mode"_s), std::nullopt);
    }

    void leavesAFreshFileBelowItsDefaults()
    {
        ConfDocument document = ConfDocument::parse("#wal_level = replica\n#max_wal_senders = 10\n");
        document.set(u"max_wal_senders"_s, u"4"_s, u"p"_s);
        document.set(u"max_replication_slots"_s, u"4"_s, u"p"_s);
        document.set(u"archive_command"_s, u"test ! -f /a/%f && cp %p /a/%f"_s, u"p"_s);
        document.set(u"wal_level"_s, u"replica"_s, u"p"_s);
        QCOMPARE(
            document.toBytes(),
            QByteArray(
                "#wal_level = replica\nwal_level = replica\n#max_wal_senders = 10\nmax_wal_senders = 4\n\n"
                "# p\nmax_replication_slots = 4\narchive_command = 'test ! -f /a/%f && cp %p /a/%f'\n"));
    }
};

QTEST_GUILESS_MAIN(TestConfDocument)
#include "tst_confdocument.moc"
