// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"

#include <QJsonArray>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// The sshd of CentOS 6 (OpenSSH 5.3), as far as one of our days can play it: it has no better algorithms, no
/// other host key and no forwarding to Unix sockets. It notes what it agrees on.
static const QString oldServer = uR"sh(
cat - /etc/ssh/sshd_config > /etc/ssh/new <<'CONFIG'
KexAlgorithms diffie-hellman-group14-sha1
HostKeyAlgorithms ssh-rsa
HostKey /etc/ssh/ssh_host_rsa_key
PubkeyAcceptedAlgorithms ssh-rsa
Ciphers aes128-cbc
MACs hmac-sha1
AllowStreamLocalForwarding no
CONFIG
mv /etc/ssh/new /etc/ssh/sshd_config)sh"_s;

static const QString restartServer = uR"sh(
sed -i '1i LogLevel DEBUG1' /etc/ssh/sshd_config
kill "$(cat /run/sshd.pid)"
while [ -e /run/sshd.pid ]; do sleep 0.05; done
/usr/sbin/sshd -E /var/log/sshd.log
until [ -s /run/sshd.pid ]; do sleep 0.05; done)sh"_s;

/// The clients of CentOS 6: they know the old algorithms without being told, and no list that begins with a
/// plus.
static const QString oldClient = uR"sh(
cat - /etc/ssh/ssh_config > /etc/ssh/new <<'CONFIG'
KexAlgorithms diffie-hellman-group14-sha1
HostKeyAlgorithms ssh-rsa
PubkeyAcceptedAlgorithms ssh-rsa
Ciphers aes128-cbc
MACs hmac-sha1
CONFIG
mv /etc/ssh/new /etc/ssh/ssh_config
for program in ssh scp; do
  cat > /usr/local/bin/$program <<END
#!/bin/sh
case "\$*" in *=+*) echo "command-line: line 0: Bad configuration option" >&2; exit 255 ;; esac
exec /usr/bin/$program "\$@"
END
done
cat > /usr/local/bin/ssh-keyscan <<'END'
#!/bin/sh
for last; do :; done
d=$(mktemp -d)
/usr/bin/ssh -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile="$d/k" nobody@"$last" true 2>/dev/null
cat "$d/k"; rm -r "$d"
END
chmod 755 /usr/local/bin/ssh /usr/local/bin/scp /usr/local/bin/ssh-keyscan)sh"_s;

class TestOldSsh : public HostsTest
{
    Q_OBJECT

private:
    /// Key exchanges and ciphers that the host's sshd agreed on, each once.
    QByteArray agreedOn(HostRole role) const
    {
        return m_pair->shell(
            role,
            uR"sh(sed -n 's/.*kex: \(algorithm\|client->server cipher\): \([^ (]\+\).*/\2/p' /var/log/sshd.log | sort -u)sh"_s);
    }

    /// A segment that the primary archives while the standby is away comes to it by restore_command.
    void expectArchiveIsUsed()
    {
        const QString cluster = u"pg_ctlcluster %1 main %2"_s;
        m_pair->shell(HostRole::Standby, cluster.arg(m_hosts->version(), u"stop"_s));
        m_pair->sql(HostRole::Primary, u"CREATE TABLE t AS SELECT 42 AS answer"_s);
        const QByteArray segment =
            m_pair->sql(HostRole::Primary, u"SELECT pg_walfile_name(pg_switch_wal())"_s);
        QVERIFY(eventually([&] {
            return m_pair->sql(HostRole::Primary, u"SELECT last_archived_wal FROM pg_stat_archiver"_s) ==
                   segment;
        }));
        m_pair->shell(HostRole::Standby, cluster.arg(m_hosts->version(), u"start"_s));
        QTRY_COMPARE(m_pair->sql(HostRole::Standby, u"SELECT answer FROM t"_s), QByteArray("42"));
        const QByteArray restored = m_pair->shell(
            HostRole::Standby,
            u"grep 'restored log file \"%1\"' /var/log/postgresql/*.log"_s.arg(QString::fromLatin1(segment)));
        QVERIFY2(restored.contains("from archive"), restored);
    }

private Q_SLOTS:
    void init() { startHosts(); }

    void setsUpAPairWithOldServers_data()
    {
        QTest::addColumn<QList<HostRole>>("old");
        QTest::addColumn<bool>("withOldClients");
        QTest::addColumn<QString>("mark");
        const QList<HostRole> both(bothRoles.begin(), bothRoles.end());
        QTest::newRow("the primary") << both.first(1) << false << u"primary"_s;
        QTest::newRow("the standby") << both.last(1) << false << u"standby"_s;
        QTest::newRow("both, clients too") << both << true << u"both"_s;
    }

    void setsUpAPairWithOldServers()
    {
        QFETCH(QList<HostRole>, old);
        QFETCH(bool, withOldClients);
        QFETCH(QString, mark);
        for (const HostRole role : old)
            m_pair->shell(role, oldServer + (withOldClients ? oldClient : QString()));
        for (const HostRole role : bothRoles)
            m_pair->shell(role, restartServer);
        const QByteArray before = m_pair->essence();

        const ProgramRun refused = m_pair->make();
        QVERIFY_REFUSED(refused, {u"old-ssh-only"_s, m_hosts->address(old.first())});
        QVERIFY(refused.json.value(u"error"_s)
                    .toObject()
                    .value(u"hint"_s)
                    .toString()
                    .contains(u"--legacy-ssh"_s));

        const ProgramRun made = m_pair->make({u"--legacy-ssh"_s, mark});
        QVERIFY2(made.exitCode == 0, made.out + made.err);
        const ProgramRun applied = m_pair->apply();
        expectStreaming(applied);
        expectArchiveIsUsed();
        const ProgramRun again = m_pair->apply();
        const auto states = again.stepStates();
        for (auto step = states.begin(); step != states.end(); ++step)
            QVERIFY2(step.value() == u"already-true", qPrintable(step.key() + u": "_s + step.value()));
        for (const HostRole role : bothRoles) {
            const QByteArray agreed = agreedOn(role);
            if (old.contains(role))
                QCOMPARE(agreed, "aes128-cbc\ndiffie-hellman-group14-sha1");
            else
                QVERIFY2(agreed.contains("curve25519-sha256") && !agreed.contains("cbc") &&
                             !agreed.contains("sha1"),
                         agreed);
        }

        expectUndone(before);
    }
};

QTEST_GUILESS_MAIN(TestOldSsh)
#include "tst_oldssh.moc"
