// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/hostfacts.h"
#include "tests/support/hoststest.h"
#include "workers/run/editsfile.h"
#include "workers/run/pairfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// The whole procedure on two hosts of their own, as a DBA without a window would do it.
class TestProvisionHosts : public HostsTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void provisionsProvesAndUndoes_data();
    void provisionsProvesAndUndoes();
    void compressesTheBaseBackup_data();
    void compressesTheBaseBackup();
    void appliesTheEditsOfTheWindow();

private:
    /// With the user's password and the members of `moreSecrets`, and these options for `new`.
    ProgramRun makePair(const QString &user, const QByteArray &moreSecrets, const QStringList &options);
    ProgramRun apply() { return m_futago->run(with({u"apply"_s, m_pairFile, u"--yes"_s})); }
    QStringList with(const QStringList &arguments) const;
    QByteArray sqlOn(HostRole role, const QString &sql) const;
    /// Names, inodes, owners, modes and contents of all that Futago may touch on a host, volatile files of a
    /// running server left out.
    QByteArray stateOf(HostRole role) const;
    /// The same without inodes and times, without the copies that Futago leaves beside changed files, and
    /// without the WAL archive, which stays when it is not empty.
    QByteArray contentsOf(HostRole role) const;

    std::unique_ptr<FutagoProgram> m_futago;
    QString m_pairFile;
    QString m_secrets;
};

void TestProvisionHosts::init()
{
    startHosts();
    m_futago = std::make_unique<FutagoProgram>();
    m_pairFile = m_futago->path(u"pair.json"_s);
}

QStringList TestProvisionHosts::with(const QStringList &arguments) const
{
    return arguments + QStringList{u"--secrets"_s, m_secrets, u"--known-hosts"_s, m_hosts->knownHostsFile()};
}

QByteArray TestProvisionHosts::sqlOn(HostRole role, const QString &sql) const
{
    return m_hosts
        ->runOn(role, {u"runuser"_s, u"-u"_s, u"postgres"_s, u"--"_s, u"psql"_s, u"-X"_s, u"-A"_s, u"-t"_s,
                       u"-c"_s, sql})
        .out.trimmed();
}

static const QString touchedFiles =
    u"cd / && find etc/postgresql var/lib/postgresql -path '*/main/*' -prune -o -print; "
    "find etc/postgresql/15/main; ls -d var/lib/postgresql/15/main/*.conf var/lib/postgresql/15/main/*.signal 2>/dev/null"_s;

QByteArray TestProvisionHosts::stateOf(HostRole role) const
{
    return m_hosts
        ->runOn(
            role,
            {u"sh"_s, u"-c"_s,
             u"(%1) | sort | while read -r f; do stat -c '%n %i %U %G %a %s %Y' \"$f\"; [ -f \"$f\" ] && sha256sum \"$f\"; done"_s
                 .arg(touchedFiles)})
        .out;
}

QByteArray TestProvisionHosts::contentsOf(HostRole role) const
{
    return m_hosts
        ->runOn(
            role,
            {u"sh"_s, u"-c"_s,
             u"(%1) | grep -v -e futago -e main.archive | sort | while read -r f; do stat -c '%n %U %G %a' \"$f\"; [ -f \"$f\" ] && sha256sum \"$f\"; done"_s
                 .arg(touchedFiles)})
        .out;
}

ProgramRun TestProvisionHosts::makePair(const QString &user, const QByteArray &moreSecrets,
                                        const QStringList &options)
{
    const QByteArray secrets =
        R"({"primary.ssh.password": "%1", "standby.ssh.password": "%1")" + moreSecrets + '}';
    m_secrets =
        m_futago->writeFile(u"secrets.json"_s, QByteArray(secrets).replace("%1", TestHosts::password(user)));
    const auto login = [&](HostRole role) { return user + u'@' + m_hosts->address(role); };
    return m_futago->run(with(QStringList{u"new"_s, m_pairFile, u"--primary"_s, login(HostRole::Primary),
                                          u"--standby"_s, login(HostRole::Standby)} +
                              options));
}

void TestProvisionHosts::provisionsProvesAndUndoes_data()
{
    const QByteArray sudos = ", \"primary.sudo.password\": \"%1\", \"standby.sudo.password\": \"%1\"";
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("secrets");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QByteArray>("syncState");
    QTest::newRow("login as postgres") << u"postgres"_s << QByteArray() << u"local"_s << QByteArray("async");
    QTest::newRow("sudo without password") << u"dba"_s << QByteArray() << u"local"_s << QByteArray("async");
    QTest::newRow("sudo with password") << u"dbap"_s << sudos << u"local"_s << QByteArray("async");
    QTest::newRow("synchronous") << u"postgres"_s << QByteArray() << u"on"_s << QByteArray("sync");
}

