// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbadocument.h"
#include "tests/unit/model/nastybytes.h"

#include <QFile>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

static const HbaSyntax before14{false, false, false};
static const HbaSyntax of15{true, false, false};

static HbaQuery walsender(const char *user, const char *address, bool tls = false)
{
    return {true,
            {},
            QString::fromLatin1(user),
            IpAddress::parse(QString::fromLatin1(address)).value_or(IpAddress()),
            tls,
            false};
}

static HbaQuery client(const char *database, const char *user, const char *address, bool tls = false)
{
    HbaQuery query = walsender(user, address, tls);
    query.replication = false;
    query.database = QString::fromLatin1(database);
    return query;
}

static QList<QByteArray> hbaFragments()
{
    return {"host all all 10.0.0.0/8 md5",
            "local all postgres peer\n",
            "host replication",
            "\"a b\",c",
            "include x\n",
            "# c \\",
            "hostssl replication \"all\" samenet scram-sha-256\n",
            "10.0.0.1 255.255.255.0 trust",
            "@f",
            "\nhost "};
}

static QStringList unquoted(QStringList elements)
{
    for (QString &element : elements)
        element = hbaUnquoted(element);
    return elements;
}

class TestHbaDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackAnyBytes()
    {
        for (quint32 seed = 0; seed < nastySeeds; ++seed) {
            const QByteArray bytes = nastyBytes(seed, hbaFragments());
            QCOMPARE(HbaDocument::parse(bytes).toBytes(), bytes);
            QCOMPARE(HbaDocument::parse(bytes, before14).toBytes(), bytes);
        }
    }

    void insertsIntoAnyBytesWithoutTouchingARule()
    {
        const HbaRule rule{u"host"_s, {u"replication"_s}, {u"new one"_s}, u"10.9.9.9/32"_s, {}, u"md5"_s, {},
                           0};
        for (quint32 seed = 0; seed < nastySeeds; ++seed) {
            const HbaDocument before = HbaDocument::parse(nastyBytes(seed, hbaFragments()));
            HbaDocument document = before;
            document.insertBefore(static_cast<int>(seed % 9), rule, seed % 2 == 0 ? u"why \\"_s : QString());
            QList<HbaRule> rules = document.rules();
            const auto isNew = [&](const HbaRule &each) { return each.saysTheSameAs(rule); };
            QCOMPARE(std::count_if(rules.cbegin(), rules.cend(), isNew), 1);
            rules.removeIf(isNew);
            const QList<HbaRule> old = before.rules();
            QCOMPARE(rules.size(), old.size());
            for (qsizetype i = 0; i < rules.size(); ++i)
                QVERIFY(rules.at(i).saysTheSameAs(old.at(i)));
            QCOMPARE(HbaDocument::parse(document.toBytes()).rules(), document.rules());
        }
    }

    void readsLinesAsTheServerDoes_data()
    {
        QTest::addColumn<QByteArrayList>("cells");
        QFile file(QStringLiteral(FUTAGO_TEST_DATA "/documents/hba-lines-15.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList rows = file.readAll().split('\n');
        for (const QByteArray &row : rows.mid(2)) {
            QByteArrayList cells = row.split('\t');
            if (cells.size() != 9)
                continue;
            for (QByteArray &cell : cells)
                cell = QByteArray::fromPercentEncoding(cell);
            QTest::newRow(cells.at(0).constData()) << cells;
        }
    }

    void readsLinesAsTheServerDoes()
    {
        QFETCH(QByteArrayList, cells);
        const auto text = [&](int column) { return QString::fromUtf8(cells.at(column)); };
        const HbaDocument document = HbaDocument::parse(cells.at(0) + "\n", of15);
        const QList<HbaRule> rules = document.rules();
        QCOMPARE(!document.unreadableLines().isEmpty(), cells.at(1) == "unreadable");
        QCOMPARE(rules.size(), cells.at(1) == "rule" || cells.at(1) == "elsewhere" ? 1 : 0);
        if (cells.at(1) != "rule")
            return;
        const HbaRule &rule = rules.first();
        QCOMPARE(rule.type, text(2));
        QCOMPARE(unquoted(rule.databases).join(u'|'), text(3));
        QCOMPARE(unquoted(rule.users).join(u'|'), text(4));
        const auto network = rule.network();
        QCOMPARE(network ? network->first.toString() : hbaUnquoted(rule.address), text(5));
        QCOMPARE(network ? network->second.toString() : QString(), text(6));
        const bool isPeer = rule.type == u"local" && rule.method == u"ident"; // the server reads it so
        QCOMPARE(isPeer ? u"peer"_s : rule.method, text(7));
        QStringList shown = text(8).split(u'|', Qt::SkipEmptyParts);
        for (const QString &ofItself :
             {u"include_realm=true"_s, u"ldapscope=2"_s, u"clientcert=verify-full"_s})
            shown.removeAll(ofItself); // the server adds these
        for (const QString &option : shown)
            QVERIFY2(rule.options.contains(option), qPrintable(option));
    }

    void writesARuleThatReadsBackTheSame_data() { readsLinesAsTheServerDoes_data(); }

    void writesARuleThatReadsBackTheSame()
    {
        QFETCH(QByteArrayList, cells);
        for (const HbaRule &rule : HbaDocument::parse(cells.at(0)).rules()) {
            const QList<HbaRule> again = HbaDocument::parse(rule.toLine().toUtf8()).rules();
            QCOMPARE(again.size(), 1);
            QVERIFY(again.first().saysTheSameAs(rule));
        }
    }

    void alignsAsTheFileThatInitdbMakes()
    {
        HbaRule rule{u"host"_s, {u"replication"_s}, {u"slave-1"_s}, u"10.0.0.2/32"_s, {}, u"md5"_s, {}, 0};
        QCOMPARE(rule.toLine(), u"host    replication     slave-1         10.0.0.2/32             md5"_s);
        rule = {u"local"_s, {u"all"_s}, {u"all"_s}, {}, {}, u"peer"_s, {u"map=a b"_s}, 0};
        QCOMPARE(rule.toLine(),
                 u"local   all             all                                     peer \"map=a b\""_s);
        rule = {u"host"_s,
                {u"a,b"_s, u"x"_s},
                {hbaQuoted(u"all"_s)},
                u"10.0.0.0"_s,
                u"255.0.0.0"_s,
                u"reject"_s,
                {},
                0};
        QCOMPARE(rule.toLine(),
                 u"host    \"a,b\",x         \"all\"           10.0.0.0 255.0.0.0      reject"_s);
    }

    void dependsOnTheVersionForContinuationsAndIncludes()
    {
        const QByteArray bytes =
            "# a \\\nhost all all 10.0.0.0/8 md5\ninclude_dir \"hba d\"\nhost all all \\\r\n all trust\n";
        const HbaDocument newer = HbaDocument::parse(bytes);
        QCOMPARE(newer.rules().size(), 1);
        QCOMPARE(newer.rules().first().line, 4);
        const QList<HbaDocument::Include> includes{{u"include_dir"_s, u"hba d"_s, 3}};
        QCOMPARE(newer.includes(), includes);
        QCOMPARE(newer.unreadableLines(), QList<int>());
        const HbaDocument older = HbaDocument::parse(bytes, before14);
        QCOMPARE(older.rules().size(), 1);
        QCOMPARE(older.rules().first().line, 2);
        QCOMPARE(older.unreadableLines(), QList<int>({3, 4, 5}));
    }

    // The rows for replication over IPv4 were measured on a 15.20 server, each rule with the method reject.
    void findsTheRuleTheServerWouldTake_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<HbaQuery>("query");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *rule, const HbaQuery &query, bool expected) {
            const QString title =
                u"%1 | %2 %3 tls %4"_s
                    .arg(QString::fromLatin1(rule), query.replication ? u"replication"_s : query.database,
                         query.address.toString())
                    .arg(query.tls);
            QTest::newRow(qPrintable(title)) << QByteArray(rule) << query << expected;
        };
        row("host replication repl 10.0.0.2/32 md5", walsender("repl", "10.0.0.2"), true);
        row("host replication repl 10.0.0.2/32 md5", walsender("repl", "10.0.0.3"), false);
        row("host replication repl 10.0.0.2/32 md5", walsender("other", "10.0.0.2"), false);
        row("host replication repl 10.0.0.2/32 md5", client("replication", "repl", "10.0.0.2"), false);
        row("host \"replication\" repl 10.0.0.2/32 md5", client("replication", "repl", "10.0.0.2"), true);
        row("host \"replication\" repl 10.0.0.2/32 md5", walsender("repl", "10.0.0.2"), false);
        row("host all all 0.0.0.0/0 md5", walsender("repl", "10.0.0.2"), false);
        row("host all,replication all 0.0.0.0/0 md5", walsender("repl", "10.0.0.2"), true);
        row("host all,replication all 0.0.0.0/0 md5", client("x", "repl", "10.0.0.2"), true);
        row("host /. all 0.0.0.0/0 md5", walsender("repl", "10.0.0.2"), false);
        row("host replication /^re.l$ 0.0.0.0/0 md5", walsender("repl", "10.0.0.2"), true);
        row("host replication \"/^re.l$\" 0.0.0.0/0 md5", walsender("repl", "10.0.0.2"), true);
        row("host replication +repl 0.0.0.0/0 md5", walsender("repl", "10.0.0.2"), true);
        row("host replication \"+repl\" 0.0.0.0/0 md5", walsender("repl", "10.0.0.2"), false);
        row("host replication +group 0.0.0.0/0 md5", walsender("repl", "10.0.0.2"), false);
        row("host replication @repl 0.0.0.0/0 md5", walsender("@repl", "10.0.0.2"), false);
        row("host replication \"all\" 0.0.0.0/0 md5", walsender("repl", "10.0.0.2"), false);
        row("host replication \"slave-1\",b 0.0.0.0/0 md5", walsender("slave-1", "10.0.0.2"), true);
        row("host replication Repl 0.0.0.0/0 md5", walsender("repl", "10.0.0.2"), false);
        row("host sameuser all 0.0.0.0/0 md5", client("a", "a", "10.0.0.2"), true);
        row("host sameuser all 0.0.0.0/0 md5", client("a", "b", "10.0.0.2"), false);
        row("host replication all 10.0.0.0 255.255.0.0 md5", walsender("repl", "10.0.9.9"), true);
        row("host replication all 10.0.0.0 255.0.255.0 md5", walsender("repl", "10.7.0.9"), true);
        row("host replication all 2001:db8::/32 md5", walsender("repl", "2001:db8:1::5"), true);
        row("host replication all 2001:db8::/32 md5", walsender("repl", "2001:db9::5"), false);
        row("host replication all ::/0 md5", walsender("repl", "10.0.0.1"), false);
        row("host replication all all md5", walsender("repl", "2001:db9::5"), true);
        row("host replication all \"all\" md5", walsender("repl", "10.0.0.1"), false);
        row("host replication all samenet md5", walsender("repl", "10.0.0.1"), false);
        row("host replication all samehost md5", walsender("repl", "127.0.0.1"), false);
        row("host replication all db2.example.com md5", walsender("repl", "10.0.0.1"), false);
        row("hostssl replication all all md5", walsender("repl", "10.0.0.1", true), true);
        row("hostssl replication all all md5", walsender("repl", "10.0.0.1", false), false);
        row("hostnossl replication all all md5", walsender("repl", "10.0.0.1", true), false);
        row("hostnossl replication all all md5", walsender("repl", "10.0.0.1", false), true);
        row("hostgssenc replication all all md5", walsender("repl", "10.0.0.1", true), false);
        row("hostnogssenc replication all all md5", walsender("repl", "10.0.0.1", true), true);
        row("local replication all peer", walsender("repl", "10.0.0.1"), false);
        row("local replication all peer", walsender("repl", ""), true);
        row("host replication all all md5", walsender("repl", ""), false);
    }

    void findsTheRuleTheServerWouldTake()
    {
        QFETCH(QByteArray, rule);
        QFETCH(HbaQuery, query);
        const auto document =
            HbaDocument::parse("garbage\n" + rule + "\nhost replication nobody 10.0.0.0/8 trust\n");
        const auto found = document.firstMatch(query);
        QTEST(found.has_value(), "expected");
        QCOMPARE(found ? found->line : 2, 2);
    }

    void takesTheFirstOfSeveral()
    {
        const auto document =
            HbaDocument::parse("host replication a 10.0.0.0/8 reject\nhost replication all 10.0.0.0/8 md5\n");
        QCOMPARE(document.firstMatch(walsender("a", "10.0.0.1"))->method, u"reject"_s);
        QCOMPARE(document.firstMatch(walsender("b", "10.0.0.1"))->method, u"md5"_s);
    }

    void admitsReplicationWhereItMust_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<QByteArray>("after");
        const QByteArray added =
            "# by us\nhost    replication     slave-1         10.0.0.2/32             md5\n";
        const auto row = [](const char *title, const QByteArray &before, const char *cidr,
                            const QByteArray &after) {
            QTest::newRow(title) << before << QString::fromLatin1(cidr) << after;
        };
        row("empty", "", "10.0.0.2/32", added);
        row("at the end", "local all all peer\n", "10.0.0.2", "local all all peer\n" + added);
        row("windows", "local all all peer\r\n", "10.0.0.2/32",
            "local all all peer\r\n" + QByteArray(added).replace("\n", "\r\n"));
        row("no final newline", "local all all peer", "10.0.0.2/32", "local all all peer\n" + added);
        row("behind the last of its kind",
            "local replication all peer\nhost replication all 127.0.0.1/32 md5\n# end\n", "10.0.0.2/32",
            "local replication all peer\nhost replication all 127.0.0.1/32 md5\n" + added + "# end\n");
        row("behind a continued rule", "host replication all \\\n127.0.0.1/32 md5\nlocal all all peer\n",
            "10.0.0.2/32", "host replication all \\\n127.0.0.1/32 md5\n" + added + "local all all peer\n");
        row("before what rejects", "local all all peer\nhost replication all 0.0.0.0/0 reject\n",
            "10.0.0.2/32", "local all all peer\n" + added + "host replication all 0.0.0.0/0 reject\n");
        row("before what rejects without TLS",
            "hostssl replication all all md5\nhostnossl replication all all reject\n", "10.0.0.2/32",
            added + "hostssl replication all all md5\nhostnossl replication all all reject\n");
        row("admitted with TLS only", "hostssl replication all all md5\n", "10.0.0.2/32",
            added + "hostssl replication all all md5\n");
        for (const char *line :
             {"host replication all 10.0.0.0/8 trust\n",
              "host all,replication \"slave-1\" 10.0.0.2 255.255.255.255 scram-sha-256\n",
              "host replication slave-1 all md5",
              "hostssl replication all all md5\nhostnossl replication all all trust\n",
              "host replication other all reject\nhost replication slave-1 10.0.0.2/32 md5\n"})
            row(line, line, "10.0.0.2/32", line);
        const QByteArray network =
            "# by us\nhost    replication     slave-1         10.0.0.0/24             md5\n";
        row("a part is not enough", "host replication all 10.0.0.0/32 md5\n", "10.0.0.0/24",
            network + "host replication all 10.0.0.0/32 md5\n");
        row("a part is rejected",
            "host replication all 10.0.0.9/32 reject\nhost replication all 10.0.0.0/8 md5\n", "10.0.0.0/24",
            network + "host replication all 10.0.0.9/32 reject\nhost replication all 10.0.0.0/8 md5\n");
        row("quoted database is no help", "host \"replication\" slave-1 10.0.0.2/32 md5\n", "10.0.0.2/32",
            "host \"replication\" slave-1 10.0.0.2/32 md5\n" + added);
        row("same host name", "host replication slave-1 db2.example md5\n", "db2.example",
            "host replication slave-1 db2.example md5\n");
        // Only the server can tell whom these take, and they may come first.
        for (const char *line :
             {"host replication +others all reject\n", "host replication @names all reject\n",
              "host @databases all all reject\n", "host replication all samenet reject\n",
              "host replication all db.example reject\n", "host replication all all ident\n",
              "host replication all samenet pam\n", "host replication +others all gss\n"})
            row(line, line + QByteArray("host replication all all md5\n"), "10.0.0.2/32",
                added + line + "host replication all all md5\n");
        row("a group that gets in", "host replication +others all md5\nhost replication all all md5\n",
            "10.0.0.2/32", "host replication +others all md5\nhost replication all all md5\n");
        row("by certificate", "hostssl replication all all cert\nhost replication all all md5\n",
            "10.0.0.2/32", "hostssl replication all all cert\nhost replication all all md5\n");
        row("ipv6", "host replication slave-1 ::/0 md5\n", "2001:DB8:0::2",
            "host replication slave-1 ::/0 md5\n");
    }

    void admitsReplicationWhereItMust()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, cidr);
        QFETCH(QByteArray, after);
        HbaDocument document = HbaDocument::parse(before);
        const ReplicationAccess access{u"slave-1"_s, cidr, u"md5"_s};
        QCOMPARE(ensureReplicationRule(document, access, u"by us"_s), before != after);
        QCOMPARE(document.toBytes(), after);
        QVERIFY(!ensureReplicationRule(document, access, u"again"_s));
    }

    /// A site that keeps connections to TLS stays one.
    void opensNothingWithoutTls_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("asks");
        QTest::addColumn<bool>("adds");
        QTest::newRow("nothing said") << QByteArray("host all all all md5\n") << false << true;
        QTest::newRow("for the applications") << QByteArray("hostssl all all all md5\n") << true << true;
        QTest::newRow("for replication") << QByteArray("hostssl replication all all md5\n") << true << false;
        QTest::newRow("by what is rejected")
            << QByteArray("hostnossl all,replication all all reject\nhost replication all all md5\n") << true
            << false;
        QTest::newRow("a rule that rejects TLS")
            << QByteArray("hostssl all all all reject\n") << false << true;
    }
    void opensNothingWithoutTls()
    {
        QFETCH(QByteArray, before);
        QFETCH(bool, asks);
        QFETCH(bool, adds);
        HbaDocument document = HbaDocument::parse(before);
        QCOMPARE(asksForTls(document), asks);
        QCOMPARE(ensureReplicationRule(document, {u"rep"_s, u"10.0.0.2"_s, u"md5"_s, true}, u"by us"_s),
                 adds);
        QCOMPARE(document.toBytes().contains("hostssl replication     rep "), adds);
    }

    void putsRulesOfOneKindUnderOneComment()
    {
        HbaDocument document = HbaDocument::parse("local all all peer\n");
        for (const QString &address : {u"10.0.0.1"_s, u"10.0.0.2"_s, u"127.0.0.1"_s})
            QVERIFY(ensureReplicationRule(document, {u"all"_s, address, u"scram-sha-256"_s}, u"by us"_s));
        QCOMPARE(
            document.toBytes(),
            QByteArray("local all all peer\n# by us\n"
                       "host    replication     \"all\"           10.0.0.1/32             scram-sha-256\n"
                       "host    replication     \"all\"           10.0.0.2/32             scram-sha-256\n"
                       "host    replication     \"all\"           127.0.0.1/32            scram-sha-256\n"));
    }
};

QTEST_GUILESS_MAIN(TestHbaDocument)
#include "tst_hbadocument.moc"
