// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"

namespace futago {

/// Who works on a host, as the next one is told.
struct LockHolder
{
    /// "dba@workstation".
    QString name;
    /// The same for runs of which only one can be alive: of one pair in one folder of one workstation.
    QString origin;
    /// Of one run.
    QString token;

    /// This person at this workstation; `folder` holds the journal and `pairId` has its lease.
    static LockHolder here(const QString &folder, const QUuid &pairId);
};

/// The right to change the server of one host, of all workstations: a directory in the home of the server's
/// OS user, named after the data directory. It is taken over only when its holder is gone for certain: the
/// same origin, whose lease we have, or a login whose sshd has ended (by pid, start time and boot of the
/// host). A network that is cut leaves that open, and then the lock stays. Released by the destructor, if the
/// host can be reached. One thread at a time.
class HostLock
{
public:
    /// Conflict names the holder, and since when and where the lock is.
    static Result<std::unique_ptr<HostLock>> take(Host &host, const LockHolder &holder,
                                                  const Patience &patience);
    ~HostLock();
    Q_DISABLE_COPY_MOVE(HostLock)

    /// Makes sure that it is still ours, over a new login too.
    Result<void> keep(const Patience &patience);

private:
    HostLock(Host &host, LockHolder holder)
        : m_host(host)
        , m_holder(std::move(holder))
    {
    }

    Host &m_host;
    LockHolder m_holder;
};

} // namespace futago
