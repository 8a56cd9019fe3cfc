// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testhosts.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace futago;

namespace {

CommandOutput run(const QStringList &argv, const QProcessEnvironment &environment = {})
{
    QProcess process;
    process.setProcessEnvironment(environment.isEmpty() ? QProcessEnvironment::systemEnvironment()
                                                        : environment);
    process.start(argv.first(), argv.mid(1));
    process.closeWriteChannel();
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

/// What a set of hosts adds to this machine.
QStringList traces(const QString &directory)
{
    const QString number = directory.section(u'-', -1);
    QStringList found;
    for (const QString &name : QDir(u"/sys/class/net"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QStringList{u"fb"_s + number, u"fp"_s + number, u"fs"_s + number}.contains(name))
            found.append(name);
    }
    QFile mounts(u"/proc/self/mounts"_s);
    if (mounts.open(QIODevice::ReadOnly) && mounts.readAll().contains(directory.toUtf8()))
        found.append(u"a mount"_s);
    if (QFile::exists(directory))
        found.append(directory);
    for (const QString &pid : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile commandLine(u"/proc/"_s + pid + u"/cmdline"_s);
        if (commandLine.open(QIODevice::ReadOnly) && commandLine.readAll().contains(directory.toUtf8()))
            found.append(u"process "_s + pid);
    }
    return found;
}

} // namespace

class TestTestHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void letEachUserLogInByKeyAndPassword_data();
    void letEachUserLogInByKeyAndPassword();
    void giveEachUserItsSudoRight_data();
    void giveEachUserItsSudoRight();
    void runTheClusterOfAPackageInstallOnBoth();
    void doNotSeeEachOthersProcessesAndFiles();
    void seeOfTheMachineWhatItsPackagesInstalled();
    void reachEachOtherUntilTheLinkIsCut();
    void canHaveASlowLink();
    void canHaveASmallDisk();
    void leaveNothingBehindEvenWhenTheHolderIsKilled();

private:
    CommandOutput ssh(const QString &user, HostRole role, const QStringList &options,
                      const QStringList &command);
    CommandOutput sshWithPassword(const QString &user, const QString &method);
    bool connects(HostRole from, HostRole to) const;

    std::unique_ptr<TestHosts> m_hosts;
};

void TestTestHosts::initTestCase()
{
    if (const QString obstacle = TestHosts::obstacle(); !obstacle.isEmpty()) {
        if (qEnvironmentVariableIntValue("FUTAGO_E2E_REQUIRED") == 1)
            QFAIL(qPrintable(obstacle));
        QSKIP(qPrintable(obstacle));
    }
    QElapsedTimer clock;
    clock.start();
    auto hosts = TestHosts::start({});
    QVERIFY2(hosts.has_value(), qPrintable(hosts ? QString() : hosts.error().detail));
    m_hosts = std::move(*hosts);
    qInfo("both hosts are up after %lld ms", clock.elapsed());
}

CommandOutput TestTestHosts::ssh(const QString &user, HostRole role, const QStringList &options,
                                 const QStringList &command)
{
    return run(QStringList{u"ssh"_s, u"-F"_s, u"none"_s, u"-o"_s,
                           u"UserKnownHostsFile="_s + m_hosts->knownHostsFile(), u"-o"_s,
                           u"StrictHostKeyChecking=yes"_s} +
               options + QStringList{user + u'@' + m_hosts->address(role)} + command);
}

CommandOutput TestTestHosts::sshWithPassword(const QString &user, const QString &method)
{
    QTemporaryDir directory;
    QFile helper(directory.filePath(u"askpass"_s));
    if (!helper.open(QIODevice::WriteOnly))
        return {-1, {}, helper.errorString().toUtf8()};
    helper.write("#!/bin/sh\necho " + TestHosts::password(user) + '\n');
    helper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    helper.close();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SSH_ASKPASS"_s, helper.fileName());
    environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"force"_s);
    return run({u"ssh"_s, u"-F"_s, u"none"_s, u"-o"_s, u"UserKnownHostsFile="_s + m_hosts->knownHostsFile(),
                u"-o"_s, u"PreferredAuthentications="_s + method, u"-o"_s, u"NumberOfPasswordPrompts=1"_s,
                user + u'@' + m_hosts->address(HostRole::Standby), u"id -un"_s},
               environment);
}

void TestTestHosts::letEachUserLogInByKeyAndPassword_data()
{
    QTest::addColumn<QString>("user");
    for (const QString &user : {u"postgres"_s, u"dba"_s, u"dbap"_s, u"nosudo"_s})
        QTest::newRow(qPrintable(user)) << user;
}

