// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/knownhosts.h"
#include "model/documents/publickey.h"
#include "tests/unit/model/nastybytes.h"

#include <QFile>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

using Match = KnownHosts::Match;

static QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(FUTAGO_TEST_DATA "/documents/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static HostKey hostKey(const QString &name)
{
    const PublicKey key = parsePublicKey(dataFile(name)).value_or(PublicKey());
    return {key.type, key.blob};
}

class TestKnownHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackAnyBytesAndKnowsWhatWasAdded()
    {
        const HostKey key = hostKey(u"id_ed25519.pub"_s);
        const QByteArrayList fragments{"db1 " + key.publicLine().toLatin1(),
                                       "|1|",
                                       "@revoked ",
                                       "*,!db1 ",
                                       "[db1]:2222 ",
                                       hostKey(u"other_ed25519.pub"_s).publicLine().toLatin1() + '\n'};
        int added = 0;
        for (quint32 seed = 0; seed < nastySeeds; ++seed) {
            const QByteArray bytes = nastyBytes(seed, fragments);
            KnownHosts hosts = KnownHosts::parse(bytes);
            QCOMPARE(hosts.toBytes(), bytes);
            hosts.add(u"db2"_s, 2222, key);
            QCOMPARE(KnownHosts::parse(hosts.toBytes()).match(u"db2"_s, 2222, key), Match::Known);
            const QByteArray once = hosts.toBytes();
            added += once != bytes;
            hosts.add(u"DB2"_s, 2222, key);
            QCOMPARE(hosts.toBytes(), once);
        }
        QVERIFY(added > 0);
    }

    void matchesHostsAsOpenSshDoes_data()
    {
        QTest::addColumn<QString>("hosts");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *hosts, const char *host, int port, bool found) {
            QTest::addRow("%s for %s:%d", hosts, host, port)
                << QString::fromLatin1(hosts) << QString::fromLatin1(host) << port << found;
        };
        row("db1", "db1", 22, true);
        row("db1", "DB1", 22, true);
        row("DB1", "db1", 22, true);
        row("db1", "db11", 22, false);
        row("db1", "db1", 2222, false);
        row("[db1]:2222", "db1", 2222, true);
        row("[db1]:2222", "db1", 22, false);
        row("db1,10.0.0.1", "10.0.0.1", 22, true);
        row("*.example", "db1.example", 22, true);
        row("*.example", "db1.example.org", 22, false);
        row("db?", "db1", 22, true);
        row("db?", "db", 22, false);
        row("*,!db1", "db1", 22, false);
        row("!db1,*", "db2", 22, true);
        row("!db1", "db2", 22, false);
        row("[*]:2222", "db1", 2222, true);
        row("2001:db8::1", "2001:DB8::1", 22, true);
        row("*a*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 22, false);
        row("|1|broken", "db1", 22, false);
    }

    void matchesHostsAsOpenSshDoes()
    {
        QFETCH(QString, hosts);
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(bool, found);
        const HostKey key = hostKey(u"id_ed25519.pub"_s);
        const auto file =
            KnownHosts::parse(hosts.toLatin1() + ' ' + key.publicLine().toLatin1() + " comment here\n");
        QCOMPARE(file.match(host, static_cast<quint16>(port), key), found ? Match::Known : Match::Unknown);
    }

    void readsNamesHashedBySshKeygen()
    {
        const KnownHosts file = KnownHosts::parse(dataFile(u"known_hosts.hashed"_s));
        const HostKey key = hostKey(u"id_ed25519.pub"_s);
        const HostKey other = hostKey(u"other_ed25519.pub"_s);
        QCOMPARE(file.match(u"db1.example"_s, 22, key), Match::Known);
        QCOMPARE(file.match(u"DB1.example"_s, 22, other), Match::Changed);
        QCOMPARE(file.match(u"db1.example"_s, 2222, other), Match::Known);
        QCOMPARE(file.match(u"db1.example"_s, 2222, key), Match::Changed);
        QCOMPARE(file.match(u"db2.example"_s, 22, key), Match::Unknown);
    }

    void tellsAChangedKeyFromAnUnknownOne_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<Match>("match");
        QTest::newRow("other type only") << "db1 RSA" << Match::Unknown;
        QTest::newRow("other key") << "db1 OTHER" << Match::Changed;
        QTest::newRow("other key and this") << "db1 OTHER\ndb1 KEY" << Match::Known;
        QTest::newRow("revoked") << "db1 KEY\n@revoked * KEY" << Match::Revoked;
        QTest::newRow("revoked for another host") << "db1 KEY\n@revoked db2 KEY" << Match::Known;
        QTest::newRow("another one revoked") << "@revoked * OTHER\ndb1 KEY" << Match::Known;
        QTest::newRow("authority") << "@cert-authority * KEY\n@cert-authority * OTHER" << Match::Unknown;
        QTest::newRow("commented out") << "#db1 KEY" << Match::Unknown;
    }

    void tellsAChangedKeyFromAnUnknownOne()
    {
        QFETCH(QString, file);
        file.replace(u"KEY"_s, hostKey(u"id_ed25519.pub"_s).publicLine());
        file.replace(u"OTHER"_s, hostKey(u"other_ed25519.pub"_s).publicLine());
        file.replace(u"RSA"_s, hostKey(u"id_rsa.pub"_s).publicLine());
        QTEST(KnownHosts::parse(file.toLatin1()).match(u"db1"_s, 22, hostKey(u"id_ed25519.pub"_s)), "match");
    }

    void appendsALineOfItsOwn()
    {
        const HostKey key = hostKey(u"id_ed25519.pub"_s);
        KnownHosts file = KnownHosts::parse("# mine");
        file.add(u"Db1"_s, 22, key);
        file.add(u"db1"_s, 2222, key);
        const QByteArray line = key.publicLine().toLatin1();
        QCOMPARE(file.toBytes(), "# mine\ndb1 " + line + "\n[db1]:2222 " + line + "\n");
    }
};

QTEST_GUILESS_MAIN(TestKnownHosts)
#include "tst_knownhosts.moc"
