// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace futago {

/// Why a file cannot be replaced by a new one of its name without taking something with it. Locked: the
/// immutable or append-only flag of chattr(1).
enum class FileObstacle { None, MountPoint, Locked, HardLinked, OwnedByAnother, DirectoryNotWritable };

/// One file of a host as it was read, whole. Owner and group by name; mode as in chmod (0600 is 384).
struct FileFact
{
    QString path;
    bool exists = false;
    QByteArray bytes;
    QString owner;
    QString group;
    int mode = 0;
    /// Only inspectHost() looks for it.
    FileObstacle obstacle = FileObstacle::None;

    /// Hex SHA-256 of the bytes, or "absent".
    QString hash() const { return exists ? hashOf(bytes) : QStringLiteral("absent"); }
    static QString hashOf(const QByteArray &bytes);
    bool operator==(const FileFact &) const = default;
};

} // namespace futago
