// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/work/journaledrun.h"

#include <QList>
#include <QString>
#include <QThreadPool>

#include <memory>

class QLockFile;

namespace futago {

enum class JournalEvent { Begun, Done, Failed, Undone };

const char *wordOf(JournalEvent event);

/// What was done to which pair, on the workstation, in one SQLite file (WAL, synchronous FULL): an entry is
/// on disk when record() returns. For its owner's eyes alone, and without passwords: plans come back
/// asKept(). Any thread; several processes may use it.
class Journal
{
public:
    /// The folder is made if it is missing. Empty: the desktop's data folder for Futago.
    static Result<std::unique_ptr<Journal>> open(const QString &folder = {});
    ~Journal();

    /// The right to change the hosts of a pair, as long as the lock lives. Conflict when another process of
    /// this workstation (or of one that shares the folder) has it; a dead process has lost it.
    Result<std::unique_ptr<QLockFile>> lease(const QUuid &pairId) const;

    const QString &folder() const { return m_folder; }

    Result<qint64> beginRun(const Plan &plan, const Pair &pair);
    Result<void> record(qint64 run, const QString &stepId, JournalEvent event, const QString &note = {});
    /// Runs of the pair that still have open steps, newest first; also one whose plan cannot be read.
    Result<QList<JournaledRun>> openRuns(const QUuid &pairId);

private:
    Journal();
    Result<void> openFile(const QString &path);
    Result<void> addColumn(const QString &name, const QString &type);
    Result<void> takePasswordsOut();
    template <typename Work>
    auto onItsThread(Work work);

    /// A connection of QSqlDatabase belongs to one thread; this pool is that thread.
    QThreadPool m_thread;
    QString m_connection;
    QString m_folder;
};

} // namespace futago
