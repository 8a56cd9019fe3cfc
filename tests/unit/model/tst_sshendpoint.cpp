// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pair/pair.h"

#include <QTest>

using namespace futago;

class TestSshEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("plain") << "postgres@db1"
                               << "postgres"
                               << "db1" << 22;
        QTest::newRow("port") << "postgres@127.0.0.2:30722"
                              << "postgres"
                              << "127.0.0.2" << 30722;
        QTest::newRow("ipv6") << "me@2001:db8::1"
                              << "me"
                              << "2001:db8::1" << 22;
        QTest::newRow("ipv6 with port") << "me@[2001:db8::1]:2222"
                                        << "me"
                                        << "2001:db8::1" << 2222;
        QTest::newRow("at in user") << "me@corp@db1"
                                    << "me@corp"
                                    << "db1" << 22;
    }

    void readsWhatPeopleType()
    {
        QFETCH(QString, text);
        const auto endpoint = SshEndpoint::parse(text);
        QVERIFY(endpoint);
        QTEST(endpoint->user, "user");
        QTEST(endpoint->host, "host");
        QTEST(int(endpoint->port), "port");
        QCOMPARE(endpoint->display(), text);
    }

    void refusesWhatIsNoLogin_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "db1", "@db1", "me@", "me@db1:0", "me@db1:70000", "me@db1:x", "me@[::1", "me@a b"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void refusesWhatIsNoLogin()
    {
        QFETCH(QString, text);
        const auto endpoint = SshEndpoint::parse(text);
        QVERIFY(!endpoint);
        QCOMPARE(endpoint.error().kind, ErrorKind::WrongUse);
    }
};

QTEST_GUILESS_MAIN(TestSshEndpoint)
#include "tst_sshendpoint.moc"
