// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/configurationclosure.h"
#include "tests/unit/model/pairfixture.h"

using namespace futago;
using namespace Qt::StringLiterals;

static PgDialect dialectOf(const QString &major)
{
    return PgDialect::of(PgVersion::parse(major + u".2"_s).value()).value();
}

static FileFact file(const QByteArray &bytes)
{
    FileFact fact;
    fact.exists = true;
    fact.bytes = bytes;
    return fact;
}

static const QString data = u"/data"_s;

static ConfigurationRoots rootsWith(const QByteArray &config, const QByteArray &hba = {})
{
    ConfigurationRoots roots{u"/etc/pg/postgresql.conf"_s, config, data};
    roots.accessFiles.insert(u"/etc/pg/pg_hba.conf"_s, hba);
    return roots;
}

class TestConfigurationClosure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsNamed_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("hba");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("directories");
        const QByteArray none;
        const auto row = [](const char *name, const char *major, const QByteArray &config,
                            const QByteArray &hba, const QStringList &files, const QStringList &directories) {
            QTest::newRow(name) << QString::fromLatin1(major) << config << hba << files << directories;
        };
        row("nothing", "15", "port = 5432\n", "local all all peer\n", {}, {});
        row("a file beside it", "15", "include 'site.conf'\n", none, {u"/etc/pg/site.conf"_s}, {});
        row("a file if it is there", "15", "include_if_exists '/srv/x'\n", none, {u"/srv/x"_s}, {});
        row("a directory", "15", "include_dir = 'conf.d'\n", none, {}, {u"/etc/pg/conf.d"_s});
        row("a list of users", "15", none, "host all @users all md5\n", {u"/etc/pg/users"_s}, {});
        row("a list of databases", "9.3", none, "host a,@/srv/bases all all md5\n", {u"/srv/bases"_s}, {});
        row("a quoted name is none", "15", none, "host all \"@users\" all md5\n", {}, {});
        row("a comment is none", "15", "#include 'x'\n", "# host all @users all md5\n", {}, {});
        row("rules of 16", "16", none, "include more.conf\ninclude_dir d\n", {u"/etc/pg/more.conf"_s},
            {u"/etc/pg/d"_s});
        row("no includes of rules in 15", "15", none, "include more.conf\n", {}, {});
    }
    void asksForWhatIsNamed()
    {
        QFETCH(QString, major);
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, hba);
        const UnreadPaths unread = unreadPaths(rootsWith(config, hba), {}, dialectOf(major));
        QTEST(unread.files, "files");
        QTEST(unread.directories, "directories");
    }

    void goesOnUntilNothingIsLeft()
    {
        const PgDialect dialect = dialectOf(u"17"_s);
        const ConfigurationRoots roots = rootsWith("include_dir 'conf.d'\n", "host all @users all md5\n");
        ConfigurationClosure closure;
        closure.directories.insert(u"/etc/pg/conf.d"_s, QStringList{u"a.conf"_s});
        closure.files.insert(u"/etc/pg/users"_s, file("app @more\n"));
        QCOMPARE(unreadPaths(roots, closure, dialect).files,
                 QStringList({u"/etc/pg/conf.d/a.conf"_s, u"/etc/pg/more"_s}));
        closure.files.insert(u"/etc/pg/conf.d/a.conf"_s, file("work_mem = 5MB\n"));
        closure.files.insert(u"/etc/pg/more"_s, {});
        QVERIFY(unreadPaths(roots, closure, dialect).isEmpty());
        const ConfTree tree = confTreeOf(roots, closure, dialect);
        QCOMPARE(tree.counting(u"work_mem"_s)->file, u"/etc/pg/conf.d/a.conf"_s);
        QCOMPARE(namedFiles(u"/etc/pg/pg_hba.conf"_s, "host all @users all md5\n", closure, dialect),
                 (QMap<QString, QString>{{u"users"_s, u"/etc/pg/users"_s}, {u"more"_s, u"/etc/pg/more"_s}}));
    }

    void endsWhereFilesNameEachOther()
    {
        const PgDialect dialect = dialectOf(u"17"_s);
        ConfigurationClosure closure;
        closure.files.insert(u"/etc/pg/a"_s, file("include b\n"));
        closure.files.insert(u"/etc/pg/b"_s, file("include a\n"));
        QVERIFY(unreadPaths(rootsWith({}, "include a\n"), closure, dialect).isEmpty());
        closure.files.insert(u"/etc/pg/users"_s, file("@users\n"));
        QVERIFY(unreadPaths(rootsWith({}, "host all @users all md5\n"), closure, dialect).isEmpty());
        closure.files.insert(u"/etc/pg/x.conf"_s, file("include 'postgresql.conf'\n"));
        QVERIFY(unreadPaths(rootsWith("include 'x.conf'\n"), closure, dialect).isEmpty());
    }

    void takesWhatTheCopyBrings()
    {
        PairFixture fixture(u"15"_s);
        const QString of = fixture.facts.primary.place().dataDirectory + u'/';
        const QString at = fixture.facts.standby.place().dataDirectory + u'/';
        auto &primary = fixture.facts.primary.closure;
        auto &standby = fixture.facts.standby.closure;
        primary.files.insert(of + u"site.conf"_s, file("work_mem = 5MB\n"));
        primary.files.insert(of + u"own.conf"_s, file("work_mem = 6MB\n"));
        primary.files.insert(u"/srv/elsewhere.conf"_s, file("work_mem = 7MB\n"));
        primary.directories.insert(of + u"conf.d"_s, QStringList{u"a.conf"_s});
        standby.files.insert(at + u"site.conf"_s, {});
        standby.files.insert(at + u"gone.conf"_s, {});
        standby.files.insert(at + u"own.conf"_s, file("work_mem = 8MB\n"));
        standby.files.insert(u"/srv/gone.conf"_s, {});
        const ConfigurationClosure end = fixture.facts.closureInTheEnd(HostRole::Standby);
        QCOMPARE(end.files.keys(),
                 QStringList({u"/srv/gone.conf"_s, at + u"own.conf"_s, at + u"site.conf"_s}));
        QCOMPARE(end.files.value(at + u"site.conf"_s).bytes, QByteArray("work_mem = 5MB\n"));
        QCOMPARE(end.files.value(at + u"own.conf"_s).bytes, QByteArray("work_mem = 8MB\n"));
        QCOMPARE(end.directories.keys(), QStringList{at + u"conf.d"_s});
        QVERIFY(fixture.facts.closureInTheEnd(HostRole::Primary) == primary);
        fixture.seed();
        QVERIFY(fixture.facts.closureInTheEnd(HostRole::Standby) == standby);
    }
};

QTEST_APPLESS_MAIN(TestConfigurationClosure)
#include "tst_configurationclosure.moc"
