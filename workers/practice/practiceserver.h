// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/pair/pair.h"
#include "workers/practice/localrunner.h"
#include "workers/practice/programs.h"

#include <QCoreApplication>
#include <QString>

namespace futago {

/// What a data directory is at the moment, by its files and its control file.
struct PracticeServerState
{
    bool exists = false;
    bool isStandby = false;
    QString systemIdentifier;
    qint64 timeline = 0;
};

/// Which servers an opened pair runs: the primary's; the standby's too once it is a copy of it; and of two
/// copies that both believe to be the primary only the one with the newer history, never both (split brain).
QList<HostRole> serversToStart(const PracticeServerState &primary, const PracticeServerState &standby);

/// The PostgreSQL server of one practice host, with all its configuration in HOST/data. Every call is
/// repeatable. Blocking; one thread at a time.
class PracticeServer
{
    Q_DECLARE_TR_FUNCTIONS(futago::PracticeServer)

public:
    PracticeServer(QString hostFolder, QString socketDirectory, QString address, quint16 port,
                   const Programs &programs, const LocalRunner &runner);

    ServerPlace place() const;
    /// A new cluster, if HOST/data is not there.
    Result<void> make() const;
    Result<PracticeServerState> state() const;
    bool isRunning() const;
    /// Waits until it accepts connections.
    Result<void> start() const;
    /// Fast; immediate when fast does not end (dialect.md 5: a missing synchronous standby).
    Result<void> stop() const;

    /// A server that somebody else starts needs it as well.
    Result<void> makeSocketDirectory() const;

private:
    QString program(const QString &name) const { return m_programs.binDirectory + u'/' + name; }
    QString dataDirectory() const { return m_hostFolder + QStringLiteral("/data"); }
    QString logFile() const { return m_hostFolder + QStringLiteral("/postgresql.log"); }
    Result<void> configure(const QString &directory) const;
    Error startFailure(const Error &cause) const;

    QString m_hostFolder;
    QString m_socketDirectory;
    QString m_address;
    quint16 m_port;
    Programs m_programs;
    const LocalRunner &m_runner;
};

} // namespace futago
