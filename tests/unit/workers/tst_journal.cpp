// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalbytes.h"
#include "workers/run/journal.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

static Plan planOf(const QUuid &pair)
{
    Plan plan;
    plan.pairId = pair;
    plan.madeAt = QDateTime(QDate(2026, 11, 22), QTime(16, 5), Qt::UTC);
    for (const QString &id : {u"primary.a"_s, u"standby.b"_s})
        plan.steps << PlanStep{id, HostRole::Primary, {}, 1, MakeDirectory{u"/"_s + id, 0700}, {}};
    return plan;
}

static Pair pairOf(const QUuid &id)
{
    Pair pair;
    pair.id = id;
    pair.primary().ssh = {u"db1"_s, 22, u"postgres"_s, {}, false};
    pair.standby().ssh = {u"db2"_s, 2222, u"postgres"_s, {}, false};
    return pair;
}

/// SQL on a journal's file, past the journal.
static bool tamper(const QString &folder, const QString &sql)
{
    bool done = false;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        file.setDatabaseName(folder + u"/journal.sqlite"_s);
        done = file.open() && QSqlQuery(file).exec(sql);
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
    return done;
}

/// With a password wherever a server's configuration may have one, in each kind of step that holds any.
static Plan planWithPasswords(const QUuid &pair)
{
    const QByteArray conf = "primary_conninfo = 'host=db1 password=geheim1'\n";
    const QByteArray hba = "host all all 0.0.0.0/0 ldap ldapbindpasswd=\"geheim2\"\n"
                           "host all all 0.0.0.0/0 radius \"radiussecrets=\"\"geheim3\"\"\"\n";
    const QByteArray recovery = "standby_mode = on\nprimary_conninfo = 'postgres://repl:geheim4@db1/'\n"
                                "restore_command = 'PGPASSWORD=geheim5 fetch %f %p'\n";
    TryCopy trial;
    trial.configCandidate = conf;
    trial.hbaCandidate = hba;
    BaseBackup backup;
    backup.argv = {u"pg_basebackup"_s, u"-d"_s, u"host=db1 sslpassword=geheim6"_s};
    Plan plan = planOf(pair);
    const QList<StepParameters> all{
        ChangeFile{u"/data/postgresql.conf"_s, true, conf, "a = 1\n", 0600, false},
        ChangeFile{u"/data/recovery.conf"_s, true, "a = 1\n", recovery, 0600, false},
        CheckConfiguration{{}, {}, {}, conf, {}, hba, false},
        ResetAutoSettings{{u"primary_conninfo"_s}, {u"password=geheim7"_s}, {}, u"/data/copy"_s},
        ActivateConfiguration{false, 0, {u"primary_conninfo"_s}, {u"password=geheim8"_s}, {}, {}},
        Rehearse{{u"psql"_s, u"-d"_s, u"host=db1 sslpassword='geheim 9'"_s}, {}, 0},
        ProveRestore{u"PGPASSWORD=geheim10 fetch %f %p"_s},
        trial,
        backup};
    for (qsizetype i = 0; i < all.size(); ++i)
        plan.steps << PlanStep{u"primary.%1"_s.arg(i), HostRole::Primary, {}, 1, all.at(i), {}};
    return plan;
}

