// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/sshpaths.h"
#include "tests/unit/workers/stepfixture.h"
#include "workers/host/remotefiles.h"
#include "workers/steps/stepfactory.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace futago;
using namespace Qt::StringLiterals;

/// The scripts of the steps, run for real by this machine's sh in a folder of the test.
class TestFileSteps : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StepFixture> m_fixture;
    QByteArray m_path;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    QStringList entries() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::System, QDir::Name);
    }

    template <typename Value>
    void verifyDone(const Result<Value> &result) const
    {
        QVERIFY2(result, result ? "" : qPrintable(result.error().message + result.error().detail));
    }

    std::unique_ptr<Step> keyStep() const
    {
        return stepFor(MakeKeyPair{m_folder->path(), path(u"id"_s), u"ed25519"_s, u"futago primary"_s});
    }
    std::unique_ptr<Step> passwordStep(const QString &address = u"192.0.2.1"_s) const
    {
        return stepFor(StorePassword{path(u"pass"_s), address, 5432, u"repl"_s});
    }

    /// A program of this name in front of the real one.
    void shadow(const QString &program, const QByteArray &shellText) const
    {
        write(program, "#!/bin/sh\n" + shellText + '\n');
        QFile::setPermissions(path(program), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", QFile::encodeName(m_folder->path()) + ':' + m_path);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<StepFixture>();
        m_fixture->script.runCommandsHere();
        m_path = qgetenv("PATH");
    }
    void cleanup() { qputenv("PATH", m_path); }

    /// As when the program is killed or the link breaks while a file is sent.
    void keepsTheFileWhenItsNewContentsAreCutShort()
    {
        write(u"conf"_s, "port = 5432\n");
        verifyDone(RemoteFiles(m_fixture->context.host)
                       .write({path(u"conf"_s), "port = 5433\n", 0600, {}, {}, false}));
        QCOMPARE(read(u"conf"_s), QByteArray("port = 5433\n"));

        Command cut = m_fixture->script.commands().constLast();
        cut.input = "port";
        const auto output = m_fixture->script.answer(cut);
        QVERIFY(output && !output->ok());
        QCOMPARE(read(u"conf"_s), QByteArray("port = 5433\n"));
        QCOMPARE(entries(), QStringList({u"conf"_s}));
    }

    /// As when the disk is full, or Futago is killed, in the middle of the copy.
    void takesNoHalfCopyForTheBackup()
    {
        write(u"pass"_s, "h:1:d:u:p\n192.0.2.1:5432:replication:repl:old\n");
        shadow(u"cp"_s, "for last; do :; done; printf h:1 > \"$last\"; exit 1");
        auto step = passwordStep();
        QVERIFY(!step->apply(m_fixture->context));
        qputenv("PATH", m_path);
        QCOMPARE(read(u"pass.futago-20261122T160530Z"_s), QByteArray("no such file"));
        verifyDone(step->apply(m_fixture->context));
        verifyDone(step->undo(m_fixture->context));
        QCOMPARE(read(u"pass"_s), QByteArray("h:1:d:u:p\n192.0.2.1:5432:replication:repl:old\n"));
        QCOMPARE(entries(), QStringList({u"cp"_s, u"pass"_s, u"pass.futago-20261122T160530Z"_s}));
    }

    /// A file of root's in a directory of the server's OS user.
    void refusesToTakeAFileFromItsOwner()
    {
        write(u"conf"_s, "a = 1\n");
        shadow(u"chown"_s, "echo 'Operation not permitted' >&2; exit 1");
        const auto step = stepFor(ChangeFile{path(u"conf"_s), true, "a = 1\n", "a = 2\n", 0600, false});
        const auto applied = step->apply(m_fixture->context);
        QVERIFY(!applied);
        QCOMPARE(applied.error().kind, ErrorKind::PermissionDenied);
        QVERIFY(!applied.error().hint.isEmpty());
        QCOMPARE(read(u"conf"_s), QByteArray("a = 1\n"));
        QCOMPARE(entries(), QStringList({u"chown"_s, u"conf"_s}));
    }

    void readsAFileWhoseGroupHasABlankInItsName()
    {
        m_fixture = std::make_unique<StepFixture>();
        m_fixture->script.expectCommand(u"stat"_s, {0, "3 640\npostgres\ndomain users\nabc\n", {}});
        const auto file = RemoteFiles(m_fixture->primary).read(u"/etc/pg.conf"_s);
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        QCOMPARE(file->group, u"domain users"_s);
        QCOMPARE(file->bytes, QByteArray("abc"));
        QCOMPARE(file->mode, 0640);
    }

    /// Root may search every directory, so the command is run again as nobody.
    void doesNotTakeAFileForAbsentWhoseDirectoryIsClosed()
    {
        const QString closed = path(u"closed"_s);
        QVERIFY(QDir().mkdir(closed));
        write(u"closed/conf"_s, "a = 1\n");
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
        QFile::setPermissions(closed, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
        QVERIFY(RemoteFiles(m_fixture->primary).read(path(u"none"_s)));
        Command command = m_fixture->script.commands().constLast();
        command.argv.last() = closed + u"/deeper/conf"_s;
        if (geteuid() == 0)
            command.argv = QStringList{u"setpriv"_s, u"--reuid=65534"_s, u"--clear-groups"_s} + command.argv;
        const auto output = m_fixture->script.answer(command);
        QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(output && !output->ok());
        QVERIFY(output->err.contains("Permission denied"));
    }

    void makesAKeyPairAndSetsItAside()
    {
        auto step = keyStep();
        QVERIFY(!step->check(m_fixture->context)->holds);
        verifyDone(step->apply(m_fixture->context));
        QVERIFY(step->check(m_fixture->context)->holds);
        QVERIFY(read(u"id.pub"_s).endsWith("futago primary\n"));
        verifyDone(step->undo(m_fixture->context));
        QVERIFY(!QFile::exists(path(u"id"_s)) && !QFile::exists(path(u"id.pub"_s)));
        QVERIFY(QFile::exists(path(u"id.futago-undone-20261122T160530Z"_s)));
        verifyDone(step->undo(m_fixture->context));
    }

    /// Keys that are deployed by tools often come without their .pub.
    void keepsAPrivateKeyWhosePublicHalfIsMissing()
    {
        auto step = keyStep();
        verifyDone(step->apply(m_fixture->context));
        const QByteArray key = read(u"id"_s);
        const QByteArray publicKey = read(u"id.pub"_s);
        for (const QString &name : entries())
            if (name != u"id")
                QFile::remove(path(name));

        auto again = keyStep();
        QVERIFY(!again->check(m_fixture->context)->holds);
        verifyDone(again->apply(m_fixture->context));
        QCOMPARE(read(u"id"_s), key);
        QCOMPARE(read(u"id.pub"_s).split(' ').at(1), publicKey.split(' ').at(1));
        verifyDone(again->undo(m_fixture->context));
        QCOMPARE(read(u"id"_s), key);
    }

    void setsALonelyPublicKeyAsideAndBringsItBack()
    {
        write(u"id.pub"_s, "ssh-ed25519 AAAA mine\n");
        auto step = keyStep();
        verifyDone(step->apply(m_fixture->context));
        QVERIFY(step->check(m_fixture->context)->holds);
        verifyDone(step->undo(m_fixture->context));
        QCOMPARE(read(u"id.pub"_s), QByteArray("ssh-ed25519 AAAA mine\n"));
    }

    /// The other host got a new key since, and another pair's key has stood there all the time.
    void takesOutOnlyTheKeyThatItAuthorized()
    {
        HostSpec other = m_fixture->standby.spec();
        other.sshDirectory = m_folder->path();
        m_fixture->standby.setSpec(other);
        m_fixture->otherScript.runCommandsHere();
        const QString publicKey = keyFile(other, m_fixture->primary.spec()).section(u'/', -1) + u".pub"_s;
        const QByteArray foreign = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPpz futago standby\n";
        const auto makeKey = [&] {
            QFile::remove(path(u"k"_s));
            QFile::remove(path(u"k.pub"_s));
            QProcess::execute(u"ssh-keygen"_s,
                              {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, {}, u"-f"_s, path(u"k"_s)});
            write(publicKey, read(u"k.pub"_s));
        };
        write(u"authorized_keys"_s, foreign);
        makeKey();
        const auto step = stepFor(AuthorizeKey{path(u"authorized_keys"_s), u"no-pty"_s});
        verifyDone(step->apply(m_fixture->context));
        QVERIFY(read(u"authorized_keys"_s) != foreign);
        makeKey();
        verifyDone(step->undo(m_fixture->context));
        QCOMPARE(read(u"authorized_keys"_s), foreign);
    }

    void takesOutNoHostKeyOfALongerName()
    {
        const HostKey key{u"ssh-ed25519"_s, "key"};
        const QByteArray foreign = "db10 " + key.publicLine().toUtf8() + '\n';
        write(u"known_hosts"_s, foreign + "db1 " + key.publicLine().toUtf8() + '\n');
        const auto step = stepFor(TrustHostKey{path(u"known_hosts"_s), u"db1"_s, 22, key, {}});
        verifyDone(step->undo(m_fixture->context));
        QCOMPARE(read(u"known_hosts"_s), foreign);
    }

    void putsAPassFileBack_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("address");
        QTest::newRow("none") << QByteArray() << u"192.0.2.1"_s;
        QTest::newRow("others") << QByteArray("h:1:d:u:p\n") << u"192.0.2.1"_s;
        QTest::newRow("no last newline") << QByteArray("h:1:d:u:p") << u"192.0.2.1"_s;
        QTest::newRow("own, other password")
            << QByteArray("a:1:d:u:p\n192.0.2.1:5432:replication:repl:old\nz:1:d:u:p\n") << u"192.0.2.1"_s;
        QTest::newRow("hidden by a wildcard") << QByteArray("*:*:*:*:other\n") << u"192.0.2.1"_s;
        QTest::newRow("IPv6") << QByteArray("h:1:d:u:p\n") << u"2001:db8::1"_s;
    }
    void putsAPassFileBack()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, address);
        if (!before.isEmpty())
            write(u"pass"_s, before);
        auto step = passwordStep(address);
        QVERIFY(!step->check(m_fixture->context)->holds);
        verifyDone(step->apply(m_fixture->context));
        QVERIFY(step->check(m_fixture->context)->holds);
        verifyDone(step->undo(m_fixture->context));
        QCOMPARE(QFile::exists(path(u"pass"_s)), !before.isEmpty());
        QVERIFY(!read(u"pass"_s).contains("pencil"));
        if (!before.isEmpty())
            QCOMPARE(read(u"pass"_s), before);
    }

    void keepsWhatOthersWroteIntoThePassFileSince()
    {
        write(u"pass"_s, "h:1:d:u:p\n192.0.2.1:5432:replication:repl:old\n");
        auto step = passwordStep();
        verifyDone(step->apply(m_fixture->context));
        write(u"pass"_s, read(u"pass"_s) + "new:1:d:u:p\n");
        verifyDone(step->undo(m_fixture->context));
        QCOMPARE(read(u"pass"_s),
                 QByteArray("h:1:d:u:p\n192.0.2.1:5432:replication:repl:old\nnew:1:d:u:p\n"));
    }

    void tightensAPassFileThatOthersMayRead()
    {
        write(u"pass"_s, "192.0.2.1:5432:replication:repl:pencil\n");
        QVERIFY(passwordStep()->check(m_fixture->context)->holds);
        QFile::setPermissions(path(u"pass"_s), QFile::ReadOwner | QFile::ReadGroup);
        auto step = passwordStep();
        QVERIFY(!step->check(m_fixture->context)->holds);
        verifyDone(step->apply(m_fixture->context));
        QVERIFY(step->check(m_fixture->context)->holds);
    }

    void changesAFileAndPutsItBack()
    {
        write(u"conf"_s, "a = 1\n");
        const auto step = stepFor(ChangeFile{path(u"conf"_s), true, "a = 1\n", "a = 2\n", 0600, false});
        QVERIFY(!step->check(m_fixture->context)->holds);
        verifyDone(step->apply(m_fixture->context));
        QCOMPARE(read(u"conf"_s), QByteArray("a = 2\n"));
        QCOMPARE(read(u"conf.futago-20261122T160530Z"_s), QByteArray("a = 1\n"));
        verifyDone(step->undo(m_fixture->context));
        QCOMPARE(read(u"conf"_s), QByteArray("a = 1\n"));
        verifyDone(step->undo(m_fixture->context));
    }

    void doesNotTouchAFileThatOthersChanged()
    {
        write(u"conf"_s, "a = 3\n");
        const auto step = stepFor(ChangeFile{path(u"conf"_s), true, "a = 1\n", "a = 2\n", 0600, false});
        QCOMPARE(step->check(m_fixture->context).error().kind, ErrorKind::FileChanged);
        QCOMPARE(step->apply(m_fixture->context).error().kind, ErrorKind::FileChanged);
        QCOMPARE(step->undo(m_fixture->context).error().kind, ErrorKind::FileChanged);
        QCOMPARE(read(u"conf"_s), QByteArray("a = 3\n"));
        QCOMPARE(entries(), QStringList{u"conf"_s});
    }

    /// The journal's plan has no passwords: what was there comes back from the copies, each change of the
    /// file from its own.
    void putsBackWhatTheJournalMayNotKeep()
    {
        const QByteArray first = "primary_conninfo = 'password=one'\n";
        const QByteArray second = first + "a = 1\n";
        const QByteArray third = second + "b = 1\n";
        write(u"conf"_s, first);
        Plan plan;
        for (const auto &[before, after] : {std::pair(first, second), std::pair(second, third)})
            plan.steps << PlanStep{
                {}, HostRole::Primary, {}, 1, ChangeFile{path(u"conf"_s), true, before, after, 0600, false},
                {}};
        for (const PlanStep &step : plan.steps)
            verifyDone(stepFor(std::get<ChangeFile>(step.parameters))->apply(m_fixture->context));
        QCOMPARE(read(u"conf"_s), third);
        const Plan kept = asKept(plan);
        const auto undo = [&](int index) {
            return stepFor(std::get<ChangeFile>(kept.steps.at(index).parameters))->undo(m_fixture->context);
        };
        verifyDone(undo(1));
        QCOMPARE(read(u"conf"_s), second);
        verifyDone(undo(0));
        QCOMPARE(read(u"conf"_s), first);
        QCOMPARE(*undo(0), Undone::Nothing);
    }

    void saysThatTheCopyWithThePasswordIsGone()
    {
        const QByteArray before = "primary_conninfo = 'password=one'\n";
        write(u"conf"_s, before);
        const Plan plan{{},
                        {},
                        {},
                        {},
                        {PlanStep{{},
                                  HostRole::Primary,
                                  {},
                                  1,
                                  ChangeFile{path(u"conf"_s), true, before, "a = 1\n", 0600, false},
                                  {}}}};
        verifyDone(stepFor(std::get<ChangeFile>(plan.steps.first().parameters))->apply(m_fixture->context));
        QVERIFY(QFile::remove(path(u"conf.futago-20261122T160530Z"_s)));
        const auto undone = stepFor(std::get<ChangeFile>(asKept(plan).steps.first().parameters));
        QCOMPARE(undone->undo(m_fixture->context).error().kind, ErrorKind::FileMissing);
        QCOMPARE(read(u"conf"_s), QByteArray("a = 1\n"));
    }

    void setsAFileAsideThatItMade()
    {
        const auto step = stepFor(ChangeFile{path(u"standby.signal"_s), false, {}, {}, 0600, false});
        verifyDone(step->apply(m_fixture->context));
        QVERIFY(step->check(m_fixture->context)->holds);
        verifyDone(step->undo(m_fixture->context));
        QVERIFY(!QFile::exists(path(u"standby.signal"_s)));
    }

    void writesThroughASymbolicLink()
    {
        write(u"real.conf"_s, "a = 1\n");
        QVERIFY(QFile::link(path(u"real.conf"_s), path(u"link.conf"_s)));
        RemoteFiles files(m_fixture->primary);
        verifyDone(
            files.write({path(u"link.conf"_s), "a = 2\n", 0600, FileFact::hashOf("a = 1\n"), {}, false}));
        QCOMPARE(QFile::symLinkTarget(path(u"link.conf"_s)), path(u"real.conf"_s));
        QCOMPARE(read(u"real.conf"_s), QByteArray("a = 2\n"));
    }

    void readsFilesOfAnyBytesWhole()
    {
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes += char(i);
        write(u"a"_s, bytes);
        write(u"b"_s, {});
        const auto files =
            RemoteFiles(m_fixture->primary).read({path(u"a"_s), path(u"none"_s), path(u"b"_s)});
        QVERIFY(files);
        QCOMPARE(files->at(0).bytes, bytes);
        QCOMPARE(files->at(0).mode, 0600);
        QVERIFY(!files->at(1).exists);
        QVERIFY(files->at(2).exists && files->at(2).bytes.isEmpty());
    }

    void renamesOntoNothingThatExists()
    {
        write(u"a"_s, "1");
        write(u"b"_s, "2");
        RemoteFiles files(m_fixture->primary);
        QCOMPARE(files.rename(path(u"a"_s), path(u"b"_s)).error().kind, ErrorKind::WrongDirectory);
        QCOMPARE(files.rename(path(u"c"_s), path(u"d"_s)).error().kind, ErrorKind::FileMissing);
        QCOMPARE(read(u"b"_s), QByteArray("2"));
    }

    void makesADirectoryAndRemovesItOnlyIfEmpty()
    {
        const auto step = stepFor(MakeDirectory{path(u"archive"_s), 0700});
        verifyDone(step->apply(m_fixture->context));
        QVERIFY(step->check(m_fixture->context)->holds);
        write(u"archive/000000010000000000000001"_s, "WAL");
        verifyDone(step->undo(m_fixture->context));
        QVERIFY(QFile::remove(path(u"archive/000000010000000000000001"_s)));
        verifyDone(step->undo(m_fixture->context));
        QVERIFY(!QFile::exists(path(u"archive"_s)));
    }
};

QTEST_GUILESS_MAIN(TestFileSteps)
#include "tst_filesteps.moc"
