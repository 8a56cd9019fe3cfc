// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/run/journal.h"

#include "model/documents/masking.h"
#include "workers/run/datafolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <future>

using namespace Qt::StringLiterals;

namespace futago {

struct JournalTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Journal)
};

const char *wordOf(JournalEvent event)
{
    switch (event) {
    case JournalEvent::Begun:
        return "begun";
    case JournalEvent::Done:
        return "done";
    case JournalEvent::Failed:
        return "failed";
    case JournalEvent::Undone:
        return "undone";
    }
    return nullptr;
}

static Failure cannotKeep(const QString &detail)
{
    return failure(ErrorKind::Internal,
                   JournalTexts::tr("The journal on this workstation cannot be written."),
                   JournalTexts::tr("Without it, nothing more is changed on the hosts. Check the disk and "
                                    "the permissions of your data folder."),
                   detail);
}

static Result<QSqlQuery> execute(const QString &connection, const QString &text,
                                 const QVariantList &values = {})
{
    QSqlQuery query(QSqlDatabase::database(connection));
    bool ok = query.prepare(text);
    for (const QVariant &value : values)
        query.addBindValue(value);
    ok = ok && query.exec();
    if (!ok)
        return cannotKeep(query.lastError().text());
    return query;
}

Journal::Journal()
    : m_connection(u"futago-journal-"_s + QUuid::createUuid().toString(QUuid::Id128))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

template <typename Work>
auto Journal::onItsThread(Work work)
{
    // Not QtConcurrent: waiting for its result may run the work on the waiting thread.
    std::packaged_task<decltype(work())()> task(std::move(work));
    auto result = task.get_future();
    m_thread.start([&task] { task(); });
    return result.get();
}

Journal::~Journal()
{
    onItsThread([this] {
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
        return true;
    });
}

Result<void> Journal::openFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return cannotKeep(path + u": "_s + file.errorString());
    file.close();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!database.open())
        return cannotKeep(path + u": "_s + database.lastError().text());
    for (
        const QString &text :
        {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA secure_delete=ON"_s,
         u"CREATE TABLE IF NOT EXISTS run (id INTEGER PRIMARY KEY, pair TEXT NOT NULL, plan BLOB NOT NULL)"_s,
         u"CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, "
         u"step TEXT NOT NULL,"
         " event TEXT NOT NULL, at TEXT NOT NULL, note TEXT NOT NULL)"_s})
        FUTAGO_TRY(execute(m_connection, text));
    // Journals of the first Futago do not say on which hosts a run was made, nor kept plans without
    // passwords.
    FUTAGO_TRY(addColumn(u"hosts"_s, u"BLOB"_s));
    FUTAGO_TRY(addColumn(u"has_no_passwords"_s, u"INTEGER"_s));
    return takePasswordsOut();
}

Result<void> Journal::addColumn(const QString &name, const QString &type)
{
    auto query =
        execute(m_connection, u"SELECT count(*) FROM pragma_table_info('run') WHERE name = ?"_s, {name});
    FUTAGO_TRY(query);
    if (query->next() && query->value(0).toInt() == 0)
        FUTAGO_TRY(execute(m_connection, u"ALTER TABLE run ADD COLUMN %1 %2"_s.arg(name, type)));
    return {};
}

static QByteArray jsonOf(const Plan &plan)
{
    return QJsonDocument(toJson(plan)).toJson(QJsonDocument::Compact);
}

Result<std::unique_ptr<Journal>> Journal::open(const QString &folder)
{
    const QString place = dataFolder(folder);
    if (!QDir().mkpath(place))
        return cannotKeep(place);
    std::unique_ptr<Journal> journal(new Journal);
    journal->m_folder = place;
    FUTAGO_TRY(journal->onItsThread([&] { return journal->openFile(place + u"/journal.sqlite"_s); }));
    return journal;
}

Result<std::unique_ptr<QLockFile>> Journal::lease(const QUuid &pairId) const
{
    auto lock = std::make_unique<QLockFile>(m_folder + u"/pair-"_s + pairId.toString(QUuid::WithoutBraces) +
                                            u".lock"_s);
    lock->setStaleLockTime(0);
    if (lock->tryLock())
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return cannotKeep(lock->fileName());
    qint64 process = 0;
    QString host;
    lock->getLockInfo(&process, &host, nullptr);
    return failure(
        ErrorKind::Conflict,
        JournalTexts::tr("Another Futago is working on this pair (process %1 on %2).").arg(process).arg(host),
        JournalTexts::tr("Wait until it has finished, or cancel it there, and inspect again."));
}

