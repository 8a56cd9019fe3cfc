// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

#include <QList>
#include <QString>
#include <QThreadPool>

#include <memory>

namespace futago {

enum class JournalEvent { Begun, Done, Failed, Undone };

/// A run of a plan as the journal remembers it. `open` are the steps that were begun and not undone, oldest
/// first: what undo has to take back, whether they ended or were killed in the middle.
struct JournaledRun
{
    qint64 id = 0;
    Plan plan;
    QStringList open;
    /// Steps that were begun and neither done, failed nor undone: the run was killed there.
    QStringList unfinished;
};

/// What was done to which pair, on the workstation, in one SQLite file (WAL, synchronous FULL): an entry is
/// on disk when record() returns. For its owner's eyes alone. Any thread; several processes may use it.
class Journal
{
public:
    /// The folder is made if it is missing. Empty: the desktop's data folder for Futago.
    static Result<std::unique_ptr<Journal>> open(const QString &folder = {});
    ~Journal();

    Result<qint64> beginRun(const Plan &plan);
    Result<void> record(qint64 run, const QString &stepId, JournalEvent event, const QString &note = {});
    /// Runs of the pair that still have open steps, newest first.
    Result<QList<JournaledRun>> openRuns(const QUuid &pairId);

private:
    Journal();
    Result<void> openFile(const QString &path);
    template <typename Work>
    auto onItsThread(Work work);

    /// A connection of QSqlDatabase belongs to one thread; this pool is that thread.
    QThreadPool m_thread;
    QString m_connection;
};

} // namespace futago
