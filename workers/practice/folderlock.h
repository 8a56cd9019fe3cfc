// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QCoreApplication>
#include <QString>

#include <utility>

namespace futago {

/// One process at a time works on a practice folder. The kernel drops the lock when its last holder dies, so
/// a killed program leaves none; its child processes may hold on to it by inheriting descriptor().
class FolderLock
{
    Q_DECLARE_TR_FUNCTIONS(futago::FolderLock)

public:
    static QString fileName() { return QStringLiteral("lock"); }

    /// Waits for other holders for up to a minute. Released by the destructor.
    static Result<FolderLock> acquire(const QString &folder);

    FolderLock(FolderLock &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    FolderLock &operator=(FolderLock &&) = delete;
    ~FolderLock();

    int descriptor() const { return m_descriptor; }

private:
    explicit FolderLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    bool isOfFile(const QString &path) const;

    int m_descriptor;
};

} // namespace futago