Result<qint64> Journal::beginRun(const Plan &plan, const Pair &pair)
{
    return onItsThread([&]() -> Result<qint64> {
        const auto query = execute(
            m_connection, u"INSERT INTO run (pair, plan, hosts, has_no_passwords) VALUES (?, ?, ?, 1)"_s,
            {plan.pairId.toString(QUuid::WithoutBraces), jsonOf(asKept(plan)), toJson(pair)});
        FUTAGO_TRY(query);
        return query->lastInsertId().toLongLong();
    });
}

Result<void> Journal::record(qint64 run, const QString &stepId, JournalEvent event, const QString &note)
{
    return onItsThread([&]() -> Result<void> {
        FUTAGO_TRY(
            execute(m_connection, u"INSERT INTO entry (run, step, event, at, note) VALUES (?, ?, ?, ?, ?)"_s,
                    {run, stepId, nameOf(event), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                     note.isNull() ? u""_s : withPasswordsMasked(note)}));
        return {};
    });
}

static Result<void> readEntries(const QString &connection, JournaledRun &run)
{
    auto query = execute(connection, u"SELECT step, event FROM entry WHERE run = ? ORDER BY id"_s, {run.id});
    FUTAGO_TRY(query);
    while (query->next()) {
        const QString step = query->value(0).toString();
        const QString event = query->value(1).toString();
        if (event == nameOf(JournalEvent::Begun)) {
            run.open.removeAll(step);
            run.open << step;
            run.unfinished << step;
            continue;
        }
        run.unfinished.removeAll(step);
        if (event == nameOf(JournalEvent::Undone))
            run.open.removeAll(step);
    }
    return {};
}

static Error unreadablePlan(const Error &why)
{
    return {ErrorKind::BadInput,
            JournalTexts::tr("The journal contains a run of this pair that cannot be read."),
            JournalTexts::tr("This version of Futago cannot undo it. Use the version that created it, or "
                             "restore the saved copies of the files manually."),
            why.message + u'\n' + why.detail,
            {}};
}

static void readPlan(const QByteArray &json, JournaledRun &run)
{
    auto plan = parsePlan(QJsonDocument::fromJson(json).object());
    if (plan)
        run.plan = std::move(*plan);
    else
        run.unreadable = unreadablePlan(plan.error());
}

/// Of a run by an earlier Futago that may still be undone: its files have a copy of what was there before
/// their first change alone.
static Plan asFarAsUndoable(const Plan &plan)
{
    Plan kept = asKept(plan);
    QStringList changed;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const auto *file = std::get_if<ChangeFile>(&plan.steps.at(i).parameters);
        if (!file)
            continue;
        const QString place = nameOf(plan.steps.at(i).host) + file->path;
        if (changed.contains(place))
            kept.steps[i] = plan.steps.at(i);
        changed << place;
    }
    return kept;
}

/// Of runs that an earlier Futago kept whole. One that may still be undone is looked at again until it is.
Result<void> Journal::takePasswordsOut()
{
    auto query =
        execute(m_connection, u"SELECT id, plan FROM run WHERE has_no_passwords IS NULL ORDER BY id"_s);
    FUTAGO_TRY(query);
    QList<JournaledRun> runs;
    while (query->next()) {
        JournaledRun run;
        run.id = query->value(0).toLongLong();
        readPlan(query->value(1).toByteArray(), run);
        FUTAGO_TRY(readEntries(m_connection, run));
        if (!run.unreadable)
            runs << run;
    }
    for (const JournaledRun &run : runs) {
        const bool isOver = run.open.isEmpty();
        FUTAGO_TRY(execute(m_connection, u"UPDATE run SET plan = ?, has_no_passwords = ? WHERE id = ?"_s,
                           {jsonOf(isOver ? withPasswordsMasked(run.plan) : asFarAsUndoable(run.plan)),
                            isOver ? QVariant(1) : QVariant(), run.id}));
    }
    if (!runs.isEmpty())
        FUTAGO_TRY(execute(m_connection, u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    return {};
}

Result<QList<JournaledRun>> Journal::openRuns(const QUuid &pairId)
{
    return onItsThread([&]() -> Result<QList<JournaledRun>> {
        auto query =
            execute(m_connection, u"SELECT id, plan, hosts FROM run WHERE pair = ? ORDER BY id DESC"_s,
                    {pairId.toString(QUuid::WithoutBraces)});
        FUTAGO_TRY(query);
        QList<JournaledRun> runs;
        while (query->next()) {
            JournaledRun run;
            run.id = query->value(0).toLongLong();
            FUTAGO_TRY(readEntries(m_connection, run));
            if (run.open.isEmpty())
                continue;
            readPlan(query->value(1).toByteArray(), run);
            if (auto pair = parsePair(query->value(2).toByteArray()))
                run.pair = std::move(*pair);
            runs << run;
        }
        return runs;
    });
}

} // namespace futago
