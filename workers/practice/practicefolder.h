// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/practice/folderlock.h"
#include "workers/practice/practicehost.h"

#include <QCoreApplication>
#include <QString>

#include <memory>

namespace futago {

/// A practice folder while one process works on it: holds its lock from enter() to the destructor. What is
/// made is made under another name and renamed, so a kill leaves either the thing or a name ending in
/// ".part", which the next call replaces. Blocking; one thread at a time.
class PracticeFolder
{
    Q_DECLARE_TR_FUNCTIONS(futago::PracticeFolder)

public:
    /// Makes the folder and its record with free ports from these on, if it is missing.
    static Result<std::unique_ptr<PracticeFolder>> create(const QString &folder, quint16 sshPort,
                                                          quint16 serverPort);
    /// Of a folder that has a record.
    static Result<std::unique_ptr<PracticeFolder>> enter(const QString &folder);

    const PracticeRecord &record() const { return m_record; }
    const PracticeHost &host(HostRole role) const
    {
        return role == HostRole::Primary ? m_primary : m_standby;
    }
    QString knownHostsFile() const { return workstationFile(QStringLiteral("known_hosts")); }
    Pair pair() const;

    Result<void> make();
    Result<void> start() const;
    Result<void> stop() const;
    Result<void> remove();

private:
    PracticeFolder(QString folder, FolderLock lock, PracticeRecord record, Programs programs, Account servers,
                   Account caller);
    static Result<std::unique_ptr<PracticeFolder>> enterLocked(const QString &folder, FolderLock lock);

    QString workstationFile(const QString &name) const
    {
        return m_folder + QStringLiteral("/workstation/") + name;
    }
    Result<void> checkReachable() const;
    Result<QByteArray> makeWorkstationKey() const;
    Result<void> makeHosts(const QByteArray &workstationKey) const;
    Result<void> writeKnownHosts() const;
    Result<void> startServers() const;
    Result<void> removeFiles() const;

    QString m_folder;
    FolderLock m_lock;
    PracticeRecord m_record;
    Programs m_programs;
    LocalRunner m_servers;
    LocalRunner m_caller;
    PracticeHost m_primary;
    PracticeHost m_standby;
};

} // namespace futago
