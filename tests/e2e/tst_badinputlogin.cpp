// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"

#include <QFile>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// Everything that ends before a host is changed because the host cannot be reached or used as the login
/// wants.
class TestBadInputLogin : public HostsTest
{
    Q_OBJECT

private:
    static QByteArray contentsOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// `new` is refused, says so on behalf of this host, writes no pair file and leaves both hosts as they
    /// were.
    void expectRefusedNew(PairSetup &pair, const Refusal &refusal, const QStringList &more = {})
    {
        const ProgramRun run = pair.make(more);
        QVERIFY_REFUSED(run, refusal);
        QVERIFY(!QFile::exists(pair.pairFile()));
        QVERIFY_SAME(m_before, pair.state());
    }

    QByteArray m_before;

private Q_SLOTS:
    void initTestCase()
    {
        HostsTest::initTestCase();
        if (!TestHosts::obstacle().isEmpty() || !startHosts())
            return;
        m_before = PairSetup(*m_hosts).state();
        QVERIFY2(m_before.contains("slot") || m_before.contains("started|"), m_before.constData());
    }

    void refusesAWrongPassword_data() { addRoles(); }
    void refusesAWrongPassword()
    {
        QFETCH(HostRole, role);
        PairSetup pair(*m_hosts);
        pair.setSecret(nameOf(role) + u".ssh.password"_s, "wrong");
        expectRefusedNew(pair, {u"authentication-failed"_s, pair.login(role), u"tried: "_s});
    }

    /// sshd asks for the current and for a new password in the same dialogue; neither gets ours.
    void neverAnswersAQuestionForANewPassword()
    {
        const QString expire =
            u"sed -i 's/^PasswordAuthentication.*/PasswordAuthentication no/' "
            "/etc/ssh/sshd_config; echo 'PasswordAuthentication no' >> /etc/ssh/sshd_config; "
            "kill -HUP $(cat /run/sshd.pid); chage -d 0 dba; getent shadow dba"_s;
        PairSetup pair(*m_hosts, u"dba"_s);
        const QByteArray before = pair.shell(HostRole::Primary, expire);
        const ProgramRun run = pair.make();
        QCOMPARE(run.errorKind(), u"login-question"_s);
        const QString asked = run.json.value(u"error"_s).toObject().value(u"detail"_s).toString();
        QVERIFY2(asked.contains(u"assword"_s) && !asked.contains(u"tried:"_s), qPrintable(asked));
        QCOMPARE(pair.shell(HostRole::Primary, u"getent shadow dba"_s), before);
        pair.shell(HostRole::Primary, u"chage -d -1 dba; sed -i '$d' /etc/ssh/sshd_config; kill -HUP $(cat "
                                      "/run/sshd.pid)"_s);
    }

    void saysThatThePortIsRefused_data() { addRoles(); }
    void saysThatThePortIsRefused()
    {
        QFETCH(HostRole, role);
        PairSetup pair(*m_hosts);
        const QString login = pair.login(role) + u":2222"_s;
        pair.setLogin(role, login);
        expectRefusedNew(pair, {u"connection-refused"_s, login, u"refused"_s});
    }

    void saysThatTheHostNameDoesNotResolve_data() { addRoles(); }
    void saysThatTheHostNameDoesNotResolve()
    {
        QFETCH(HostRole, role);
        PairSetup pair(*m_hosts);
        pair.setLogin(role, u"postgres@no-such-host.invalid"_s);
        expectRefusedNew(pair, {u"host-not-found"_s, u"no-such-host.invalid"_s, u"not found"_s});
    }

