// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/practice/folderlock.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace futago {

Result<FolderLock> FolderLock::acquire(const QString &folder)
{
    const QString path = QDir(folder).filePath(fileName());
    const QDeadlineTimer deadline(std::chrono::minutes(1));
    while (!deadline.hasExpired()) {
        FolderLock lock(
            ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (lock.m_descriptor < 0) {
            return failure(ErrorKind::PermissionDenied,
                           tr("The practice folder %1 cannot be written.").arg(folder), {},
                           qt_error_string(errno));
        }
        // The holder before may have removed the folder; then this is the lock of nothing.
        if (flock(lock.m_descriptor, LOCK_EX | LOCK_NB) == 0 && lock.isOfFile(path))
            return lock;
        QThread::msleep(10);
    }
    return failure(ErrorKind::TimedOut, tr("Another program is using the practice folder %1.").arg(folder),
                   tr("Wait until it has finished, or close the other Futago window."));
}

bool FolderLock::isOfFile(const QString &path) const
{
    struct stat held = {};
    struct stat named = {};
    return fstat(m_descriptor, &held) == 0 && stat(QFile::encodeName(path).constData(), &named) == 0 &&
           held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace futago
