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
        HostSpec &host = pair.members[static_cast<qsizetype>(role)];
        host = PairFixture::specOf(role);
        host.id.text = role == HostRole::Primary ? u"north"_s : u"south"_s;
        host.label = u"DB "_s + host.id.text;
        host.names = {u"app-"_s + host.id.text, u"slot_"_s + host.id.text};
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
    pair.primaryId = pair.members.constLast().id;
    pair.policy = {ReplicationMode::MemorySynchronous, u"r"_s, false, 7, 8, false, false, false};
    return pair;
}

/// "members[1].ssh.host"
static QJsonValue changed(const QJsonValue &at, QStringList path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString key = path.takeFirst();
    if (key.endsWith(u']')) {
        QJsonArray array = at.toArray();
        const int index = key.chopped(1).toInt();
        array.replace(index, changed(array.at(index), path, value));
        return array;
    }
    QJsonObject object = at.toObject();
    object.insert(key, changed(object.value(key), path, value));
    return object;
}

static QByteArray withValue(const QString &path, const QJsonValue &value)
{
    const QJsonObject object = QJsonDocument::fromJson(toJson(fullPair())).object();
    QString steps = path;
    return QJsonDocument(changed(object, steps.replace(u'[', u'.').split(u'.'), value).toObject()).toJson();
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
        QTest::newRow("text as number") << u"members[0].ssh.host"_s << QJsonValue(5);
        QTest::newRow("number as text") << u"policy.walKeepMegabytes"_s << QJsonValue(u"512"_s);
        QTest::newRow("flag as text") << u"members[1].ssh.legacy"_s << QJsonValue(u"yes"_s);
        QTest::newRow("port too big") << u"members[1].server.port"_s << QJsonValue(65536);
        QTest::newRow("port below zero") << u"members[0].ssh.port"_s << QJsonValue(-1);
        QTest::newRow("unknown word") << u"members[0].server.service.kind"_s << QJsonValue(u"upstart"_s);
        QTest::newRow("unknown mode") << u"policy.synchronousCommit"_s << QJsonValue(u"maybe"_s);
        QTest::newRow("list for object") << u"members[1].server"_s << QJsonValue(QJsonArray());
        QTest::newRow("two of one id") << u"members[0].id"_s << QJsonValue(u"south"_s);
        QTest::newRow("member without id") << u"members[0].id"_s << QJsonValue(QString());
        QTest::newRow("one member") << u"members"_s << QJsonValue(QJsonArray{QJsonObject()});
        QTest::newRow("text for a member") << u"members[0]"_s << QJsonValue(u"north"_s);
        QTest::newRow("no member's primary") << u"primary"_s << QJsonValue(u"west"_s);
        QTest::newRow("no identity") << u"id"_s << QJsonValue(u"me"_s);
    }
    void namesTheKeyThatIsWrong()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        const auto read = parsePair(withValue(path, value));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        const QString named = path.startsWith(u"members[0].id"_s) ? u"members"_s : path;
        QVERIFY2(read.error().message.contains(u"“%1”"_s.arg(named)), qPrintable(read.error().message));
    }

    void refusesANewerFormat()
    {
        const auto read = parsePair(withValue(u"version"_s, 3));
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
        const auto read = parsePair(withValue(u"members[0].ssh.password"_s, u"hunter2"_s));
        QVERIFY(read);
        QVERIFY(!toJson(*read).contains("hunter2"));
    }

    void takesDefaultsForWhatIsLeftOut()
    {
        const auto read = parsePair("{\"format\":\"futago-pair\",\"version\":1,"
                                    "\"id\":\"5b3a2f9e-0d5a-4c0b-9a54-2d1f7f7f2a11\"}");
        QVERIFY(read);
        QCOMPARE(read->policy, Policy());
        Pair empty;
        empty.id = read->id;
        QCOMPARE(*read, empty);
    }

    void asksWhoIsThePrimaryAmongIdsOfItsOwn()
    {
        QJsonObject object = QJsonDocument::fromJson(toJson(fullPair())).object();
        object.remove(u"primary"_s);
        QVERIFY(!parsePair(QJsonDocument(object).toJson()));
    }

    /// Its hosts lay under their roles, and the names of the standby in the policy.
    void readsFormatOne()
    {
        const auto read = parsePair(
            R"({"format": "futago-pair", "version": 1, "id": "5b3a2f9e-0d5a-4c0b-9a54-2d1f7f7f2a11",
                "primary": {"ssh": {"host": "db1", "port": 2222}, "server": {"port": 5433}},
                "standby": {"ssh": {"host": "db2"}, "address": "192.0.2.2"},
                "policy": {"applicationName": "slave-1", "slotName": "slave_1", "walKeepMegabytes": 7}})");
        QVERIFY(read);
        QCOMPARE(read->members.size(), 2);
        QCOMPARE(read->primary().id, formerId(HostRole::Primary));
        QCOMPARE(read->primary().ssh.port, 2222);
        QCOMPARE(read->primary().server.port, 5433);
        QCOMPARE(read->primary().names, StandbyNames());
        QCOMPARE(read->standby().id, formerId(HostRole::Standby));
        QCOMPARE(read->standby().address, u"192.0.2.2"_s);
        QCOMPARE(read->standby().names, (StandbyNames{u"slave-1"_s, u"slave_1"_s}));
        QCOMPARE(read->policy.walKeepMegabytes, 7);
        QVERIFY(toJson(*read).contains("\"version\": 2"));
        QCOMPARE(*parsePair(toJson(*read)), *read);
    }
};

QTEST_GUILESS_MAIN(TestPairJson)
#include "tst_pairjson.moc"
