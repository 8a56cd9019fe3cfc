// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/pair/pair.h"

#include <QCoreApplication>
#include <QString>
#include <QUuid>

namespace futago {

/// What a practice folder says about itself. Its file is also the mark by which Futago knows a folder that it
/// may delete. A value; any thread.
struct PracticeRecord
{
    Q_DECLARE_TR_FUNCTIONS(futago::PracticeRecord)
public:
    QUuid id;
    quint16 sshPort = 0;
    quint16 serverPort = 0;
    QString binDirectory;
    /// Holds one folder per host for the server's socket; the practice folder itself unless its path is too
    /// long.
    QString socketRoot;
    /// All was made once; from then on a missing data directory is the doing of a plan, not a gap to fill.
    bool complete = false;
    /// remove() has begun; the next open() ends it.
    bool removing = false;

    static QString fileName() { return QStringLiteral("futago-practice.json"); }
    /// Of an error FileMissing the folder is not a practice folder.
    static Result<PracticeRecord> load(const QString &folder);
    Result<void> save(const QString &folder) const;

    QString mark() const { return id.toString(QUuid::WithoutBraces); }
    bool operator==(const PracticeRecord &) const = default;
};

/// Where the two practice hosts listen; all of 127.0.0.0/8 is the machine itself (RFC 5735).
QString practiceAddress(HostRole role);

/// The first port from `preferred` on that no one listens on, on either practice address.
Result<quint16> freePracticePort(quint16 preferred);

/// A folder for sockets: the practice folder, unless their paths would be longer than the 107 bytes of
/// sockaddr_un or hold a comma, at which libpq splits a list of hosts. Then a short one in `runtimeDirectory`
/// (XDG_RUNTIME_DIR or /tmp) named after `id`.
QString socketRootFor(const QString &folder, const QUuid &id, const QString &runtimeDirectory);

} // namespace futago