class TestJournal : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const QUuid m_pair = QUuid::createUuid();

    std::unique_ptr<Journal> opened() const { return std::move(Journal::open(m_folder->path()).value()); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void remembersARunThatWasKilled()
    {
        {
            const auto journal = opened();
            const qint64 run = journal->beginRun(planOf(m_pair), pairOf(m_pair)).value();
            QVERIFY(journal->record(run, u"primary.a"_s, JournalEvent::Begun));
            QVERIFY(journal->record(run, u"primary.a"_s, JournalEvent::Done));
            QVERIFY(journal->record(run, u"standby.b"_s, JournalEvent::Begun));
        }
        const auto runs = opened()->openRuns(m_pair).value();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().open, QStringList({u"primary.a"_s, u"standby.b"_s}));
        QCOMPARE(runs.first().unfinished, QStringList{u"standby.b"_s});
        QVERIFY(runs.first().plan == planOf(m_pair));
        QVERIFY(runs.first().pair == pairOf(m_pair));
    }

    void forgetsWhatWasUndone()
    {
        const auto journal = opened();
        const qint64 run = journal->beginRun(planOf(m_pair), pairOf(m_pair)).value();
        for (const JournalEvent event : {JournalEvent::Begun, JournalEvent::Failed})
            QVERIFY(journal->record(run, u"primary.a"_s, event));
        QCOMPARE(journal->openRuns(m_pair)->size(), 1);
        QVERIFY(journal->openRuns(m_pair)->first().unfinished.isEmpty());
        QVERIFY(journal->record(run, u"primary.a"_s, JournalEvent::Undone));
        QVERIFY(journal->openRuns(m_pair)->isEmpty());
    }

    void putsAStepThatWasBegunAgainLast()
    {
        const auto journal = opened();
        const qint64 run = journal->beginRun(planOf(m_pair), pairOf(m_pair)).value();
        for (const QString &id : {u"primary.a"_s, u"standby.b"_s, u"primary.a"_s})
            QVERIFY(journal->record(run, id, JournalEvent::Begun));
        QCOMPARE(journal->openRuns(m_pair)->first().open, QStringList({u"standby.b"_s, u"primary.a"_s}));
    }

    void givesTheNewestRunFirstAndNoOtherPairs()
    {
        const auto journal = opened();
        QList<qint64> ids;
        for (const QUuid &pair : {m_pair, QUuid::createUuid(), m_pair, m_pair}) {
            ids << journal->beginRun(planOf(pair), pairOf(pair)).value();
            if (ids.size() < 4)
                QVERIFY(journal->record(ids.last(), u"primary.a"_s, JournalEvent::Begun));
        }
        const auto runs = journal->openRuns(m_pair).value();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs.first().id, ids.at(2));
        QCOMPARE(runs.last().id, ids.at(0));
    }

    void isSharedByTwoAtOnce()
    {
        const auto first = opened();
        const auto second = opened();
        const qint64 run = first->beginRun(planOf(m_pair), pairOf(m_pair)).value();
        QVERIFY(second->record(run, u"primary.a"_s, JournalEvent::Begun));
        const qint64 other = second->beginRun(planOf(m_pair), pairOf(m_pair)).value();
        QVERIFY(other != run);
        QVERIFY(first->record(run, u"standby.b"_s, JournalEvent::Begun));
        QCOMPARE(second->openRuns(m_pair)->first().open.size(), 2);
    }

    void aRunThatCannotBeReadHidesNoOther()
    {
        const auto journal = opened();
        for (int i = 0; i < 2; ++i) {
            const qint64 run = journal->beginRun(planOf(m_pair), pairOf(m_pair)).value();
            QVERIFY(journal->record(run, u"primary.a"_s, JournalEvent::Begun));
        }
        QVERIFY(tamper(m_folder->path(), u"UPDATE run SET plan = '{}' WHERE id = 2"_s));
        const auto runs = journal->openRuns(m_pair);
        QVERIFY(runs);
        QCOMPARE(runs->size(), 2);
        QVERIFY(runs->first().unreadable && !runs->last().unreadable);
        QCOMPARE(runs->first().open, QStringList{u"primary.a"_s});
    }

    void readsAJournalFromBeforeItKnewTheHosts()
    {
        opened();
        QVERIFY(tamper(m_folder->path(), u"ALTER TABLE run DROP COLUMN hosts"_s));
        const auto journal = opened();
        const qint64 run = journal->beginRun(planOf(m_pair), pairOf(m_pair)).value();
        QVERIFY(journal->record(run, u"primary.a"_s, JournalEvent::Begun));
        QVERIFY(tamper(m_folder->path(), u"UPDATE run SET hosts = NULL"_s));
        QVERIFY(!journal->openRuns(m_pair)->first().pair);
    }

    void twoAtOnceCannotWorkOnOnePair()
    {
        const auto first = opened();
        const auto second = opened();
        auto lease = first->lease(m_pair);
        QVERIFY(lease);
        QCOMPARE(second->lease(m_pair).error().kind, ErrorKind::Conflict);
        QVERIFY(second->lease(QUuid::createUuid()));
        lease->reset();
        QVERIFY(second->lease(m_pair));
    }

    void aDeadProcessHoldsNoLease()
    {
        QProcess process;
        process.start(u"true"_s, QStringList());
        QVERIFY(process.waitForStarted());
        const qint64 dead = process.processId();
        QVERIFY(process.waitForFinished());
        const auto journal = opened();
        QFile file(m_folder->path() + u"/pair-"_s + m_pair.toString(QUuid::WithoutBraces) + u".lock"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::number(dead) + "\nfutago\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        file.close();
        QVERIFY(journal->lease(m_pair));
    }

    /// A plan holds configuration files as they were, with what people write into them.
    void isReadByItsOwnerAlone()
    {
        const auto journal = opened();
        QVERIFY(journal->beginRun(planOf(m_pair), pairOf(m_pair)));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const auto files = QDir(m_folder->path()).entryInfoList(QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo &file : files)
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    }

    void keepsNoPassword()
    {
        const auto journal = opened();
        const qint64 run = journal->beginRun(planWithPasswords(m_pair), pairOf(m_pair)).value();
        QVERIFY(journal->record(run, u"primary.0"_s, JournalEvent::Failed, u"password=geheim11"_s));
        const QByteArray all = everythingIn(m_folder->path());
        QVERIFY(all.contains("standby_mode = on"));
        QVERIFY2(!all.contains("geheim"), all.mid(all.indexOf("geheim") - 40, 60).constData());
    }

    /// Of an earlier Futago. What cannot be undone without it goes when the run is over.
    void takesPasswordsOutOfFormerRuns()
    {
        Plan plan = planWithPasswords(m_pair);
        for (PlanStep &step : plan.steps)
            if (auto *reset = std::get_if<ResetAutoSettings>(&step.parameters))
                reset->copyPath.clear();
        // A second change of the first step's file, of whose contents by then there is no copy.
        ChangeFile again = std::get<ChangeFile>(plan.find(u"primary.0"_s)->parameters);
        again.before = "restore_command = 'PGPASSWORD=geheim12 fetch'\n";
        plan.steps << PlanStep{u"primary.again"_s, HostRole::Primary, {}, 1, again, {}};
        const QByteArray whole = QJsonDocument(toJson(plan)).toJson(QJsonDocument::Compact);
        {
            const auto journal = opened();
            const qint64 run = journal->beginRun(plan, pairOf(m_pair)).value();
            QVERIFY(journal->record(run, u"primary.0"_s, JournalEvent::Begun));
            QVERIFY(tamper(m_folder->path(), u"UPDATE run SET has_no_passwords = NULL, plan = '%1'"_s.arg(
                                                 QString::fromLatin1(whole).replace(u'\'', u"''"_s))));
        }
        QVERIFY(everythingIn(m_folder->path()).contains("geheim1'"));
        const auto run = opened()->openRuns(m_pair)->first();
        QCOMPARE(run.open, QStringList{u"primary.0"_s});
        QCOMPARE(std::get<ResetAutoSettings>(run.plan.find(u"primary.3"_s)->parameters).formerValues,
                 QStringList{u"password=geheim7"_s});
        QVERIFY(std::get<ChangeFile>(run.plan.find(u"primary.again"_s)->parameters) == again);
        const QByteArray rest = everythingIn(m_folder->path()).replace("geheim7", "").replace("geheim12", "");
        QVERIFY(!rest.contains("geheim"));
        QVERIFY(opened()->record(run.id, u"primary.0"_s, JournalEvent::Undone));
        opened();
        QVERIFY(!everythingIn(m_folder->path()).contains("geheim"));
    }

    void refusesAFolderThatCannotBe()
    {
        const auto journal = Journal::open(u"/proc/futago"_s);
        QVERIFY(!journal);
        QVERIFY(!journal.error().hint.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