    void saysThatTheOtherHostDoesNotKnowTheName_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<HostRole>("asked");
        QTest::newRow("the primary's name, seen from the standby")
            << u"--primary-address=no-such-host.invalid"_s << HostRole::Standby;
        QTest::newRow("the standby's name, seen from the primary")
            << u"--standby-address=no-such-host.invalid"_s << HostRole::Primary;
    }
    void saysThatTheOtherHostDoesNotKnowTheName()
    {
        QFETCH(QString, option);
        QFETCH(HostRole, asked);
        PairSetup pair(*m_hosts);
        expectRefusedNew(pair, {u"host-not-found"_s, pair.host(asked)}, {option});
        QVERIFY(pair.make({option}).errorMessage().contains(u"no-such-host.invalid"));
    }

    void doesNotTrustAnUnknownHostKeyUntilTold()
    {
        PairSetup pair(*m_hosts);
        const QString knownHosts = pair.program().writeFile(u"known_hosts"_s, {});
        pair.setKnownHosts(knownHosts);
        expectRefusedNew(pair, {u"unknown-host-key"_s, pair.login(HostRole::Primary), u"SHA256:"_s});
        QCOMPARE(contentsOf(knownHosts), QByteArray());

        const ProgramRun accepted = pair.make({u"--accept-new-host-keys"_s});
        QVERIFY2(accepted.exitCode == 0, accepted.out + accepted.err);
        QVERIFY_SAME(m_before, pair.state());
        QCOMPARE(contentsOf(knownHosts).count('\n'), 2);
        for (const QByteArray &line : contentsOf(knownHosts).trimmed().split('\n'))
            QVERIFY2(contentsOf(m_hosts->knownHostsFile()).contains(line), line.constData());
        QCOMPARE(pair.make().exitCode, 0);
    }

    void neverTrustsAChangedHostKey_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("by itself") << QStringList();
        QTest::newRow("nor when new keys are accepted") << QStringList{u"--accept-new-host-keys"_s};
    }
    void neverTrustsAChangedHostKey()
    {
        QFETCH(QStringList, options);
        PairSetup pair(*m_hosts);
        // Each host is known by the other's key: what a host that pretends to be another one would show.
        const QByteArray primary = m_hosts->address(HostRole::Primary).toUtf8() + ' ';
        const QByteArray standby = m_hosts->address(HostRole::Standby).toUtf8() + ' ';
        QByteArray swapped = contentsOf(m_hosts->knownHostsFile());
        swapped.replace(primary, "* ").replace(standby, primary).replace("* ", standby);
        const QString knownHosts = pair.program().writeFile(u"known_hosts"_s, swapped);
        pair.setKnownHosts(knownHosts);
        expectRefusedNew(pair, {u"changed-host-key"_s, pair.login(HostRole::Primary), u"SHA256:"_s}, options);
        QVERIFY(pair.make(options)
                    .json.value(u"error"_s)
                    .toObject()
                    .value(u"hint"_s)
                    .toString()
                    .contains(knownHosts));
        QCOMPARE(contentsOf(knownHosts), swapped);
    }

    void saysThatTheLoginHasNoRightToBecomeTheServersUser_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("sudoPassword");
        QTest::newRow("no right at all") << u"nosudo"_s << QByteArray();
        QTest::newRow("no right at all, password given") << u"nosudo"_s << TestHosts::password(u"nosudo"_s);
        QTest::newRow("password needed and not given") << u"dbap"_s << QByteArray();
        QTest::newRow("wrong password") << u"dbap"_s << QByteArray("wrong");
    }
    void saysThatTheLoginHasNoRightToBecomeTheServersUser()
    {
        QFETCH(QString, user);
        QFETCH(QByteArray, sudoPassword);
        PairSetup pair(*m_hosts, user);
        for (const HostRole role : bothRoles)
            pair.setSecret(nameOf(role) + u".sudo.password"_s, sudoPassword);
        const ProgramRun run = pair.make();
        QVERIFY_REFUSED(run, {u"no-sudo-right"_s, pair.login(HostRole::Primary), u"sudo"_s});
        QVERIFY(!QFile::exists(pair.pairFile()));
        QVERIFY_SAME(m_before, pair.state());
        QVERIFY(!sudoPassword.contains("wrong") || !run.out.contains("\"wrong\""));
    }

    void refusesASecretsFileThatOthersMayReadOrThatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("word");
        QTest::newRow("mode 644") << QByteArray("{}") << 0644 << u"secrets.json"_s;
        QTest::newRow("mode 640") << QByteArray("{}") << 0640 << u"secrets.json"_s;
        QTest::newRow("unknown name")
            << QByteArray("{\"primary.password\": \"elephant\"}") << 0600 << u"primary.password"_s;
        QTest::newRow("number") << QByteArray("{\"replication.password\": 1}") << 0600
                                << u"replication.password"_s;
        QTest::newRow("no object") << QByteArray("elephant") << 0600 << u"secrets.json"_s;
    }
    void refusesASecretsFileThatOthersMayReadOrThatItDoesNotKnow()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, mode);
        QFETCH(QString, word);
        PairSetup pair(*m_hosts);
        const QString secrets = pair.program().writeFile(u"secrets.json"_s, bytes, mode);
        const ProgramRun run =
            pair.program().run({u"new"_s, pair.pairFile(), u"--primary"_s, pair.login(HostRole::Primary),
                                u"--standby"_s, pair.login(HostRole::Standby), u"--secrets"_s, secrets});
        QVERIFY_REFUSED(run, {u"bad-input"_s, word});
        QVERIFY(!run.out.contains("elephant"));
        QVERIFY(!QFile::exists(pair.pairFile()));
    }

    void doesNotOverwriteAPairFile()
    {
        PairSetup pair(*m_hosts);
        const QString file = pair.program().writeFile(u"taken.json"_s, "mine\n");
        const ProgramRun run =
            pair.program().run({u"new"_s, file, u"--primary"_s, pair.login(HostRole::Primary), u"--standby"_s,
                                pair.login(HostRole::Standby)});
        QVERIFY_REFUSED(run, {u"wrong-use"_s, file, {}, 2});
        QCOMPARE(contentsOf(file), QByteArray("mine\n"));
    }

    void printsTheSameForPeople()
    {
        PairSetup pair(*m_hosts);
        const ProgramRun run = pair.program().runPlain(
            {u"new"_s, pair.pairFile(), u"--primary"_s, pair.login(HostRole::Primary) + u":2222"_s,
             u"--standby"_s, pair.login(HostRole::Standby), u"--known-hosts"_s, m_hosts->knownHostsFile()});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        const QByteArrayList lines = run.err.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.at(0).contains(pair.login(HostRole::Primary).toUtf8() + ":2222"), run.err.constData());
        QVERIFY2(lines.at(1).startsWith("    Check") && lines.at(2).startsWith("    "), run.err.constData());
    }

private:
    static void addRoles()
    {
        QTest::addColumn<HostRole>("role");
        for (const HostRole role : bothRoles)
            QTest::newRow(qPrintable(nameOf(role))) << role;
    }
};

QTEST_GUILESS_MAIN(TestBadInputLogin)
#include "tst_badinputlogin.moc"
