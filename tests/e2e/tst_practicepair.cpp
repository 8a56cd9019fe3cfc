// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/practiceundertest.h"
#include "workers/practice/practicepair.h"
#include "workers/practice/practicerecord.h"
#include "workers/practice/practiceserver.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace futago;

Q_DECLARE_METATYPE(PracticeServerState)

namespace {

void addUsers()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("name");
    QTest::newRow("the user who runs the test") << QString() << u"two hosts 100% practice"_s;
    QTest::newRow("in a folder with a comma") << QString() << u"two hosts, 'practice'"_s;
    QTest::newRow("in a folder too deep for a socket") << QString() << QString(u'd').repeated(90);
    if (geteuid() == 0)
        QTest::newRow("an ordinary user") << u"postgres"_s << u"practice"_s;
}

} // namespace

class TestPracticePair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startsOnlyServersThatBelongTogether_data();
    void startsOnlyServersThatBelongTogether();
    void givesTwoHostsToWorkOn_data() { addUsers(); }
    void givesTwoHostsToWorkOn();
    void changesNothingWhenOpenedAgain();
    void isUsableAfterBeingKilledAnywhere_data();
    void isUsableAfterBeingKilledAnywhere();
    void leavesNothingBehind_data() { addUsers(); }
    void leavesNothingBehind();
    void endsARemovalThatWasKilled();
    void startsWhatWasStopped();
    void doesNotRemakeADataDirectoryThatAPlanMovedAside();
    void findsFreePortsWhenTheFirstAreTaken();
    void refusesAFolderOfOthers();
    void refusesAFolderThatPgCtlCannotQuote();
    void sparesAStrangerWhosePidStandsInPostmasterPid();

private:
    void verifyUsable(const PracticeUnderTest &practice, const Outcome &opened);
};

void TestPracticePair::initTestCase()
{
    if (QFile::exists(u"/usr/lib/postgresql"_s) && QFile::exists(u"/usr/sbin/sshd"_s))
        return;
    if (qEnvironmentVariableIntValue("FUTAGO_E2E_REQUIRED") == 1)
        QFAIL("PostgreSQL or sshd is not installed");
    QSKIP("PostgreSQL or sshd is not installed");
}

void TestPracticePair::startsOnlyServersThatBelongTogether_data()
{
    using Roles = QList<HostRole>;
    QTest::addColumn<PracticeServerState>("primary");
    QTest::addColumn<PracticeServerState>("standby");
    QTest::addColumn<Roles>("expected");
    const PracticeServerState none;
    const PracticeServerState first{true, false, u"1"_s, 1};
    const PracticeServerState copy{true, true, u"1"_s, 1};
    const PracticeServerState promoted{true, false, u"1"_s, 2};
    const PracticeServerState stranger{true, false, u"2"_s, 1};
    QTest::newRow("fresh") << first << stranger << Roles{HostRole::Primary};
    QTest::newRow("standby moved aside") << first << none << Roles{HostRole::Primary};
    QTest::newRow("streaming") << first << copy << Roles{HostRole::Primary, HostRole::Standby};
    QTest::newRow("promoted") << first << promoted << Roles{HostRole::Standby};
    QTest::newRow("switched over") << copy << promoted << Roles{HostRole::Primary, HostRole::Standby};
    QTest::newRow("primary lost") << none << promoted << Roles{HostRole::Standby};
    QTest::newRow("both lost") << none << none << Roles{};
}

void TestPracticePair::startsOnlyServersThatBelongTogether()
{
    QFETCH(const PracticeServerState, primary);
    QFETCH(const PracticeServerState, standby);
    QTEST(serversToStart(primary, standby), "expected");
}

void TestPracticePair::verifyUsable(const PracticeUnderTest &practice, const Outcome &opened)
{
    VERIFY_OK(opened);
    const auto pair = parsePair(opened.out);
    QVERIFY2(pair.has_value(), opened.out.constData());
    for (const HostRole role : bothRoles) {
        const HostSpec &host = pair->host(role);
        const Outcome login =
            practice.ssh(host, {u"id -un; test -f "_s + shellQuoted(host.server.configFile)});
        VERIFY_OK(login);
        QCOMPARE(login.out.trimmed(), host.serverUser.toUtf8());
        QCOMPARE(host.server.configFile, host.server.dataDirectory + u"/postgresql.conf"_s);
    }
    const Outcome query =
        practice.psql(pair->primary(), u"select current_user, rolsuper, pg_is_in_recovery(), "
                                       "inet_server_addr() is null, current_setting('listen_addresses') "
                                       "from pg_roles where rolname = current_user"_s);
    VERIFY_OK(query);
    QCOMPARE(query.out.trimmed(), pair->primary().serverUser.toUtf8() + "|t|f|t|127.0.0.2");
    QVERIFY(practice.psql(pair->standby(), u"select 1"_s).status != 0);
}