void TestTestHosts::letEachUserLogInByKeyAndPassword()
{
    QFETCH(const QString, user);
    for (const HostRole role : bothRoles) {
        const CommandOutput login = ssh(
            user, role, {u"-o"_s, u"BatchMode=yes"_s, u"-i"_s, m_hosts->keyFile()}, {u"id -un; hostname"_s});
        QCOMPARE(login.out, user.toUtf8() + '\n' + nameOf(role).toUtf8() + '\n');
    }
    for (const QString &method : {u"password"_s, u"keyboard-interactive"_s}) {
        const CommandOutput login = sshWithPassword(user, method);
        QVERIFY2(login.out == user.toUtf8() + '\n', login.err.constData());
    }
}

void TestTestHosts::giveEachUserItsSudoRight_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("withoutPassword");
    QTest::addColumn<QByteArray>("withPassword");
    QTest::newRow("dba") << u"dba"_s << QByteArray("postgres\n") << QByteArray("postgres\n");
    QTest::newRow("dbap") << u"dbap"_s << QByteArray() << QByteArray("postgres\n");
    QTest::newRow("nosudo") << u"nosudo"_s << QByteArray() << QByteArray();
}

void TestTestHosts::giveEachUserItsSudoRight()
{
    QFETCH(const QString, user);
    const QStringList asUser{u"setpriv"_s, u"--reuid="_s + user, u"--regid="_s + user, u"--init-groups"_s};
    for (const HostRole role : bothRoles) {
        const QStringList plain{u"sudo"_s, u"-n"_s, u"-u"_s, u"postgres"_s, u"id"_s, u"-un"_s};
        QTEST(m_hosts->runOn(role, asUser + plain).out, "withoutPassword");
        const QStringList asking{u"sudo"_s, u"-k"_s, u"-S"_s, u"-u"_s, u"postgres"_s, u"id"_s, u"-un"_s};
        QTEST(m_hosts->runOn(role, asUser + asking, TestHosts::password(user) + '\n').out, "withPassword");
    }
}

void TestTestHosts::runTheClusterOfAPackageInstallOnBoth()
{
    for (const HostRole role : bothRoles) {
        const QByteArray clusters = m_hosts->runOn(role, {u"pg_lsclusters"_s, u"-h"_s}).out.simplified();
        const QByteArray version = m_hosts->version().toUtf8();
        QCOMPARE(clusters, version + " main 5432 online postgres /var/lib/postgresql/" + version +
                               "/main /var/log/postgresql/postgresql-" + version + "-main.log");
        const QString sql = u"select current_user, current_setting('config_file')"_s;
        const CommandOutput query =
            m_hosts->runOn(role, {u"runuser"_s, u"-u"_s, u"postgres"_s, u"--"_s, u"psql"_s, u"-XAtc"_s, sql});
        QCOMPARE(query.out, "postgres|/etc/postgresql/" + version + "/main/postgresql.conf\n");
        QVERIFY(!m_hosts->runOn(role, {u"test"_s, u"-e"_s, u"/run/systemd/system"_s}).ok());
    }
    const QStringList identifier{u"sh"_s, u"-c"_s,
                                 u"/usr/lib/postgresql/*/bin/pg_controldata /var/lib/postgresql/*/main "
                                 "| grep 'system identifier'"_s};
    QVERIFY(m_hosts->runOn(HostRole::Primary, identifier).out !=
            m_hosts->runOn(HostRole::Standby, identifier).out);
}

void TestTestHosts::doNotSeeEachOthersProcessesAndFiles()
{
    QVERIFY(m_hosts
                ->runOn(HostRole::Primary,
                        {u"sh"_s, u"-c"_s, u"exec -a only-here sleep 600 & touch /etc/only-here"_s})
                .status != -1);
    const QString marker = u"/etc/only-here"_s;
    QVERIFY(m_hosts->runOn(HostRole::Primary, {u"test"_s, u"-e"_s, marker}).ok());
    QVERIFY(!m_hosts->runOn(HostRole::Standby, {u"test"_s, u"-e"_s, marker}).ok());
    QVERIFY(!QFile::exists(marker));
    const QByteArray other = m_hosts->runOn(HostRole::Standby, {u"ps"_s, u"-e"_s, u"-o"_s, u"args"_s}).out;
    QVERIFY(other.contains("/bin/postgres -D"));
    QCOMPARE(other.count("/bin/postgres -D"), 1);
}

