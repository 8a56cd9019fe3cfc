// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/workers/stepfixture.h"
#include "workers/host/detachedaction.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace futago;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A data directory, and a program that behaves like some pg_ctl. It says by a file "begun" that it runs, and
/// goes on when somebody opens the pipe "go".
struct FakeServer
{
    QTemporaryDir folder;
    QString pgCtl = folder.filePath(u"pg_ctl"_s);

    explicit FakeServer(const QByteArray &script)
    {
        write(u"pg_ctl"_s, "#!/bin/sh\ncd '" + QFile::encodeName(folder.path()) + "' || exit 9\n" + script);
        QFile::setPermissions(pgCtl, QFile::ReadOwner | QFile::ExeOwner);
        QProcess::execute(u"mkfifo"_s, {folder.filePath(u"go"_s)});
    }
    ~FakeServer()
    {
        if (!has(u"ended"_s))
            letGo();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    bool has(const QString &name) const { return QFile::exists(folder.filePath(name)); }
    QByteArray read(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void letGo() const
    {
        QFile pipe(folder.filePath(u"go"_s));
        if (pipe.open(QIODevice::ReadWrite))
            pipe.write("\n");
    }
    std::unique_ptr<QProcess> begin(ServerAction action, std::chrono::seconds limit = 60s,
                                    bool settles = false) const
    {
        const Command command =
            detached(Command::of({pgCtl, nameOf(action)}), action, folder.path(), settles, limit);
        auto process = std::make_unique<QProcess>();
        process->start(command.argv.first(), command.argv.mid(1));
        return process;
    }
    /// True in one of its naps between two looks.
    static bool waits(const QProcess &process)
    {
        const QString pid = QString::number(process.processId());
        QFile children(u"/proc/%1/task/%1/children"_s.arg(pid));
        if (!children.open(QIODevice::ReadOnly))
            return false;
        QFile name(u"/proc/%1/comm"_s.arg(QString::fromLatin1(children.readAll()).section(u' ', 0, 0)));
        return name.open(QIODevice::ReadOnly) && name.readAll() == "sleep\n";
    }
    static bool ended(QProcess &process) { return process.waitForFinished(20000); }
};

static const QByteArray postmasterPid = "%1\n/data\n1700000000\n5432\n/run\n*\n  5432001 1\n%2\n";

class TestDetachedAction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheOutputAndStatusOfTheCommand()
    {
        const FakeServer server("echo \"$1\"; echo no >&2; exit 3\n");
        const auto process = server.begin(ServerAction::Stop);
        QVERIFY(FakeServer::ended(*process));
        QCOMPARE(process->readAllStandardOutput(), "stop\n");
        QCOMPARE(process->readAllStandardError(), "no\n");
        QCOMPARE(process->exitCode(), 3);
    }

    void aRestartGoesOnWhenTheCableIsCutBetweenStopAndStart()
    {
        const FakeServer server("echo stopped; : > begun; read x < go; echo dots; echo dots; : > ended\n");
        const auto process = server.begin(ServerAction::Restart);
        QTRY_VERIFY(server.has(u"begun"_s));
        process->closeReadChannel(QProcess::StandardOutput);
        process->kill();
        QVERIFY(FakeServer::ended(*process));
        server.letGo();
        QTRY_VERIFY(server.has(u"ended"_s));
    }

    void anActionUnderWayIsFoundAgainAndNotDoneTwice()
    {
        const FakeServer server("echo x >> begun; read x < go; : > ended\n");
        const auto lost = server.begin(ServerAction::Stop);
        QTRY_VERIFY(server.has(u"begun"_s));
        lost->kill();
        QVERIFY(FakeServer::ended(*lost));
        const auto again = server.begin(ServerAction::Stop);
        QTRY_VERIFY(FakeServer::waits(*again));
        server.letGo();
        QVERIFY(FakeServer::ended(*again));
        QCOMPARE(again->exitCode(), 0);
        QVERIFY(server.has(u"ended"_s));
        QCOMPARE(server.read(u"begun"_s), "x\n");
    }

    /// Somebody has stopped the server under a pg_ctlcluster that still waits for it.
    void anActionUnderWayThatCameToNothingIsDoneAgain()
    {
        const FakeServer server("echo x >> begun; [ -e ended ] || read x < go; : > ended\n");
        const auto lost = server.begin(ServerAction::Start);
        QTRY_VERIFY(server.has(u"begun"_s));
        lost->kill();
        QVERIFY(FakeServer::ended(*lost));
        const auto again = server.begin(ServerAction::Start);
        QTRY_VERIFY(FakeServer::waits(*again));
        server.letGo();
        QVERIFY(FakeServer::ended(*again));
        QCOMPARE(again->exitCode(), 0);
        QCOMPARE(server.read(u"begun"_s), "x\nx\n");
    }

    void anotherActionIsDoneAfterTheOneUnderWay()
    {
        const FakeServer server("echo $1 >> begun; [ $1 = start ] || read x < go; : > ended\n");
        const auto lost = server.begin(ServerAction::Stop);
        QTRY_VERIFY(server.has(u"begun"_s));
        lost->kill();
        QVERIFY(FakeServer::ended(*lost));
        const auto next = server.begin(ServerAction::Start);
        server.letGo();
        QVERIFY(FakeServer::ended(*next));
        QCOMPARE(next->exitCode(), 0);
        QCOMPARE(server.read(u"begun"_s), "stop\nstart\n");
    }

    /// pg_ctl has given up after its time, the server replays on.
    void aServerThatIsStillStartingHasNotFailed()
    {
        const FakeServer server("echo 'did not start in time' >&2; : > begun; exit 1\n");
        QProcess postmaster;
        postmaster.start(u"cat"_s, QStringList());
        QVERIFY(postmaster.waitForStarted());
        const QByteArray pid =
            QByteArray(postmasterPid).replace("%1", QByteArray::number(postmaster.processId()));
        const Command command =
            detached(Command::of({u"sh"_s, u"-c"_s,
                                  u"cp \"$1/pid.starting\" \"$1/postmaster.pid\"; exec \"$1/pg_ctl\""_s,
                                  u"sh"_s, server.folder.path()}),
                     ServerAction::Start, server.folder.path(), false, 60s);
        server.write(u"pid.starting"_s, QByteArray(pid).replace("%2", "starting"));
        QProcess process;
        process.start(command.argv.first(), command.argv.mid(1));
        QTRY_VERIFY(server.has(u"begun"_s));
        QTRY_VERIFY(FakeServer::waits(process));
        server.write(u"postmaster.pid"_s, QByteArray(pid).replace("%2", "standby "));
        QVERIFY(FakeServer::ended(process));
        QCOMPARE(process.exitCode(), 0);
        postmaster.closeWriteChannel();
        postmaster.waitForFinished();
    }

    void aServerThatDiesWhileStartingHasFailed()
    {
        const FakeServer server("cp pid.dead postmaster.pid; echo 'FATAL' >&2; exit 1\n");
        server.write(u"pid.dead"_s,
                     QByteArray(postmasterPid).replace("%1", "999999999").replace("%2", "starting"));
        const auto process = server.begin(ServerAction::Start);
        QVERIFY(FakeServer::ended(*process));
        QCOMPARE(process->exitCode(), 1);
        QCOMPARE(process->readAllStandardError(), "FATAL\n");
    }

    void isNotWaitedForWhenItWasKilled()
    {
        const FakeServer server("kill -KILL $PPID; : > ended\n");
        const auto process = server.begin(ServerAction::Stop);
        QVERIFY(FakeServer::ended(*process));
        QCOMPARE(process->exitCode(), 1);
    }

    void saysWhenItIsStillUnderWayAfterItsLimit()
    {
        const FakeServer server(": > begun; read x < go; : > ended\n");
        const auto process = server.begin(ServerAction::Stop, 0s);
        QVERIFY(FakeServer::ended(*process));
        QCOMPARE(process->exitCode(), stillUnderWay);
        QTRY_VERIFY(server.has(u"begun"_s));
        server.letGo();
        QTRY_VERIFY(server.has(u"ended"_s));
    }

    void theHostSaysSoAsWell()
    {
        StepFixture fixture;
        fixture.script.expectCommand(u"pg_ctl stop"_s, {stillUnderWay, {}, {}});
        const auto stopped = fixture.primary.server(ServerAction::Stop);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::TimedOut);
        QCOMPARE(fixture.script.complaints(), QStringList());
    }

