// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/conftree.h"
#include "tests/unit/model/pairfixture.h"

using namespace futago;
using namespace Qt::StringLiterals;

using Files = QMap<QString, QByteArray>;
using Problem = ConfTree::Problem;

static const Catalogue &catalogueOf(const QString &major)
{
    return Catalogue::of(PgDialect::of(*PgVersion::parse(major)).value());
}

static ConfTree treeOf(const Files &files, const QString &major = u"15"_s,
                       const QList<std::pair<QString, QString>> &commandLine = {})
{
    return ConfTree::read({u"/d/postgresql.conf"_s, u"/d"_s, commandLine}, ConfSource::of(files),
                          catalogueOf(major));
}

/// "file:line name=value", "!" and the problem's number behind it, in the server's order; a superseded one in
/// brackets.
static QStringList shown(const ConfTree &tree)
{
    QStringList lines;
    for (const ConfTree::Entry &entry : tree.entries()) {
        QString line =
            u"%1:%2 %3=%4"_s.arg(entry.file.mid(3), QString::number(entry.line), entry.name, entry.value);
        if (entry.problem != Problem::None)
            line += u" !%1"_s.arg(static_cast<int>(entry.problem));
        lines << (entry.supersededBy < 0 ? line : u'[' + line + u']');
    }
    return lines;
}

static QString problem(Problem kind)
{
    return u" !%1"_s.arg(static_cast<int>(kind));
}

class TestConfTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsIncludesWhereTheyStand()
    {
        const ConfTree tree =
            treeOf({{u"/d/postgresql.conf"_s, "port = 1\ninclude_dir 'conf.d'\nport = 4\n"
                                              "include_if_exists 'none.conf'\nInclude = 'x/one.conf'\n"},
                    {u"/d/conf.d/b.conf"_s, "port = 3\n"},
                    {u"/d/conf.d/B.conf"_s, "Port = 2\n"},
                    {u"/d/conf.d/.hidden.conf"_s, "port = 7\n"},
                    {u"/d/conf.d/.conf"_s, "port = 7\n"},
                    {u"/d/conf.d/b.conf~"_s, "port = 8\n"},
                    {u"/d/x/one.conf"_s, "include 'two.conf'\nport = 6\n"},
                    {u"/d/x/two.conf"_s, "port = 5\n"},
                    {u"/d/postgresql.auto.conf"_s, "port = 9\n"}});
        QCOMPARE(shown(tree), (QStringList{u"[postgresql.conf:1 port=1]"_s, u"[conf.d/B.conf:1 Port=2]"_s,
                                           u"[conf.d/b.conf:1 port=3]"_s, u"[postgresql.conf:3 port=4]"_s,
                                           u"[x/two.conf:1 port=5]"_s, u"[x/one.conf:2 port=6]"_s,
                                           u"postgresql.auto.conf:1 port=9"_s}));
        QVERIFY(!tree.isRefused());
        QCOMPARE(tree.counting(u"PORT"_s)->value, u"9"_s);
        QCOMPARE(tree.entries().first().supersededBy, 6);
        QVERIFY(!tree.counting(u"wal_level"_s));
    }

    void putsTheCommandLineAboveAll()
    {
        const ConfTree tree = treeOf({{u"/d/postgresql.conf"_s, "port = 1\nwork_mem = 1MB\n"}}, u"15"_s,
                                     {{u"Port"_s, u"5433"_s}, {u"sort_mem"_s, u"2MB"_s}});
        QCOMPARE(shown(tree),
                 (QStringList{u"[postgresql.conf:1 port=1]"_s, u"[postgresql.conf:2 work_mem=1MB]"_s,
                              u":0 Port=5433"_s, u":0 sort_mem=2MB"_s}));
        QVERIFY(tree.counting(u"port"_s)->isFromCommandLine);
        QCOMPARE(tree.counting(u"work_mem"_s)->value, u"2MB"_s);
    }

    void knowsNoAutoConfBefore94()
    {
        const Files files{{u"/d/postgresql.conf"_s, "port = 1\n"},
                          {u"/d/postgresql.auto.conf"_s, "port = 2\n"}};
        QCOMPARE(treeOf(files, u"9.3"_s).counting(u"port"_s)->value, u"1"_s);
        QCOMPARE(treeOf(files, u"9.4"_s).counting(u"port"_s)->value, u"2"_s);
    }

    void namesWhatTheServerObjectsTo_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QStringList>("entries");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char *title, const QByteArray &config, const QStringList &entries,
                            bool refused) { QTest::newRow(title) << config << entries << refused; };
        const QString at1 = u"postgresql.conf:1 "_s;
        row("grammar", "port = \nport = 1\n",
            {at1 + u"="_s + problem(Problem::Syntax), u"postgresql.conf:2 port=1"_s}, true);
        row("unknown name", "prot = 1\n", {at1 + u"prot=1"_s + problem(Problem::UnknownName)}, true);
        row("custom name", "a.b = 1\nA.B = 2\n", {u"["_s + at1 + u"a.b=1]"_s, u"postgresql.conf:2 A.B=2"_s},
            false);
        row("bad value", "port = x\n", {at1 + u"port=x"_s + problem(Problem::Value)}, false);
        row("missing", "include 'no'\n", {at1 + u"=/d/no"_s + problem(Problem::FileMissing)}, true);
        row("missing, who cares", "include_if_exists 'no'\n", {}, false);
        row("no directory", "include_dir no\n", {at1 + u"=/d/no"_s + problem(Problem::DirectoryMissing)},
            true);
        row("a directory", "include '/d'\n", {u":1 =/d"_s + problem(Problem::FileUnreadable)}, true);
        row("no name", "include ' '\n", {at1 + u"= "_s + problem(Problem::EmptyFileName)}, true);
        row("no name of a directory", "include_dir ''\n",
            {at1 + u"="_s + problem(Problem::EmptyDirectoryName)}, true);
        row("itself", "include 'x/../postgresql.conf'\n",
            {at1 + u"=/d/postgresql.conf"_s + problem(Problem::Recursion)}, true);
    }
    void namesWhatTheServerObjectsTo()
    {
        QFETCH(QByteArray, config);
        const ConfTree tree = treeOf({{u"/d/postgresql.conf"_s, config}, {u"/d/postgresql.auto.conf"_s, {}}});
        QTEST(shown(tree), "entries");
        QTEST(tree.isRefused(), "refused");
        QCOMPARE(tree.preventsStart(), tree.isRefused() || config == "port = x\n");
    }

    void endsCirclesAfterTenFiles()
    {
        const ConfTree tree = treeOf({{u"/d/postgresql.conf"_s, "include 'a.conf'\n"},
                                      {u"/d/a.conf"_s, "include 'b.conf'\nport = 1\n"},
                                      {u"/d/b.conf"_s, "include 'a.conf'\nport = 2\n"}});
        QCOMPARE(tree.entries().first().problem, Problem::TooDeep);
        QCOMPARE(tree.entries().first().file, u"/d/b.conf"_s);
        QCOMPARE(tree.entries().size(), 11);
        QVERIFY(tree.isRefused());
    }

    void leavesAFileAfterAHundredErrors()
    {
        const ConfTree tree =
            treeOf({{u"/d/postgresql.conf"_s, QByteArray("=\n").repeated(200) + "port = 1\n"},
                    {u"/d/postgresql.auto.conf"_s, "port = 2\n"}});
        QCOMPARE(tree.entries().size(), 100);
    }

    /// Superseded lines are passed over, so a bad value there keeps no server from starting.
    void startsWithABadValueThatDoesNotCount()
    {
        const ConfTree tree = treeOf({{u"/d/postgresql.conf"_s, "port = x\nport = 1\n"}});
        QVERIFY(!tree.preventsStart());
        QVERIFY(!tree.isRefused());
    }

    void showsWhatTheServerWouldShow()
    {
        RunningValues server;
        server.settings = {{u"port"_s, u"5432"_s}, {u"max_connections"_s, u"100"_s}};
        const ConfTree tree =
            treeOf({{u"/d/postgresql.conf"_s, "port = 5432\nPort = 5433\nport = 0x1538\nwork_mem = 1\n"
                                              "log_connections = x\nmax_connections = 100"}});
        const auto rows = fileSettings(tree, server);
        QCOMPARE(rows.size(), 6);
        QVERIFY(!rows.at(0).isApplied && rows.at(0).error.isEmpty());
        QCOMPARE(rows.at(1).error, u"setting could not be applied"_s);
        QVERIFY(rows.at(2).isApplied);
        QCOMPARE(rows.at(3).error, u"setting could not be applied"_s);
        QCOMPARE(rows.at(4).error, u"setting could not be applied"_s);
        QVERIFY(rows.at(5).isApplied);
    }

    void countsTheLastLineAsTheServerDoes()
    {
        const auto line = [](const QByteArray &config) {
            return fileSettings(treeOf({{u"/d/postgresql.conf"_s, config}}), {}).first().line;
        };
        QCOMPARE(line("\nport =\n"), 2);
        QCOMPARE(line("\nport ="), 1);
        QCOMPARE(line("\nport !"), 2);
        QCOMPARE(line("\nport = 1"), 2);
    }
};

QTEST_GUILESS_MAIN(TestConfTree)
#include "tst_conftree.moc"
