// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"
#include "tests/support/journalbytes.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// A known password goes through a whole run, and is looked for wherever it must not be.
class TestBadInputSecrets : public HostsTest
{
    Q_OBJECT

private:
    static QByteArray password() { return "Kn0wn-5ecret:of\\the tw1ns"; }

    /// Greps command lines and environments of all processes for the words in /root/words, until /root/stop
    /// is there.
    void beginSampling(HostRole role, const QByteArrayList &words) const
    {
        m_hosts->runOn(role, {u"sh"_s, u"-c"_s, u"cat > /root/words"_s}, words.join('\n') + '\n');
        static const QString sampler = uR"sh(
rm -f /root/stop; : > /root/seen; : > /root/samples
setsid sh -c 'until [ -e /root/stop ]; do
  cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | grep -aF -f /root/words >> /root/seen
  echo >> /root/samples
done; touch /root/stopped' > /dev/null 2>&1 < /dev/null &)sh"_s;
        m_pair->shell(role, sampler);
        QVERIFY(eventually([this, role] { return samples(role) > 0; }));
    }

    int samples(HostRole role) const { return m_pair->shell(role, u"wc -l < /root/samples"_s).toInt(); }

    QByteArray endSampling(HostRole role) const
    {
        m_pair->shell(role, u"touch /root/stop"_s);
        if (!eventually(
                [this, role] { return m_pair->shell(role, u"ls /root/stopped"_s) == "/root/stopped"; }))
            return "the sampler does not end";
        return m_pair->shell(role, u"cat /root/seen; rm /root/stopped"_s);
    }

    /// Files of a host that hold the word, /root (the test's own) left out.
    QByteArray filesWith(HostRole role, const QByteArray &word) const
    {
        const QString script =
            u"read -r word; grep -rlaF -e \"$word\" /etc /home /opt /srv /tmp /run /var/tmp /var/log /var/lib/postgresql 2>/dev/null | sort"_s;
        return m_hosts->runOn(role, {u"sh"_s, u"-c"_s, script}, word + '\n').out.trimmed();
    }

    /// Names of the files in the program's home that hold the word, beside the secrets file itself.
    QStringList filesOnWorkstationWith(const QByteArray &word) const
    {
        QStringList names;
        QDirIterator files(m_pair->program().path({}), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word) &&
                files.fileName() != u"secrets.json")
                names << file.fileName();
        }
        return names;
    }

