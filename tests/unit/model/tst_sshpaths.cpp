// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/sshpaths.h"
#include "model/steps/trusthostkey.h"
#include "tests/unit/model/pairfixture.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// One kind of SSH server and client per host: modern, old and only marked so, or really old.
enum class Age { Modern, OldServer, OldAltogether };
Q_DECLARE_METATYPE(Age)

class TestSshPaths : public QObject
{
    Q_OBJECT

private:
    static HostFacts host(HostRole role, Age age)
    {
        HostFacts facts;
        facts.spec = PairFixture::specOf(role);
        facts.spec.ssh.legacy = age != Age::Modern;
        facts.sshAddsAlgorithms = age != Age::OldAltogether;
        facts.hostKey = {age == Age::Modern ? u"ssh-ed25519"_s : u"ssh-rsa"_s, "seen"};
        facts.rsaHostKey = {u"ssh-rsa"_s, "told"};
        return facts;
    }

private Q_SLOTS:
    void speaksTheOldAlgorithmsToAMarkedHostOnly_data()
    {
        QTest::addColumn<Age>("from");
        QTest::addColumn<Age>("to");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("adds");
        QTest::addColumn<QByteArray>("hostKey");
        const QString rsa = u"/var/lib/pgsql/.ssh/id_rsa"_s;
        const QString ed25519 = u"/var/lib/pgsql/.ssh/id_ed25519"_s;
        QTest::newRow("modern to modern")
            << Age::Modern << Age::Modern << ed25519 << false << QByteArray("seen");
        QTest::newRow("modern to old") << Age::Modern << Age::OldServer << rsa << true << QByteArray("seen");
        QTest::newRow("modern to really old")
            << Age::Modern << Age::OldAltogether << rsa << true << QByteArray("seen");
        QTest::newRow("old to modern") << Age::OldServer << Age::Modern << rsa << false << QByteArray("seen");
        QTest::newRow("really old to modern")
            << Age::OldAltogether << Age::Modern << rsa << false << QByteArray("told");
        QTest::newRow("really old to really old")
            << Age::OldAltogether << Age::OldAltogether << rsa << false << QByteArray("seen");
    }

    void speaksTheOldAlgorithmsToAMarkedHostOnly()
    {
        QFETCH(Age, from);
        QFETCH(Age, to);
        QFETCH(bool, adds);
        const HostFacts here = host(HostRole::Standby, from);
        const HostFacts there = host(HostRole::Primary, to);
        QTEST(keyFile(here.spec, there.spec), "key");
        QTEST(hostKeyFor(here, there).blob, "hostKey");
        QCOMPARE(sshArguments(here, there, {u"true"_s}).join(u' ').contains(u"=+"), adds);
        QCOMPARE(!sshArgumentsToMeet(here, there).isEmpty(), adds);
    }

    void meetsAModernHostByKeyscan()
    {
        const TrustHostKey parameters{u"/known_hosts"_s, u"192.0.2.1"_s, 2222, {u"ssh-ed25519"_s, "key"}, {}};
        QCOMPARE(hostKeyScan(parameters).join(u' '), u"ssh-keyscan -T 10 -p 2222 -t ed25519 192.0.2.1"_s);
    }

    void meetsAnOldHostBySshWithoutALogin()
    {
        const HostFacts here = host(HostRole::Standby, Age::Modern);
        const HostFacts there = host(HostRole::Primary, Age::OldServer);
        const TrustHostKey parameters{u"/known_hosts"_s, u"192.0.2.1"_s, 22, there.hostKey,
                                      sshArgumentsToMeet(here, there)};
        const QString command = hostKeyScan(parameters).join(u' ');
        QVERIFY(command.contains(u"PreferredAuthentications=none"));
        QVERIFY(command.contains(u"HostKeyAlgorithms=+ssh-rsa"));
        QVERIFY(command.endsWith(u"-p 22 192.0.2.1"));
    }
};

QTEST_APPLESS_MAIN(TestSshPaths)
#include "tst_sshpaths.moc"
