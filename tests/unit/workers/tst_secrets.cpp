// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/run/secrets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

class TestSecrets : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const MemberId first = formerId(HostRole::Primary);
    const MemberId second = formerId(HostRole::Standby);

    static Pair pair()
    {
        Pair pair;
        pair.primary().ssh.host = u"db1"_s;
        pair.standby().ssh.host = u"192.0.2.2"_s;
        pair.standby().label = u"reports"_s;
        return pair;
    }

    QString fileWith(const QByteArray &bytes,
                     QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
    {
        QFile file(m_folder.filePath(u"secrets.json"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || !file.setPermissions(permissions))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void readsWhatItKnows()
    {
        const auto secrets = Secrets::fromFile(
            fileWith("{\"hosts\":{\"db1\":{\"ssh.password\":\"双子\"}},\"replication.password\":\"x\"}"),
            pair());
        QVERIFY(secrets);
        QCOMPARE(secrets->of(first, u"ssh.password"_s).reveal(), QByteArray("双子"));
        QCOMPARE(secrets->named(u"replication.password"_s).reveal(), QByteArray("x"));
        QVERIFY(secrets->of(second, u"ssh.password"_s).isEmpty());
    }

    void knowsAHostByEachOfItsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("SSH host") << u"192.0.2.2"_s;
        QTest::newRow("name") << u"reports"_s;
        QTest::newRow("id") << u"host2"_s;
    }
    void knowsAHostByEachOfItsNames()
    {
        QFETCH(QString, name);
        const auto secrets = Secrets::fromFile(
            fileWith("{\"hosts\":{\"" + name.toUtf8() + "\":{\"sudo.password\":\"s\"}}}"), pair());
        QVERIFY(secrets);
        QCOMPARE(secrets->of(second, u"sudo.password"_s).reveal(), QByteArray("s"));
    }

    void asksForANameThatIsOneHosts()
    {
        Pair twice = pair();
        twice.standby().ssh.host = twice.primary().ssh.host;
        const auto path = fileWith("{\"hosts\":{\"db1\":{\"ssh.password\":\"hunter2\"}}}");
        QVERIFY(!Secrets::fromFile(path, twice));
        QVERIFY(Secrets::fromFile(fileWith("{\"hosts\":{\"reports\":{}}}"), twice));
    }

    /// Whatever the roles are today.
    void readsFilesOfEarlierVersions()
    {
        Pair exchanged = pair();
        exchanged.primaryId = second;
        const auto secrets = Secrets::fromFile(
            fileWith("{\"primary.ssh.password\":\"1\",\"standby.ssh.passphrase\":\"2\"}"), exchanged);
        QVERIFY(secrets);
        QCOMPARE(secrets->of(first, u"ssh.password"_s).reveal(), QByteArray("1"));
        QCOMPARE(secrets->of(second, u"ssh.passphrase"_s).reveal(), QByteArray("2"));
    }

    void refusesAFileThatOthersMayRead_data()
    {
        QTest::addColumn<int>("permission");
        for (int permission : {QFile::ReadGroup, QFile::WriteGroup, QFile::ReadOther, QFile::WriteOther})
            QTest::addRow("%x", permission) << permission;
    }
    void refusesAFileThatOthersMayRead()
    {
        QFETCH(int, permission);
        const auto path =
            fileWith("{}", QFile::ReadOwner | QFile::WriteOwner | QFile::Permission(permission));
        const auto secrets = Secrets::fromFile(path, pair());
        QVERIFY(!secrets);
        QVERIFY(secrets.error().hint.contains(u"600"_s));
    }

    void refusesWhatItDoesNotKnowWithoutShowingIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("unknown host") << QByteArray("{\"hosts\":{\"db3\":{\"ssh.password\":\"hunter2\"}}}");
        QTest::newRow("unknown name of a host") << QByteArray("{\"hosts\":{\"db1\":{\"pin\":\"hunter2\"}}}");
        QTest::newRow("no object") << QByteArray("{\"hosts\":{\"db1\":\"hunter2\"}}");
        QTest::newRow("unknown name") << QByteArray("{\"primary.pasword\":\"hunter2\"}");
        QTest::newRow("no text") << QByteArray("{\"replication.password\":[\"hunter2\"]}");
        QTest::newRow("list") << QByteArray("[\"hunter2\"]");
        QTest::newRow("no JSON") << QByteArray("hunter2");
    }
    void refusesWhatItDoesNotKnowWithoutShowingIt()
    {
        QFETCH(QByteArray, bytes);
        const auto secrets = Secrets::fromFile(fileWith(bytes), pair());
        QVERIFY(!secrets);
        QCOMPARE(secrets.error().kind, ErrorKind::BadInput);
        QVERIFY(!(secrets.error().message + secrets.error().hint + secrets.error().detail)
                     .contains(u"hunter2"_s));
    }

    void saysThatAFileIsMissing() { QVERIFY(!Secrets::fromFile(m_folder.filePath(u"nothing"_s), pair())); }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