private Q_SLOTS:
    void stayInThePassFiles_data()
    {
        QTest::addColumn<QString>("user");
        for (const char *user : {"postgres", "dba", "dbap"})
            QTest::newRow(user) << QString::fromLatin1(user);
    }
    void stayInThePassFiles()
    {
        QFETCH(QString, user);
        if (!startHosts({}, user))
            return;
        const QByteArray login = TestHosts::password(user);
        m_pair->setSecret(u"replication.password"_s, password());
        for (const HostRole role : bothRoles) {
            m_pair->setSecret(nameOf(role) + u".sudo.password"_s, user == u"dbap" ? login : QByteArray());
            // As talkative as a server gets.
            m_pair->sql(role, u"ALTER SYSTEM SET log_statement = 'all'"_s);
            m_pair->sql(role, u"ALTER SYSTEM SET log_replication_commands = on"_s);
            m_pair->sql(role, u"SELECT pg_reload_conf()"_s);
            beginSampling(role, {password(), "PGPASSWORD", login});
        }

        QByteArray said;
        const ProgramRun made = m_pair->make();
        QVERIFY2(made.exitCode == 0, made.out + made.err);
        const ProgramRun planned = m_pair->run(u"plan"_s);
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        const ProgramRun told = m_pair->program().runPlain({u"status"_s, m_pair->pairFile(), u"--secrets"_s,
                                                            m_pair->program().path(u"secrets.json"_s),
                                                            u"--known-hosts"_s, m_hosts->knownHostsFile()});
        QVERIFY2(told.exitCode == 0, told.out + told.err);
        for (const ProgramRun &run : {made, planned, applied, told})
            said += run.out + run.err;
        QVERIFY(!said.contains(password()) && !said.contains("Kn0wn"));
        QVERIFY(!said.contains('"' + login + '"'));
        QVERIFY(!m_pair->journalFile().isEmpty());
        QCOMPARE(filesOnWorkstationWith(password()), QStringList());
        QCOMPARE(filesOnWorkstationWith("Kn0wn"), QStringList());

        for (const HostRole role : bothRoles) {
            QVERIFY(samples(role) > 20);
            QCOMPARE(endSampling(role), QByteArray());
            QCOMPARE(filesWith(role, "Kn0wn"), QByteArray("/var/lib/postgresql/.pgpass"));
            QCOMPARE(m_pair->shell(role, u"stat -c %a /var/lib/postgresql/.pgpass"_s), QByteArray("600"));
        }
        // The standby got in with it, so it is the password that was looked for.
        QVERIFY(
            m_pair
                ->sql(HostRole::Primary, u"SELECT rolpassword FROM pg_authid WHERE rolname = 'replicator'"_s)
                .startsWith("SCRAM-SHA-256$"));
    }

    /// What people have in the files that a run changes. Undo puts it back from the copies on the host.
    void ofFormerFilesStayOnTheHosts()
    {
        if (!startHosts())
            return;
        static const QString lines = uR"sh(cd /etc/postgresql/*/main || exit 1
echo 'host all a 10.9.9.0/24 ldap ldapserver=ldap.example ldapbasedn="dc=x" ldapbinddn="cn=r" ldapbindpasswd="geheim1"' >> pg_hba.conf
echo 'host all b 10.9.8.0/24 radius radiusservers="192.0.2.9" radiussecrets="geheim2"' >> pg_hba.conf
echo "restore_command = 'PGPASSWORD=geheim3 fetch %f %p'" >> postgresql.conf)sh"_s;
        m_pair->shell(HostRole::Primary, lines);
        m_pair->sql(HostRole::Primary,
                    u"ALTER SYSTEM SET primary_conninfo = 'host=old.example user=x password=geheim4'"_s);
        QCOMPARE(m_pair->sql(HostRole::Primary, u"SELECT pg_reload_conf()"_s), QByteArray("t"));
        const QByteArray essence = m_pair->essence();
        const ProgramRun made = m_pair->make();
        QVERIFY2(made.exitCode == 0, made.out + made.err);
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        const QByteArray kept = everythingIn(QFileInfo(m_pair->journalFile()).path());
        QVERIFY(kept.contains("ldapbindpasswd") && kept.contains("radiussecrets") &&
                kept.contains("restore_command") && kept.contains("primary_conninfo"));
        QVERIFY(!kept.contains("geheim"));
        QCOMPARE(filesOnWorkstationWith("geheim"), QStringList());
        QVERIFY(!(made.out + applied.out).contains("geheim"));
        const ProgramRun undone = m_pair->undoAll();
        QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
        QCOMPARE(m_pair->essence(), essence);
        QVERIFY(
            m_pair
                ->shell(
                    HostRole::Primary,
                    u"cat /etc/postgresql/*/main/pg_hba.conf /etc/postgresql/*/main/postgresql.conf /var/lib/postgresql/*/main/postgresql.auto.conf"_s)
                .count("geheim") == 4);
    }

    void wouldBeSeenByTheSampler()
    {
        beginSampling(HostRole::Primary, {password()});
        const int before = samples(HostRole::Primary);
        m_hosts->runOn(HostRole::Primary,
                       {u"bash"_s, u"-c"_s, u"exec -a \"$0\" sleep 600 > /dev/null 2>&1 < /dev/null &"_s,
                        QString::fromUtf8(password())});
        QVERIFY(eventually([&] { return samples(HostRole::Primary) > before + 1; }));
        QVERIFY(endSampling(HostRole::Primary).contains(password()));
        m_hosts->runOn(HostRole::Primary, {u"sh"_s, u"-c"_s, u"cat > /tmp/leak"_s}, password());
        QVERIFY(filesWith(HostRole::Primary, "Kn0wn").contains("/tmp/leak"));
    }
};

QTEST_GUILESS_MAIN(TestBadInputSecrets)
#include "tst_badinputsecrets.moc"