void TestPracticePair::givesTwoHostsToWorkOn()
{
    QFETCH(const QString, user);
    QFETCH(const QString, name);
    const PracticeUnderTest practice(user, name);
    const Outcome opened = practice.call(u"open"_s);
    qInfo("first open: %lld ms", opened.milliseconds);
    verifyUsable(practice, opened);
    const auto pair = parsePair(opened.out);
    QCOMPARE(pair->primary().serverUser,
             geteuid() == 0 ? u"postgres"_s : QString::fromLocal8Bit(run({u"id"_s, u"-un"_s}).out.trimmed()));
    const Outcome started = practice.call(u"start-standby"_s);
    VERIFY_OK(started);
    VERIFY_OK(practice.psql(pair->standby(), u"select 1"_s));
}

void TestPracticePair::changesNothingWhenOpenedAgain()
{
    const PracticeUnderTest practice{QString()};
    const Outcome first = practice.call(u"open"_s);
    VERIFY_OK(first);
    const auto snapshot = [&practice] {
        QStringList lines = processesNaming(practice.folder());
        QDirIterator files(practice.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file = files.nextFileInfo();
            if (!file.filePath().contains(u"/primary/data/"_s) || file.suffix() == u"conf")
                lines.append(file.filePath() + file.lastModified().toString(Qt::ISODateWithMs) +
                             file.owner());
        }
        lines.sort();
        return lines;
    };
    const QStringList before = snapshot();
    QVERIFY(before.size() > 900);
    const Outcome second = practice.call(u"open"_s);
    qInfo("second open: %lld ms", second.milliseconds);
    QCOMPARE(second.out, first.out);
    QCOMPARE(snapshot(), before);
    QVERIFY(second.milliseconds * 4 < first.milliseconds);
}

void TestPracticePair::isUsableAfterBeingKilledAnywhere_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 4U})
        QTest::addRow("seed %u", seed) << seed;
}

void TestPracticePair::isUsableAfterBeingKilledAnywhere()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const PracticeUnderTest practice(seed % 2 == 0 && geteuid() == 0 ? u"postgres"_s : QString());
    int interrupted = 0;
    for (int attempt = 0; attempt < 4; ++attempt)
        interrupted += practice.call(u"open"_s, random.bounded(5, 1200)).status == -1 ? 1 : 0;
    QVERIFY(interrupted > 0);
    verifyUsable(practice, practice.call(u"open"_s));
    QDirIterator parts(practice.folder(), {u"*.part"_s}, QDir::AllEntries, QDirIterator::Subdirectories);
    QVERIFY(!parts.hasNext());
}

void TestPracticePair::leavesNothingBehind()
{
    QFETCH(const QString, user);
    QFETCH(const QString, name);
    const PracticeUnderTest practice(user, name);
    const Outcome opened = practice.call(u"open"_s);
    VERIFY_OK(opened);
    const auto pair = parsePair(opened.out);
    const QString mark = pair->id.toString(QUuid::WithoutBraces);
    // A session's detached child is what a base backup looks like.
    VERIFY_OK(practice.ssh(pair->standby(), {u"setsid sleep 1000 </dev/null >/dev/null 2>&1 &"_s}));
    QProcess session;
    session.start(u"ssh"_s,
                  {u"-F"_s, u"none"_s, u"-o"_s, u"StrictHostKeyChecking=no"_s, u"-o"_s,
                   u"UserKnownHostsFile=/dev/null"_s, u"-o"_s,
                   u"IdentityFile=\""_s + QString(pair->primary().ssh.keyFile).replace(u'%', u"%%"_s) + u'"',
                   u"-p"_s, QString::number(pair->primary().ssh.port), u"-N"_s,
                   pair->primary().ssh.user + u"@127.0.0.2"_s});
    QTRY_VERIFY(processesNaming(mark).join(u'\n').contains(u"sleep 1000"));
    VERIFY_OK(practice.call(u"stop"_s));
    QVERIFY(session.waitForFinished());
    QCOMPARE(processesNaming(practice.folder()), QStringList());
    QCOMPARE(processesNaming(mark), QStringList());
    VERIFY_OK(practice.call(u"remove"_s));
    QVERIFY(!QDir(practice.folder()).exists());
    QVERIFY(!QFile::exists(pair->primary().server.socketDirectory));
    QVERIFY(!QFile::exists(QFileInfo(pair->primary().server.socketDirectory).path()));
    QCOMPARE(processesNaming(mark), QStringList());
}

