// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbadocument.h"
#include "tests/unit/model/nastybytes.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;
using Kind = HbaEntry::Kind;

static QList<QByteArray> fragments()
{
    return {"host all all 10.0.0.0/8 md5\n",
            "local all postgres peer # why\n",
            "host replication",
            "\"a b\",c",
            "include x\n",
            "# c \\",
            "#host all all all md5\n",
            "# prose\r\n",
            "host all \\\n  all all trust\n",
            "\n\n",
            " 10.0.0.1 255.255.255.0 trust",
            "\\\r\n",
            "bogus line\n"};
}

/// Any bytes, or lines that make sense with some of them changed.
static QByteArray bytesOf(quint32 seed)
{
    return nastyBytes(seed, fragments());
}

static HbaDocument parsed(const QByteArray &bytes)
{
    return HbaDocument::parse(bytes, HbaSyntax::of({160000}));
}

/// What stands outside of the entry, and that reading all of it again gives the same document.
static void checkReading(const HbaDocument &document)
{
    const HbaDocument again = parsed(document.toBytes());
    QCOMPARE(document.size(), again.size());
    for (int i = 0; i < again.size(); ++i) {
        QCOMPARE(document.viewAt(i).toByteArray(), again.viewAt(i).toByteArray());
        QCOMPARE(document.kindAt(i), again.kindAt(i));
        QCOMPARE(document.lineOf(i), again.lineOf(i));
    }
}

static QByteArray joined(const HbaDocument &document, int begin, int end)
{
    QByteArray bytes;
    for (int i = begin; i < end; ++i)
        bytes += document.viewAt(i);
    return bytes;
}

class TestHbaEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatDiffers_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *before, const char *wanted, const char *after) {
            QTest::newRow(before) << QByteArray(before) << QByteArray(wanted) << QByteArray(after);
        };
        row("host    all             all             10.0.0.0/8              md5  # why\n",
            "host all all 10.0.0.0/8 scram-sha-256",
            "host    all             all             10.0.0.0/8              scram-sha-256 # why\n");
        row("host    all             all             10.0.0.0/8              md5\n",
            "host app all 10.20.30.0/24 md5",
            "host    app             all             10.20.30.0/24           md5\n");
        row("host all all 10.0.0.0/8 md5\r\n", "hostssl app all 10.20.30.0/24 md5",
            "hostssl app all 10.20.30.0/24 md5\r\n");
        row("\"host\"\ta,\"b c\"\t\"all\"\t10.0.0.0 255.0.0.0\tmd5",
            "host a,\"b c\" x 10.0.0.0 255.0.0.0 md5", "\"host\"\ta,\"b c\"\tx\t10.0.0.0 255.0.0.0\tmd5");
        row("host all all 10.0.0.0 255.0.0.0 md5 # m\n", "host all all 10.0.0.0/8 md5",
            "host all all 10.0.0.0/8         md5 # m\n");
        row("host all all 10.0.0.0/8 md5\n", "host all all 10.0.0.0 255.0.0.0 md5",
            "host all all 10.0.0.0 255.0.0.0 md5\n");
        row("host all all 10.0.0.0/8 md5\n", "local all all md5", "local all all md5\n");
        row("local   all   all    peer map=m # x\n", "host all all ::1/128 md5",
            "host    all   all    ::1/128 md5  # x\n");
        row("host all all all ldap ldapserver=x ldapbasedn=\"a b\" # x\n",
            "host all all all ldap ldapserver=x \"ldapbasedn=a c\" ldaptls=1",
            "host all all all ldap ldapserver=x \"ldapbasedn=a c\" ldaptls=1 # x\n");
        row("host all \\\n  all \\\n  all md5\n", "host all bob all trust",
            "host all \\\n  bob \\\n  all trust\n");
        row("#host all all all md5 # x\n", "host all all all trust", "#host all all all trust # x\n");
        row("  bogus all all # x\n", "local all all trust",
            "  local   all             all                                     trust # x\n");
        row("host db  all all  ldap # x\n", "host db all all ldap ldapserver=a ldapprefix=b",
            "host db  all all  ldap ldapserver=a ldapprefix=b # x\n");
        row("host db  all all  ldap # x\n", "host db all all ldap ldapserver=a",
            "host db  all all  ldap ldapserver=a # x\n");
        row("host db  all all  md5 # x\n", "host db all all ldap", "host db  all all  ldap # x\n");
        row("host db  all all  mdfive # x\n", "host db all all md5", "host db  all all  md5    # x\n");
        row("host all all all md5\n", "host all +\"a b\",@\"c d\" all md5",
            "host all +\"a b\",@\"c d\" all md5\n");
    }

    void changesOnlyWhatDiffers()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, wanted);
        QFETCH(QByteArray, after);
        HbaDocument document = parsed(before);
        const HbaRule rule = parsed(wanted).at(0).rule;
        document.replaceRule(0, rule);
        QCOMPARE(document.toBytes(), after);
        QVERIFY(document.at(0).rule.saysTheSameAs(rule));
        document.replaceRule(0, document.at(0).rule);
        QCOMPARE(document.toBytes(), after);
    }

    void knowsDisabledRulesFromProse_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isRule");
        const auto row = [](const char *line, bool isRule) {
            QTest::newRow(line) << QByteArray(line) << isRule;
        };
        row("#host all all 10.0.0.0/8 md5", true);
        row("# host all all 10.0.0.0/8 md5 # old", true);
        row("#local all all trust", true);
        row("# host all all db.example.com md5", true);
        row("# host names are looked up by trust", false);
        row("# host  DATABASE  USER  ADDRESS  METHOD  [OPTIONS]", false);
        row("# local is for the Unix socket", false);
        row("## host all all 10.0.0.0/8 md5", false);
        row("# TYPE  DATABASE        USER            ADDRESS                 METHOD", false);
        row("#", false);
    }

    void knowsDisabledRulesFromProse()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, isRule);
        QCOMPARE(parsed(line + "\n").kindAt(0), isRule ? Kind::DisabledRule : Kind::Comment);
    }

    void takesDisablingBackByteByByte()
    {
        for (quint32 seed = 0; seed < nastySeeds; ++seed) {
            const QByteArray bytes = bytesOf(seed);
            HbaDocument document = parsed(bytes);
            for (int i = 0; i < document.size(); ++i) {
                if (document.kindAt(i) != Kind::Rule)
                    continue;
                HbaDocument changed = document;
                changed.disable(i);
                QVERIFY(changed.kindAt(i) == Kind::DisabledRule || changed.kindAt(i) == Kind::Comment);
                if (changed.kindAt(i) == Kind::DisabledRule)
                    QVERIFY(changed.at(i).rule.saysTheSameAs(document.at(i).rule));
                changed.enable(i);
                if (changed.kindAt(i) == Kind::Rule)
                    QCOMPARE(changed.toBytes(), bytes);
            }
        }
    }

    void everyEditKeepsTheRest()
    {
        for (quint32 seed = 0; seed < nastySeeds; ++seed) {
            HbaDocument document = parsed(bytesOf(seed));
            QRandomGenerator random(seed);
            for (int edit = 0; edit < 6 && document.size() > 0; ++edit) {
                const HbaDocument before = document;
                const auto any = [&random](int limit) { return random.bounded(limit); };
                const int at = any(document.size());
                int last = at;
                switch (any(6)) {
                case 0:
                    document.duplicate(at);
                    break;
                case 1:
                    document.disable(at);
                    break;
                case 2:
                    document.remove(at);
                    break;
                case 3:
                    last = any(document.size());
                    document.move(at, last);
                    break;
                case 4:
                    document.insertRule(at, parsed("host replication all ::1/128 md5").at(0).rule);
                    break;
                default:
                    document.replaceRule(at, parsed("hostssl a,b \"all\" samenet trust").at(0).rule);
                }
                checkReading(document);
                const int begin = std::min(at, last);
                QVERIFY(document.toBytes().startsWith(joined(before, 0, begin)));
                const QByteArray rest = joined(before, std::max(at, last) + 1, before.size());
                QVERIFY(document.toBytes().endsWith(rest));
            }
        }
    }

    void readsAgainWhatAnEditorChanged()
    {
        for (quint32 seed = 0; seed < nastySeeds; ++seed) {
            HbaDocument document = parsed(bytesOf(seed));
            QRandomGenerator random(seed);
            for (int edit = 0; edit < 4; ++edit) {
                const QByteArray whole = document.toBytes();
                QByteArrayList lines = whole.split('\n');
                for (qsizetype i = 0; i + 1 < lines.size(); ++i)
                    lines[i] += '\n';
                const qsizetype first = random.bounded(static_cast<int>(lines.size()));
                const auto count = std::min<qsizetype>(lines.size() - first, random.bounded(3));
                const QByteArray put = bytesOf(random.bounded(5000u)).left(random.bounded(60));
                QByteArray expected = lines.first(first).join() + put;
                expected += lines.sliced(first + count).join();
                document.replaceLines(static_cast<int>(first) + 1, static_cast<int>(count), put);
                QCOMPARE(document.toBytes(), expected);
                checkReading(document);
            }
        }
    }

    void movesRulesOverContinuedLines()
    {
        HbaDocument document = parsed("host a all all \\\n md5\nhost b all all trust");
        document.move(1, 0);
        QCOMPARE(document.toBytes(), QByteArray("host b all all trust\nhost a all all \\\n md5"));
        document.move(0, 1);
        QCOMPARE(document.toBytes(), QByteArray("host a all all \\\n md5\nhost b all all trust"));
        document.remove(0);
        QCOMPARE(document.toBytes(), QByteArray("host b all all trust"));
        QCOMPARE(document.lineOf(0), 1);
    }
};

QTEST_GUILESS_MAIN(TestHbaEdit)
#include "tst_hbaedit.moc"
