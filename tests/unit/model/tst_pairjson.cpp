// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/model/pairfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace futago;
using namespace Qt::StringLiterals;

/// A pair in which nothing has its default value.
static Pair fullPair()
{
    Pair pair;
    pair.id = QUuid::createUuid();
    pair.name = u"双子 “pair”"_s;
    for (const HostRole role : bothRoles) {
        HostSpec &host = pair.host(role);
        host = PairFixture::specOf(role);
        host.ssh.port = 2222;
        host.ssh.keyFile = u"/home/dba/key"_s;
        host.ssh.legacy = role == HostRole::Standby;
        host.become = role == HostRole::Standby ? Become::Sudo : Become::LoginUser;
        host.serverUser = u"pg"_s;
        host.address = u"2001:db8::1"_s;
        host.peerSshPort = 22022;
        host.server.socketDirectory = u"/tmp"_s;
        host.server.logFile = u"/var/log/pg.log"_s;
        host.server.service = {ServiceKind::Systemd, u"postgresql-15"_s, u"15"_s, u"main"_s};
    }
    pair.policy = {
        ReplicationMode::MemorySynchronous, u"r"_s, u"a-1"_s, false, u"s_1"_s, 7, 8, false, false, false};
    return pair;
}

static QJsonObject changed(QJsonObject object, QStringList path, const QJsonValue &value)
{
    const QString key = path.takeFirst();
    object.insert(key,
                  path.isEmpty() ? value : QJsonValue(changed(object.value(key).toObject(), path, value)));
    return object;
}

static QByteArray withValue(const QString &path, const QJsonValue &value)
{
    const QJsonObject object = QJsonDocument::fromJson(toJson(fullPair())).object();
    return QJsonDocument(changed(object, path.split(u'.'), value)).toJson();
}

class TestPairJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const Pair pair = fullPair();
        const auto back = parsePair(toJson(pair));
        QVERIFY(back);
        QCOMPARE(*back, pair);
        QCOMPARE(toJson(*back), toJson(pair));
    }

    void givesEveryModeBack()
    {
        for (const ReplicationMode mode : allReplicationModes) {
            Pair pair = fullPair();
            pair.policy.mode = mode;
            QCOMPARE(parsePair(toJson(pair))->policy.mode, mode);
        }
    }

    void namesTheKeyThatIsWrong_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("text as number") << u"primary.ssh.host"_s << QJsonValue(5);
        QTest::newRow("number as text") << u"policy.walKeepMegabytes"_s << QJsonValue(u"512"_s);
        QTest::newRow("flag as text") << u"standby.ssh.legacy"_s << QJsonValue(u"yes"_s);
        QTest::newRow("port too big") << u"standby.server.port"_s << QJsonValue(65536);
        QTest::newRow("port below zero") << u"primary.ssh.port"_s << QJsonValue(-1);
        QTest::newRow("unknown word") << u"primary.server.service.kind"_s << QJsonValue(u"upstart"_s);
        QTest::newRow("unknown mode") << u"policy.synchronousCommit"_s << QJsonValue(u"maybe"_s);
        QTest::newRow("list for object") << u"standby.server"_s << QJsonValue(QJsonArray());
        QTest::newRow("no identity") << u"id"_s << QJsonValue(u"me"_s);
    }
    void namesTheKeyThatIsWrong()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        const auto read = parsePair(withValue(path, value));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        QVERIFY2(read.error().message.contains(u"“%1”"_s.arg(path)), qPrintable(read.error().message));
    }

    void refusesANewerFormat()
    {
        const auto read = parsePair(withValue(u"version"_s, 2));
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(u"newer"_s));
    }

    void refusesWhatIsNoPairFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("pair = 1");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("other object") << QByteArray("{\"format\":\"futago-plan\"}");
    }
    void refusesWhatIsNoPairFile()
    {
        QFETCH(QByteArray, bytes);
        const auto read = parsePair(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
    }

    void dropsWhatItDoesNotKnow()
    {
        const auto read = parsePair(withValue(u"primary.ssh.password"_s, u"hunter2"_s));
        QVERIFY(read);
        QVERIFY(!toJson(*read).contains("hunter2"));
    }

    void takesDefaultsForWhatIsLeftOut()
    {
        const auto read = parsePair("{\"format\":\"futago-pair\",\"version\":1,"
                                    "\"id\":\"5b3a2f9e-0d5a-4c0b-9a54-2d1f7f7f2a11\"}");
        QVERIFY(read);
        QCOMPARE(read->policy, Policy());
        QCOMPARE(read->primary, HostSpec());
    }
};

QTEST_GUILESS_MAIN(TestPairJson)
#include "tst_pairjson.moc"
