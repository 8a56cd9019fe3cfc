// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/workers/stepfixture.h"
#include "workers/steps/basebackupjob.h"
#include "workers/steps/stallwatch.h"
#include "workers/steps/stepfactory.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBaseBackupJob : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StepFixture> m_fixture;
    BaseBackup m_parameters;
    QByteArray m_path;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes, bool isProgram = false) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner |
                            (isProgram ? QFile::ExeOwner : QFile::Permission()));
    }
    /// In place of pg_basebackup, and called as it is: -D names the incoming directory.
    void becomes(const QByteArray &shellText)
    {
        write(u"pg_basebackup"_s, "#!/bin/sh\n" + shellText + '\n', true);
        m_parameters.argv = {path(u"pg_basebackup"_s), u"-D"_s, m_parameters.incomingDirectory};
    }
    BaseBackupJob job() { return BaseBackupJob(m_fixture->standby, m_parameters); }
    BaseBackupJob::State ended()
    {
        BaseBackupJob::State state;
        do
            state = job().watch({}).value();
        while (state.phase == BaseBackupJob::Phase::Running);
        return state;
    }
    static void verifyDone(const Result<void> &result)
    {
        QVERIFY2(result, result ? "" : qPrintable(result.error().message + result.error().detail));
    }
    QStringList leftovers() const
    {
        return QDir(m_folder->path()).entryList({u"data*"_s}, QDir::AllEntries, QDir::Name);
    }
    /// A program that runs until it is ended has begun, with this process id.
    QByteArray begun() const
    {
        QFile file(path(u"begun"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }
    bool isAlive(const QByteArray &pid) const
    {
        QFile file(u"/proc/%1/cmdline"_s.arg(QString::fromLatin1(pid)));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(QFile::encodeName(m_folder->path()));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<StepFixture>();
        m_fixture->otherScript.runCommandsHere();
        m_parameters = BaseBackup{};
        m_parameters.incomingDirectory = path(u"data.futago-incoming"_s);
        m_parameters.jobDirectory = path(u"data.futago-job"_s);
        m_path = qgetenv("PATH");
    }
    void cleanup() { qputenv("PATH", m_path); }

    void tellsHowTheProgramEnded()
    {
        becomes("echo '5/10 kB (50%), 0/1 tablespace' >&2; exit 3");
        verifyDone(job().start({}));
        const auto state = ended();
        QCOMPARE(state.phase, BaseBackupJob::Phase::Finished);
        QCOMPARE(state.exitStatus, 3);
        QCOMPARE(state.doneBytes, quint64(5 * 1024));
        verifyDone(job().discard({}));
        QCOMPARE(leftovers(), QStringList());
        QCOMPARE(job().watch({})->phase, BaseBackupJob::Phase::None);
    }

    /// The program that is slow here stands for a host so loaded that a new process takes its time.
    void doesNotLoseAJobThatIsSlowToStart()
    {
        write(u"setsid"_s, "#!/bin/sh\nsleep 1\nexec \"$@\"\n", true);
        qputenv("PATH", QFile::encodeName(m_folder->path()) + ':' + m_path);
        becomes("echo copied > \"$2/PG_VERSION\"");
        verifyDone(job().start({}));
        const auto state = ended();
        QCOMPARE(state.phase, BaseBackupJob::Phase::Finished);
        QCOMPARE(state.exitStatus, 0);
        QVERIFY(QFile::exists(m_parameters.incomingDirectory + u"/PG_VERSION"_s));
    }

    /// The program here ends it between the two looks: there is no status yet, then no process any more.
    void doesNotLoseAJobThatEndsWhileItIsLookedAt()
    {
        QVERIFY(QDir().mkpath(m_parameters.jobDirectory));
        write(u"cat"_s,
              "#!/bin/sh\ncase $1 in */pid) echo 0 > \"${1%/pid}/status\"; exit 1 ;; esac\nexec /bin/cat "
              "\"$@\"\n",
              true);
        qputenv("PATH", QFile::encodeName(m_folder->path()) + ':' + m_path);
        const auto state = job().watch({});
        QCOMPARE(state->phase, BaseBackupJob::Phase::Finished);
        QCOMPARE(state->exitStatus, 0);
    }

    void saysThatAJobDoesNotStart()
    {
        write(u"setsid"_s, "#!/bin/sh\nexit 1\n", true);
        qputenv("PATH", QFile::encodeName(m_folder->path()) + ':' + m_path);
        becomes("true");
        const auto started = job().start({});
        QVERIFY(!started);
        QVERIFY(started.error().detail.contains(u"did not start"_s));
        verifyDone(job().discard({}));
        QCOMPARE(leftovers(), QStringList());
    }

    void discardsAJobWithAllItsProcesses()
    {
        becomes("echo $$ > " + QFile::encodeName(path(u"begun"_s)) + "; while :; do sleep 0.05; done");
        verifyDone(job().start({}));
        QTRY_VERIFY(!begun().isEmpty());
        QVERIFY(isAlive(begun()));
        verifyDone(job().discard({}));
        QVERIFY(!isAlive(begun()));
        QCOMPARE(leftovers(), QStringList());
    }

    /// Somebody killed the shell around it, and pg_basebackup goes on.
    void endsWhatIsLeftOfALostJob()
    {
        becomes("echo $$ > " + QFile::encodeName(path(u"begun"_s)) +
                "; kill -9 $PPID; while :; do sleep 0.05; done");
        verifyDone(job().start({}));
        QTRY_VERIFY(!begun().isEmpty());
        QCOMPARE(ended().phase, BaseBackupJob::Phase::Lost);
        QVERIFY(isAlive(begun()));
        verifyDone(job().discard({}));
        QVERIFY(!isAlive(begun()));
        QCOMPARE(leftovers(), QStringList());
    }

    void finishesADiscardThatWasCutOff()
    {
        becomes("true");
        verifyDone(job().start({}));
        QCOMPARE(ended().phase, BaseBackupJob::Phase::Finished);
        QVERIFY(QFile::rename(m_parameters.jobDirectory, m_parameters.jobDirectory + u".gone"_s));
        verifyDone(job().start({}));
        QCOMPARE(ended().phase, BaseBackupJob::Phase::Finished);
        QCOMPARE(leftovers(), QStringList({u"data.futago-incoming"_s, u"data.futago-job"_s}));
    }

    void knowsWhichPrimaryAJobCopies()
    {
        becomes("true");
        m_parameters.seededFrom = u"7000000000000000001"_s;
        verifyDone(job().start({}));
        QVERIFY(job().isOfThisPrimary({}).value());
        m_parameters.seededFrom = u"7000000000000000002"_s;
        QVERIFY(!job().isOfThisPrimary({}).value());
        QCOMPARE(ended().exitStatus, 0);
    }

    /// The step finds it and the primary's address leads to another server than it did.
    void setsACopyOfAnotherServerAside()
    {
        const QByteArray control = "#!/bin/sh\necho 'Database system identifier:           1'\n";
        write(u"pg_controldata"_s, control, true);
        HostSpec spec = m_fixture->standby.spec();
        spec.server.binDirectory = m_folder->path();
        spec.server.dataDirectory = path(u"data"_s);
        m_fixture->standby.setSpec(spec);
        becomes("echo 15 > \"$2/PG_VERSION\"; mkdir \"$2/pg_wal\"");
        m_parameters.seededFrom = u"2"_s;
        m_parameters.dataDirectory = path(u"data"_s);
        m_parameters.failedDirectory = path(u"data.futago-undone"_s);
        StepContext context{HostRole::Standby,
                            m_fixture->standby,
                            m_fixture->primary,
                            m_fixture->pair,
                            m_fixture->context.dialect,
                            Secret(),
                            u"stamp"_s,
                            m_fixture->changesMade,
                            [](const StepProgress &) {},
                            {}};
        const auto applied = stepFor(m_parameters)->apply(context);
        QVERIFY(!applied);
        QCOMPARE(applied.error().kind, ErrorKind::Conflict);
        QVERIFY(QFile::exists(path(u"data.futago-undone/PG_VERSION"_s)));
        QVERIFY(!QFile::exists(path(u"data"_s)));
    }

    void noticesACopyThatStandsStill()
    {
        StallWatch stall;
        const StallWatch::Moment begin;
        QCOMPARE(stall.see(0, begin), 0min);
        QCOMPARE(stall.see(0, begin + 59s), 0min);
        QCOMPARE(stall.see(0, begin + 61s), 1min);
        QCOMPARE(stall.see(8192, begin + 3min), 0min);
        QCOMPARE(stall.see(8192, begin + 10min), 7min);
    }

    void readsTheLastProgress_data()
    {
        QTest::addColumn<QByteArray>("err");
        QTest::addColumn<quint64>("done");
        QTest::addColumn<quint64>("total");
        QTest::newRow("9.3") << QByteArray("    0/22877 kB (0%), 0/1 tablespace\r  113/22877 kB (0%), 0/1 "
                                           "tablespace\r22877/22877 kB (100%), 0/1 tablespace\r")
                             << quint64(22877) << quint64(22877);
        QTest::newRow("15") << QByteArray("waiting for checkpoint\n  100/22877 kB (0%), 0/1 tablespace\n  "
                                          "200/22877 kB (0%), 0/1 tablespace\n")
                            << quint64(200) << quint64(22877);
        QTest::newRow("verbose, with a file name")
            << QByteArray("  200/22877 kB (0%), 0/1 tablespace (/data.futago-incoming/base/1/12)\n")
            << quint64(200) << quint64(22877);
        QTest::newRow("cut off") << QByteArray("77/22877 kB (1%), 0/1 tablespace\r 300/2287") << quint64(77)
                                 << quint64(22877);
        QTest::newRow("before the checkpoint")
            << QByteArray("waiting for checkpoint\n") << quint64(0) << quint64(0);
    }
    void readsTheLastProgress()
    {
        QFETCH(QByteArray, err);
        QFETCH(quint64, done);
        QFETCH(quint64, total);
        BaseBackupJob::State state;
        BaseBackupJob::readProgress(err, state);
        QCOMPARE(state.doneBytes, done * 1024);
        QCOMPARE(state.totalBytes, total * 1024);
    }
};

QTEST_GUILESS_MAIN(TestBaseBackupJob)
#include "tst_basebackupjob.moc"