void TestProvisionHosts::provisionsProvesAndUndoes()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, secrets);
    QFETCH(QString, mode);
    const QByteArray primaryBefore = contentsOf(HostRole::Primary);
    const QByteArray standbyBefore = contentsOf(HostRole::Standby);
    const QByteArray standbyIdentifier =
        sqlOn(HostRole::Standby, u"SELECT system_identifier FROM pg_control_system()"_s);

    const ProgramRun made = makePair(user, secrets, {u"--mode"_s, mode});
    QVERIFY2(made.exitCode == 0, made.out + made.err);

    const ProgramRun applied = apply();
    expectStreaming(applied);
    QCOMPARE(applied.stepStates().value(u"standby.proof"_s), u"done"_s);

    QTEST(sqlOn(HostRole::Primary, u"SELECT sync_state FROM pg_stat_replication"_s), "syncState");
    sqlOn(HostRole::Primary, u"CREATE TABLE t AS SELECT 42 AS answer"_s);
    QTRY_COMPARE(sqlOn(HostRole::Standby, u"SELECT answer FROM t"_s), QByteArray("42"));

    const QByteArray primaryState = stateOf(HostRole::Primary);
    const QByteArray standbyState = stateOf(HostRole::Standby);
    const ProgramRun again = apply();
    QVERIFY2(again.exitCode == 0, again.out + again.err);
    const auto states = again.stepStates();
    for (auto step = states.begin(); step != states.end(); ++step)
        QVERIFY2(step.value() == u"already-true", qPrintable(step.key() + u": "_s + step.value()));
    QCOMPARE(stateOf(HostRole::Primary), primaryState);
    QCOMPARE(stateOf(HostRole::Standby), standbyState);

    const ProgramRun undone = m_futago->run(with({u"undo"_s, m_pairFile, u"--yes"_s}));
    QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
    QCOMPARE(sqlOn(HostRole::Standby, u"SELECT system_identifier FROM pg_control_system()"_s),
             standbyIdentifier);
    QCOMPARE(sqlOn(HostRole::Primary, u"SELECT count(*) FROM pg_replication_slots"_s), QByteArray("0"));
    QCOMPARE(sqlOn(HostRole::Primary, u"SELECT count(*) FROM pg_roles WHERE rolname = 'replicator'"_s),
             QByteArray("0"));
    QCOMPARE(sqlOn(HostRole::Primary, u"SHOW archive_mode"_s), QByteArray("off"));
    QCOMPARE(contentsOf(HostRole::Primary), primaryBefore);
    QCOMPARE(contentsOf(HostRole::Standby), standbyBefore);
}

void TestProvisionHosts::compressesTheBaseBackup_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isCompressed");
    QTest::newRow("by itself") << QStringList() << true;
    QTest::newRow("not wanted") << QStringList{u"--no-compression"_s} << false;
}

/// By the words of the primary's own log.
void TestProvisionHosts::compressesTheBaseBackup()
{
    QFETCH(QStringList, options);
    sqlOn(HostRole::Primary, u"ALTER SYSTEM SET log_replication_commands = on"_s);
    sqlOn(HostRole::Primary, u"SELECT pg_reload_conf()"_s);
    const ProgramRun made = makePair(u"postgres"_s, {}, options);
    QVERIFY2(made.exitCode == 0, made.out + made.err);
    const ProgramRun applied = apply();
    QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
    const QByteArray asked =
        m_hosts->runOn(HostRole::Primary, {u"sh"_s, u"-c"_s, u"grep BASE_BACKUP /var/log/postgresql/*.log"_s})
            .out;
    QVERIFY2(asked.contains("received replication command: BASE_BACKUP"), asked);
    QTEST(asked.contains("COMPRESSION 'lz4'"), "isCompressed");
}

/// As the window keeps them, taken by the same program without one.
void TestProvisionHosts::appliesTheEditsOfTheWindow()
{
    const ProgramRun made = makePair(u"postgres"_s, {}, {});
    QVERIFY2(made.exitCode == 0, made.out + made.err);
    const auto pair = readPairFile(m_pairFile);
    QVERIFY(pair);
    const QByteArray config =
        m_hosts->runOn(HostRole::Primary, {u"cat"_s, u"/etc/postgresql/15/main/postgresql.conf"_s}).out;
    Edits edits;
    edits.set({formerId(HostRole::Primary), HostFile::Config, FileFact::hashOf(config), config,
               config + "log_connections = on\n"});
    QVERIFY(keepEdits(m_futago->path(u"data/futago"_s), pair->id, edits));

    const ProgramRun plan = m_futago->runPlain(with({u"plan"_s, m_pairFile}));
    QVERIFY2(plan.exitCode == 0, plan.out + plan.err);
    QVERIFY2(plan.out.contains("--edits") && !plan.out.contains("log_connections"), plan.out);
    const ProgramRun applied = m_futago->run(with({u"apply"_s, m_pairFile, u"--yes"_s, u"--edits"_s}));
    QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
    QCOMPARE(sqlOn(HostRole::Primary, u"SHOW log_connections"_s), QByteArray("on"));
    QCOMPARE(sqlOn(HostRole::Primary, u"SHOW wal_log_hints"_s), QByteArray("on"));
}

QTEST_GUILESS_MAIN(TestProvisionHosts)
#include "tst_provisionhosts.moc"