    /// pg_ctlcluster sleeps on after its server is up.
    void doesNotWaitForAClusterToSettle()
    {
        const FakeServer server("cp pid.ready postmaster.pid; read x < go; : > ended\n");
        server.write(u"pid.ready"_s, QByteArray(postmasterPid).replace("%1", "1").replace("%2", "ready"));
        const auto process = server.begin(ServerAction::Start, 60s, true);
        QVERIFY(FakeServer::ended(*process));
        QCOMPARE(process->exitCode(), 0);
        QVERIFY(!server.has(u"ended"_s));
    }

    void theNextRestartIsDoneWhileTheLastSettles()
    {
        const FakeServer server("echo x >> begun; cp \"pid.$(wc -l < begun)\" postmaster.pid; read x < go\n");
        const QByteArray ready = QByteArray(postmasterPid).replace("%2", "ready");
        server.write(u"pid.1"_s, QByteArray(ready).replace("%1", "1"));
        server.write(u"pid.2"_s, QByteArray(ready).replace("%1", "2"));
        for (const QByteArray &begun : {"x\n"_ba, "x\nx\n"_ba}) {
            const auto process = server.begin(ServerAction::Restart, 60s, true);
            QVERIFY(FakeServer::ended(*process));
            QCOMPARE(process->exitCode(), 0);
            QCOMPARE(server.read(u"begun"_s), begun);
        }
        server.letGo();
    }
};

QTEST_GUILESS_MAIN(TestDetachedAction)
#include "tst_detachedaction.moc"
