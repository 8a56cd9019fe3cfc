// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/killing.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

/// What a run writes, read beside it.
class JournalWatch
{
public:
    explicit JournalWatch(const PairSetup &pair)
        : m_pair(pair)
    {
    }
    ~JournalWatch() { QSqlDatabase::removeDatabase(u"watch"_s); }
    Q_DISABLE_COPY_MOVE(JournalWatch)

    int entries(const QString &step, const QString &event)
    {
        if (m_pair.journalFile().isEmpty())
            return 0;
        QSqlDatabase journal = QSqlDatabase::database(u"watch"_s);
        if (!journal.isValid()) {
            journal = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"watch"_s);
            journal.setDatabaseName(m_pair.journalFile());
            journal.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s);
            journal.open();
        }
        QSqlQuery query(journal);
        query.prepare(u"SELECT count(*) FROM entry WHERE step = ? AND event = ?"_s);
        query.addBindValue(step);
        query.addBindValue(event);
        return query.exec() && query.next() ? query.value(0).toInt() : 0;
    }

private:
    const PairSetup &m_pair;
};

} // namespace

bool killApplyAt(PairSetup &pair, const QString &step, const QString &event)
{
    JournalWatch journal(pair);
    const int known = journal.entries(step, event);
    const auto process = pair.begin(u"apply"_s, {u"--yes"_s});
    const bool isReached = eventually([&] { return journal.entries(step, event) > known; }, 120);
    if (process->state() == QProcess::Running)
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
    if (process->state() != QProcess::NotRunning)
        process->waitForFinished();
    if (!isReached)
        QTest::qFail(process->readAllStandardError().constData(), __FILE__, __LINE__);
    return process->exitStatus() == QProcess::CrashExit;
}

} // namespace futago
