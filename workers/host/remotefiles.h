// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"
#include "workers/host/host.h"

namespace futago {

/// Files of one host, handled as the server's OS user. Each call is one round trip.
class RemoteFiles
{
public:
    explicit RemoteFiles(Host &host)
        : m_host(host)
    {
    }

    /// In the order asked for; a missing file is a fact with exists = false. Not readable, or in a directory
    /// that may not be searched, is an error (PermissionDenied).
    Result<QList<FileFact>> read(const QStringList &paths, const Patience &patience = {});
    Result<FileFact> read(const QString &path, const Patience &patience = {});

    struct Writing
    {
        QString path;
        QByteArray bytes;
        /// Only for a file that is new; an existing one keeps its mode and owner.
        int mode = 0600;
        /// FileFact::hash() of what was read; empty writes whatever is there.
        QString expectedHash;
        /// Where a copy of the former contents goes; empty for none. Where other contents are there already,
        /// ".2" and so on is appended.
        QString backupPath;
        bool isSecret = false;
    };
    /// By a temporary file beside it, fsync and rename; through a symbolic link into the file it names.
    /// FileChanged if the file is not what was read; PermissionDenied if an existing file's owner or group
    /// could not be kept. After an error the file is as it was.
    Result<void> write(const Writing &writing, const Patience &patience = {});

    /// Refuses to move onto something that exists (WrongDirectory); a missing `from` is FileMissing.
    Result<void> rename(const QString &from, const QString &to, const Patience &patience = {});
    Result<bool> exists(const QString &path, const Patience &patience = {});

private:
    Host &m_host;
};

} // namespace futago
