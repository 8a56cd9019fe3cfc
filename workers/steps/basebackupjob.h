// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepparameters.h"
#include "workers/host/host.h"

namespace futago {

/// pg_basebackup, running detached on the standby's host. It goes on when the workstation or the link is
/// gone, and is found again by its job directory: `of` (the system identifier of its primary), `pid`, `out`,
/// `err`, and at its end `status`.
class BaseBackupJob
{
public:
    BaseBackupJob(Host &host, const BaseBackup &parameters)
        : m_host(host)
        , m_parameters(parameters)
    {
    }

    enum class Phase { None, Running, Finished, Lost };
    struct State
    {
        Phase phase = Phase::None;
        int exitStatus = 0;
        quint64 doneBytes = 0;
        quint64 totalBytes = 0;
        QString errorText;
    };

    /// Clears what an earlier, dead job left and starts a new one.
    Result<void> start(const Patience &patience);
    /// Waits on the host for up to a second for the end of the job, then tells how far it is.
    Result<State> watch(const Patience &patience);
    /// Ends the job's processes and removes its unfinished copy and its job directory, which are Futago's
    /// own.
    Result<void> discard(const Patience &patience);
    /// The finished copy gets another name and is kept; the job directory is removed.
    Result<void> setAside(const QString &path, const Patience &patience);
    /// A copy that was in use gets its incoming directory back: as the job left it when it had finished.
    static Result<void> remember(Host &host, const QString &jobDirectory, const QString &seededFrom,
                                 const Patience &patience);
    /// Removes the job directory alone.
    Result<void> forget(const Patience &patience);
    /// Whether the job that is found copies the cluster that the plan means.
    Result<bool> isOfThisPrimary(const Patience &patience);
    Result<bool> exists(const Patience &patience);

    /// The last "done/total kB" of pg_basebackup -P: ends of lines are CR up to 9.x, LF later (dialect.md 5).
    static void readProgress(const QByteArray &err, State &state);

private:
    Host &m_host;
    const BaseBackup &m_parameters;
};

} // namespace futago
