// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pair/pair.h"
#include "model/plan/plan.h"

#include <QList>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <optional>

class QLockFile;

namespace futago {

enum class JournalEvent { Begun, Done, Failed, Undone };

/// A run of a plan as the journal remembers it. `open` are the steps that were begun and not undone, oldest
/// first: what undo has to take back, whether they ended or were killed in the middle.
struct JournaledRun
{
    qint64 id = 0;
    Plan plan;
    /// The hosts it was made on; nothing for a run of a Futago that did not remember them.
    std::optional<Pair> pair;
    /// Why the plan cannot be read; it is empty then, and the run cannot be undone.
    std::optional<Error> unreadable;
    QStringList open;
    /// Steps that were begun and neither done, failed nor undone: the run was killed there.
    QStringList unfinished;
};

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