void TestPracticePair::endsARemovalThatWasKilled()
{
    const PracticeUnderTest practice{QString()};
    const Outcome opened = practice.call(u"open"_s);
    VERIFY_OK(opened);
    auto record = PracticeRecord::load(practice.folder());
    QVERIFY(record.has_value());
    record->removing = true;
    QVERIFY(record->save(practice.folder()).has_value());
    QVERIFY(QDir(practice.folder() + u"/standby/data"_s).removeRecursively());
    const Outcome again = practice.call(u"open"_s);
    verifyUsable(practice, again);
    QVERIFY(parsePair(again.out)->id != parsePair(opened.out)->id);
}

void TestPracticePair::startsWhatWasStopped()
{
    const PracticeUnderTest practice{QString()};
    const Outcome opened = practice.call(u"open"_s);
    const auto pair = parsePair(opened.out);
    VERIFY_OK(practice.call(u"stop-primary"_s));
    QVERIFY(practice.psql(pair->primary(), u"select 1"_s).status != 0);
    VERIFY_OK(practice.call(u"stop"_s));
    QVERIFY(practice.ssh(pair->primary(), {u"true"_s}).status != 0);
    verifyUsable(practice, practice.call(u"open"_s));
}

void TestPracticePair::doesNotRemakeADataDirectoryThatAPlanMovedAside()
{
    const PracticeUnderTest practice{QString()};
    VERIFY_OK(practice.call(u"open"_s));
    const QString data = practice.folder() + u"/standby/data"_s;
    QVERIFY(QDir().rename(data, data + u"-before-futago"_s));
    VERIFY_OK(practice.call(u"open"_s));
    QVERIFY(!QFile::exists(data));
}

void TestPracticePair::findsFreePortsWhenTheFirstAreTaken()
{
    QTcpServer ssh;
    QTcpServer postgres;
    QVERIFY(ssh.listen(QHostAddress(u"127.0.0.3"_s), testSshPort));
    QVERIFY(postgres.listen(QHostAddress(u"127.0.0.2"_s), testServerPort));
    const PracticeUnderTest practice{QString()};
    const Outcome opened = practice.call(u"open"_s);
    verifyUsable(practice, opened);
    const auto pair = parsePair(opened.out);
    QVERIFY(pair->primary().ssh.port > testSshPort);
    QCOMPARE(pair->primary().ssh.port, pair->standby().ssh.port);
    QVERIFY(pair->primary().server.port > testServerPort);
}

void TestPracticePair::refusesAFolderOfOthers()
{
    QTemporaryDir directory;
    QFile precious(directory.filePath(u"precious"_s));
    QVERIFY(precious.open(QIODevice::WriteOnly));
    const auto opened = PracticePair::open({directory.path(), testSshPort, testServerPort});
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().kind, ErrorKind::WrongDirectory);
    QCOMPARE(QDir(directory.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"precious"_s});
}

void TestPracticePair::refusesAFolderThatPgCtlCannotQuote()
{
    QTemporaryDir directory;
    const auto opened = PracticePair::open({directory.filePath(u"a $HOME"_s), testSshPort, testServerPort});
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().kind, ErrorKind::WrongDirectory);
    QVERIFY(!QFile::exists(directory.filePath(u"a $HOME"_s)));
}

void TestPracticePair::sparesAStrangerWhosePidStandsInPostmasterPid()
{
    const PracticeUnderTest practice{QString()};
    VERIFY_OK(practice.call(u"open"_s));
    VERIFY_OK(practice.call(u"stop"_s));
    QProcess stranger;
    stranger.setProgram(u"setpriv"_s);
    stranger.setArguments(
        {u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--clear-groups"_s, u"sleep"_s, u"1000"_s});
    if (geteuid() != 0) {
        stranger.setProgram(u"sleep"_s);
        stranger.setArguments({u"1000"_s});
    }
    stranger.start();
    QVERIFY(stranger.waitForStarted());
    const QString pidFile = practice.folder() + u"/primary/data/postmaster.pid"_s;
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::number(stranger.processId()) + '\n');
    file.close();
    if (geteuid() == 0)
        VERIFY_OK(run({u"chown"_s, u"postgres:postgres"_s, pidFile}));
    VERIFY_OK(practice.call(u"stop"_s));
    verifyUsable(practice, practice.call(u"open"_s));
    VERIFY_OK(practice.call(u"stop"_s));
    QCOMPARE(stranger.state(), QProcess::Running);
    stranger.kill();
    stranger.waitForFinished();
}

QTEST_GUILESS_MAIN(TestPracticePair)
#include "tst_practicepair.moc"