bool TestTestHosts::connects(HostRole from, HostRole to) const
{
    const QString open = u"exec 3<>/dev/tcp/%1/22 && read -r line <&3"_s.arg(m_hosts->address(to));
    return m_hosts->runOn(from, {u"timeout"_s, u"2"_s, u"bash"_s, u"-c"_s, open}).ok();
}

/// Servers that a machine has beside its packages (/opt, /usr/local, somebody's home) are not of the hosts.
void TestTestHosts::seeOfTheMachineWhatItsPackagesInstalled()
{
    const QTemporaryDir program(u"/opt/futago-test-XXXXXX"_s);
    QVERIFY(program.isValid());
    const QString others =
        u"find /opt /srv /usr/local /root /mnt -type f; ls -d / /home/* | grep -vx -e / -e '/home/[dn].*'"_s;
    const auto hosts = TestHosts::start({});
    QVERIFY(hosts);
    for (const HostRole role : bothRoles) {
        QCOMPARE((*hosts)->runOn(role, {u"test"_s, u"-e"_s, program.path()}).status, 1);
        QCOMPARE((*hosts)->runOn(role, {u"sh"_s, u"-c"_s, others}).out, QByteArray());
        QCOMPARE((*hosts)->runOn(role, {u"sh"_s, u"-c"_s, u"ls -d /usr/lib/postgresql/*/bin | wc -l"_s}).out,
                 QByteArray("1\n"));
    }
}

void TestTestHosts::reachEachOtherUntilTheLinkIsCut()
{
    QVERIFY(connects(HostRole::Primary, HostRole::Standby));
    QVERIFY(connects(HostRole::Standby, HostRole::Primary));
    QVERIFY(m_hosts->cutLink(HostRole::Standby));
    QVERIFY(!connects(HostRole::Primary, HostRole::Standby));
    QVERIFY(!connects(HostRole::Standby, HostRole::Primary));
    QVERIFY(m_hosts->restoreLink(HostRole::Standby));
    QTRY_VERIFY(connects(HostRole::Primary, HostRole::Standby));
    QVERIFY(connects(HostRole::Standby, HostRole::Primary));
}

void TestTestHosts::canHaveASlowLink()
{
    const auto transfer = [this] {
        QElapsedTimer clock;
        clock.start();
        const CommandOutput done =
            ssh(u"dba"_s, HostRole::Primary, {u"-i"_s, m_hosts->keyFile()}, {u"head -c 200000 /dev/zero"_s});
        return done.out.size() == 200000 ? clock.elapsed() : -1;
    };
    QVERIFY(m_hosts->slowLink(HostRole::Primary, 800));
    const qint64 slow = transfer();
    QVERIFY(m_hosts->restoreLink(HostRole::Primary));
    const qint64 quick = transfer();
    QVERIFY2(quick >= 0 && quick < slow, qPrintable(u"%1 ms, %2 ms"_s.arg(quick).arg(slow)));
}

void TestTestHosts::canHaveASmallDisk()
{
    const auto hosts = TestHosts::start({.standbyDiskMegabytes = 100});
    QVERIFY2(hosts.has_value(), qPrintable(hosts ? QString() : hosts.error().detail));
    const QStringList size{u"df"_s, u"--output=size"_s, u"-BM"_s, u"/var/lib/postgresql"_s};
    QVERIFY((*hosts)->runOn(HostRole::Standby, size).out.contains(" 100M"));
    QVERIFY(!(*hosts)->runOn(HostRole::Primary, size).out.contains(" 100M"));
    // Two sets of hosts do not meet.
    QVERIFY((*hosts)->address(HostRole::Primary) != m_hosts->address(HostRole::Primary));
    QVERIFY(connects(HostRole::Primary, HostRole::Standby));
}

void TestTestHosts::leaveNothingBehindEvenWhenTheHolderIsKilled()
{
    const QString directory = m_hosts->directory();
    QVERIFY(traces(directory).size() >= 4);
    m_hosts.reset();
    QCOMPARE(traces(directory), QStringList());

    auto killed = TestHosts::start({});
    QVERIFY(killed.has_value());
    const QString abandoned = (*killed)->directory();
    ::kill(abandoned.section(u'-', -1).toInt(), SIGKILL);
    killed->reset();
    QVERIFY(TestHosts::start({}).has_value());
    QCOMPARE(traces(abandoned), QStringList());
}

QTEST_GUILESS_MAIN(TestTestHosts)
#include "tst_testhosts.moc"
