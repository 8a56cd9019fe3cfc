// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/publickey.h"
#include "model/facts/hostfacts.h"
#include "workers/host/host.h"
#include "workers/inspect/services.h"

#include <QMap>
#include <QStringList>

namespace futago {

struct RunningServer
{
    QString binDirectory;
    QString dataDirectory;
    qint64 pid = 0;
    /// Of its standard error, where that is a file.
    QString logFile;
    /// Its path in systemd's hierarchy.
    QString controlGroup;
};

/// A row of pg_lsclusters (postgresql-common).
struct DebianCluster
{
    QString version;
    QString name;
    quint16 port = 0;
    QString owner;
    QString dataDirectory;
    QString logFile;
};

struct Installation
{
    QString binDirectory;
    PgVersion version;
};

/// How the server of a data directory was started last (postmaster.opts).
struct LastStart
{
    QString binDirectory;
    QString commandLine;
};

/// What a host holds, before one of its servers is chosen. One round trip, as the server's OS user.
struct HostProbe
{
    QString home;
    QString machine;
    QString hostName;
    bool sshAddsAlgorithms = false;
    bool takesSha1Only = false;
    PublicKey rsaHostKey;
    QString operatingSystem;
    QString cLibrary;
    QList<RunningServer> running;
    QList<DebianCluster> clusters;
    QList<Installation> installations;
    QStringList knownDataDirectories;
    /// PG_VERSION of a data directory, by its path, where it could be read.
    QMap<QString, QString> majors;
    QMap<QString, LastStart> lastStarts;
    /// Data directories as they are written somewhere, and where they are when symbolic links are followed.
    QMap<QString, QString> realPaths;
    QList<ServiceUnit> units;
    QList<InitScript> initScripts;
    QStringList managers;

    /// Every data directory heard of, each once.
    QStringList dataDirectories() const;
    QString real(const QString &path) const { return realPaths.value(path, path); }
    const RunningServer *serverIn(const QString &dataDirectory) const;
    const DebianCluster *clusterIn(const QString &dataDirectory) const;
};

Result<HostProbe> probeHost(Host &host, const Patience &patience);

/// Reads the probe's output; lines it does not know are skipped.
HostProbe parseProbe(const QByteArray &output);

/// What lies at a data directory, and whether a server runs on it, found without the server's help. Of `fact`
/// only probeDirectory() fills isMountPoint and unfinishedCopyBytes.
struct DataProbe
{
    DataDirectoryFact fact;
    bool isRunning = false;
};

Result<DataProbe> probeData(Host &host, const ServerPlace &place, const Patience &patience);

/// And the binaries of that server and the file system it is on.
struct DirectoryProbe : DataProbe
{
    PgVersion binaryVersion;
    QString icuVersion;
    bool unpacksLz4 = false;
    /// Where the binaries put their socket if no setting says otherwise.
    QString socketDirectory;
    /// The last data directory that Futago has renamed aside there; empty for none.
    QString formerDirectory;
    /// Empty where df does not tell.
    std::optional<quint64> freeBytes;
    /// On the file system of pg_wal, which may be another one, and what lies in it.
    std::optional<quint64> walFreeBytes;
    quint64 walBytes = 0;
};

Result<DirectoryProbe> probeDirectory(Host &host, const ServerPlace &place, const Patience &patience);

} // namespace futago
