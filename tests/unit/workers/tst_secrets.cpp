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
        const auto secrets =
            Secrets::fromFile(fileWith("{\"primary.ssh.password\":\"双子\",\"replication.password\":\"x\"}"));
        QVERIFY(secrets);
        QCOMPARE(secrets->of(HostRole::Primary, u"ssh.password"_s).reveal(), QByteArray("双子"));
        QCOMPARE(secrets->named(u"replication.password"_s).reveal(), QByteArray("x"));
        QVERIFY(secrets->of(HostRole::Standby, u"ssh.password"_s).isEmpty());
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
        const auto secrets = Secrets::fromFile(path);
        QVERIFY(!secrets);
        QVERIFY(secrets.error().hint.contains(u"600"_s));
    }

    void refusesWhatItDoesNotKnowWithoutShowingIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("unknown name") << QByteArray("{\"primary.pasword\":\"hunter2\"}");
        QTest::newRow("no text") << QByteArray("{\"replication.password\":[\"hunter2\"]}");
        QTest::newRow("list") << QByteArray("[\"hunter2\"]");
        QTest::newRow("no JSON") << QByteArray("hunter2");
    }
    void refusesWhatItDoesNotKnowWithoutShowingIt()
    {
        QFETCH(QByteArray, bytes);
        const auto secrets = Secrets::fromFile(fileWith(bytes));
        QVERIFY(!secrets);
        QCOMPARE(secrets.error().kind, ErrorKind::BadInput);
        QVERIFY(!(secrets.error().message + secrets.error().hint + secrets.error().detail)
                     .contains(u"hunter2"_s));
    }

    void saysThatAFileIsMissing() { QVERIFY(!Secrets::fromFile(m_folder.filePath(u"nothing"_s))); }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
