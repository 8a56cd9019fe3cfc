// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/passfile.h"
#include "tests/unit/model/nastybytes.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

static QByteArray found(const QByteArray &file, const char *host, const char *user = "repl")
{
    const auto password = PassFile::parse(file).find(QString::fromUtf8(host), u"5432"_s, u"replication"_s,
                                                     QString::fromUtf8(user));
    return password ? password->reveal() : QByteArray("(none)");
}

static QList<QByteArray> passFragments()
{
    return {"db1:5432:replication:repl:old",
            "*:*:*:*:any",
            "db1:5432:",
            "\\:",
            "\\\\",
            "\n*:*:*:repl:",
            "\n#db1:5432:replication:repl:x\n",
            "*"};
}

class TestPassFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackAnyBytes()
    {
        for (quint32 seed = 0; seed < nastySeeds; ++seed) {
            const QByteArray bytes = nastyBytes(seed, passFragments());
            QCOMPARE(PassFile::parse(bytes).toBytes(), bytes);
        }
    }

    void findsInAnyBytesWhatWasSet()
    {
        const QByteArrayList passwords{"pw", "a:b\\c", "", "\xE9\xFF", "双子", "\\", "#"};
        const QStringList hosts{u"db1"_s, u"::1"_s, u"*"_s, u"#x"_s, u"C:\\"_s, u""_s};
        for (quint32 seed = 0; seed < nastySeeds; ++seed) {
            PassFile file = PassFile::parse(nastyBytes(seed, passFragments()));
            const Secret password(passwords.at(seed % passwords.size()));
            const QString &host = hosts.at(seed % hosts.size());
            QVERIFY(file.set(host, u"5432"_s, u"replication"_s, u"repl"_s, password));
            QVERIFY(file.find(host, u"5432"_s, u"replication"_s, u"repl"_s) == password);
            const QByteArray once = file.toBytes();
            QVERIFY(PassFile::parse(once).find(host, u"5432"_s, u"replication"_s, u"repl"_s) == password);
            QVERIFY(file.set(host, u"5432"_s, u"replication"_s, u"repl"_s, password));
            QCOMPARE(file.toBytes(), once);
        }
    }

    void findsAsLibpqDoes_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("password");
        const auto row = [](const char *file, const char *host, const char *password) {
            QTest::newRow(file) << QByteArray(file) << QByteArray(host) << QByteArray(password);
        };
        row("", "db1", "(none)");
        row("db1:5432:replication:repl:pw\n", "db1", "pw");
        row("db1:5432:replication:repl:pw\r\n", "db1", "pw");
        row("db1:5432:replication:repl:pw", "db2", "(none)");
        row("DB1:5432:replication:repl:pw", "db1", "(none)");
        row("db1:*:*:*:first\ndb1:5432:replication:repl:second", "db1", "first");
        row("db1:5433:replication:repl:no\n*:5432:replication:repl:yes", "db1", "yes");
        row("#db1:5432:replication:repl:pw", "db1", "(none)");
        row("db1:5432:replication:repl:a\\:b\\\\c", "db1", "a:b\\c");
        row("db1:5432:replication:repl:a:b", "db1", "a");
        row("db1:5432:replication:repl: a ", "db1", " a ");
        row("\\d\\b1:5432:replication:repl:pw", "db1", "pw");
        row("\\:\\:1:5432:replication:repl:pw", "::1", "pw");
        row("\\*:5432:replication:repl:pw", "db1", "(none)");
        row("db*:5432:replication:repl:pw", "db1", "(none)");
        row("db1:5432:replication:repl", "db1", "(none)");
        row("db1:5432:replication:repl:", "db1", "");
    }

    void findsAsLibpqDoes()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, host);
        QTEST(found(file, host.constData()), "password");
    }

    void changesOnlyWhatItMust_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *title, const char *before, const char *after) {
            QTest::newRow(title) << QByteArray(before) << QByteArray(after);
        };
        row("empty", "", "db1:5432:replication:repl:n\\:w\n");
        row("same", "db1:5432:replication:repl:n\\:\\w", "db1:5432:replication:repl:n\\:\\w");
        row("in place", "a:1:b:c:d\r\ndb1:5432:replication:repl:old\r\n",
            "a:1:b:c:d\r\ndb1:5432:replication:repl:n\\:w\r\n");
        row("in place, written otherwise", "\\db1:5432:replication:repl:old",
            "\\db1:5432:replication:repl:n\\:w");
        row("before what hides it", "# x\n*:*:*:*:any\n",
            "# x\ndb1:5432:replication:repl:n\\:w\n*:*:*:*:any\n");
        row("before what hides an old one", "*:*:*:*:any\ndb1:5432:replication:repl:old\n",
            "db1:5432:replication:repl:n\\:w\n*:*:*:*:any\ndb1:5432:replication:repl:old\n");
        row("other entries", "db2:*:*:*:any", "db2:*:*:*:any\ndb1:5432:replication:repl:n\\:w\n");
    }

    void changesOnlyWhatItMust()
    {
        QFETCH(QByteArray, before);
        PassFile file = PassFile::parse(before);
        QVERIFY(file.set(u"db1"_s, u"5432"_s, u"replication"_s, u"repl"_s, Secret("n:w")));
        QTEST(file.toBytes(), "after");
    }

    void refusesWhatNoLineCanHold()
    {
        PassFile file = PassFile::parse("a:b:c:d:e");
        QVERIFY(!file.set(u"h"_s, u"1"_s, u"d"_s, u"u"_s, Secret("a\nb")));
        QVERIFY(!file.set(u"h"_s, u"1"_s, u"d"_s, u"u"_s, Secret(QByteArray("a\0b", 3))));
        QVERIFY(!file.set(u"h\r"_s, u"1"_s, u"d"_s, u"u"_s, Secret("a")));
        QCOMPARE(file.toBytes(), QByteArray("a:b:c:d:e"));
    }
};

QTEST_GUILESS_MAIN(TestPassFile)
#include "tst_passfile.moc"
