// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/configurationclosure.h"
#include "model/facts/hostfile.h"
#include "model/facts/room.h"
#include "model/pair/hostkey.h"
#include "model/pair/pair.h"
#include "model/postgres/dialect.h"
#include "model/postgres/lsn.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QStringList>

namespace futago {

/// A row of pg_settings. `context` and `source` are the server's words.
struct SettingFact
{
    QString value;
    QString unit;
    QString context;
    QString source;
    QString sourceFile;
    int sourceLine = 0;
    bool pendingRestart = false;
    /// What the server says about the parameter itself, its description in the server's language. Empty where
    /// the value was read from a file.
    QString type = {};
    QString minimum = {};
    QString maximum = {};
    QStringList options = {};
    QString bootValue = {};
    QString category = {};
    QString description = {};

    bool needsRestart() const { return context == u"postmaster"; }
    bool operator==(const SettingFact &) const = default;
};

/// How a server keeps a password; only a superuser may look.
enum class PasswordKind { Unknown, None, Md5, Scram };

struct RoleFact
{
    QString name;
    bool canReplicate = false;
    bool canLogin = false;
    bool isSuperuser = false;
    PasswordKind password = PasswordKind::Unknown;
    bool operator==(const RoleFact &) const = default;
};

struct SlotFact
{
    QString name;
    bool isPhysical = true;
    bool isActive = false;
    /// Process of the walsender that uses it; 0 is none or not known (before 9.5).
    qint64 holder = 0;
    bool operator==(const SlotFact &) const = default;
};

/// A row of pg_stat_replication: a standby or a base backup. The address is empty for one over a Unix socket.
struct WalSenderFact
{
    qint64 pid = 0;
    QString applicationName;
    QString address;
    bool operator==(const WalSenderFact &) const = default;
};

/// What a running server said of itself.
struct ServerFacts
{
    PgVersion version;
    bool inRecovery = false;
    /// Of a server that accepts writes; 0 of one in recovery.
    quint32 timeline = 0;
    QString systemIdentifier;
    int clientSessions = 0;
    /// Rows of pg_stat_replication: other standbys, backups that run, and this pair's standby.
    int walSenders = 0;
    quint64 databaseBytes = 0;
    /// Whether the order of text in some database is that of the C library, or of ICU.
    bool sortsByCLibrary = false;
    bool sortsByIcu = false;
    QMap<QString, SettingFact> settings;
    QList<RoleFact> roles;
    QList<SlotFact> slotList;
    QList<WalSenderFact> followers;
    /// Errors that the server itself finds in its files on disk (pg_hba_file_rules, pg_file_settings).
    QStringList fileErrors;
    QStringList tablespaceDirectories;

    /// Built with LZ4: wal_compression tells from 15 on.
    bool packsLz4() const;
    QString setting(const QString &name) const { return settings.value(name).value; }
    bool operator==(const ServerFacts &) const = default;
};

enum class DataDirectoryState { Missing, Empty, Cluster, Foreign };

/// What lies in a data directory, found without a running server.
struct DataDirectoryFact
{
    DataDirectoryState state = DataDirectoryState::Missing;
    QString major;
    QString systemIdentifier;
    /// standby.signal or recovery.conf is there.
    bool hasStandbyFile = false;
    bool hasBackupLabel = false;
    bool isMountPoint = false;
    /// A base backup that was never configured, while the former data directory is still there: the host's
    /// "config", "hba" and "ident" are those of the former one.
    bool awaitsConfiguration = false;
    /// Where that is.
    QString formerDirectory = {};
    /// A standby of this primary that needs WAL which the primary has no more: only a new copy helps.
    bool cannotCatchUp = false;
    /// Of a base backup that was interrupted: its space will be used or freed by the next one.
    quint64 unfinishedCopyBytes = 0;
    /// Where its pg_wal leads as a link; empty for none.
    QString walLink = {};
    /// Nothing can be made beside that: it is a mount point, or its parent is somebody else's.
    bool walLinkIsClosed = false;
    /// The server's OS user may not make anything beside it.
    bool parentIsClosed = false;
    /// The first entry that the server's OS user may not read, which ends every base backup; empty for none.
    QString unreadableEntry = {};

    /// A standby of the cluster with this system identifier, or its base backup that was never started.
    bool isCopyOf(const QString &primaryIdentifier) const;
    bool operator==(const DataDirectoryFact &) const = default;
};

/// What lies in a data directory and belongs to the host's own configuration beside its three or four files:
/// included ones, lists of users, TLS files. A base backup of another server has none of it, or another.
struct OwnFiles
{
    /// The data directory, or the former one where a run ended between the renames.
    QString directory;
    /// Relative to it, as all that follow. Directories of certificates, too.
    QStringList names;
    QStringList includedDirectories;

    bool isEmpty() const { return names.isEmpty() && includedDirectories.isEmpty(); }
    bool operator==(const OwnFiles &) const = default;
};

/// What was read from one host at one moment. `spec` is the host's part of the pair with everything that
/// was left open filled in from what was found.
struct HostFacts
{
    QDateTime readAt;
    HostSpec spec;
    HostKey hostKey;
    /// Of the same sshd, if the host could tell; empty is not known.
    HostKey rsaHostKey;
    /// Its sshd_config names ssh-rsa, and no SHA-2 signature, for the keys of users.
    bool takesSha1Only = false;
    /// Its ssh understands `-o HostKeyAlgorithms=+ssh-rsa` and the like (OpenSSH 7.0).
    bool sshAddsAlgorithms = true;
    QString hostName;
    QString operatingSystem;
    QString machine;
    /// As "glibc 2.36"; empty where the host does not tell.
    QString cLibrary;
    /// Major version of the ICU library that the server's binary is linked to; empty for none.
    QString icuVersion;
    QString serverUserHome;
    bool sudoNeedsPassword = false;
    /// Of the installed binaries; the running server's own is in `server`.
    PgVersion binaryVersion;
    /// Its pg_basebackup was built with LZ4.
    bool unpacksLz4 = false;
    DataDirectoryFact dataDirectory;
    std::optional<ServerFacts> server;
    /// Address under which the other host resolves this one's reachableAddress(); what pg_hba.conf must name.
    QString addressSeen;
    /// Free for the server's OS user on the file system of the data directory; empty is not known.
    std::optional<quint64> freeBytes;
    /// Free on the file system of pg_wal, links followed, and what lies in it; empty is not known.
    std::optional<quint64> walFreeBytes;
    quint64 walBytes = 0;
    /// By path: of the standby, the data directory and the primary's tablespaces; of both, the archive.
    QMap<QString, Room> rooms;
    /// Of the primary, what a base backup copies: the data directory without its WAL, and each tablespace by
    /// its path. As the disk has it, which the sizes of databases are not. Empty where it was not measured.
    QMap<QString, quint64> bulk;
    QMap<HostFile, FileFact> files;
    /// recovery.conf was written after the running server had read it, at its start.
    bool recoveryFileIsNewer = false;
    /// What the configuration reaches beyond these files.
    ConfigurationClosure closure;
    OwnFiles ownFiles;
    /// Where the server writes its log now; of a stopped one, where its start writes.
    QString logFile;
    /// What would keep the running server from starting again with the files that lie there, in the words of
    /// its program; empty for nothing.
    QString startProblem;
    /// What a copy of the primary would not find on this host with the configuration that is there now; empty
    /// for nothing.
    QString copyProblem;
    /// What would keep a shutdown of the running server from ending.
    QStringList stopProblems;
    /// What in the configuration of a standby would end its recovery, included files too (12 and later).
    QStringList recoveryEnders;
    /// The login may start and stop the server by its unit or init script, where it has one.
    bool mayControlService = true;
    /// Cluster managers found at work (patroni, repmgrd, pg_autoctl, pacemaker, efm).
    QStringList managers;

    bool isRunning() const { return server.has_value(); }
    const ServerPlace &place() const { return spec.server; }
};

/// Two members, each in the role that it has.
struct PairFacts
{
    HostFacts primary;
    HostFacts standby;

    Roles roles() const { return {primary.spec.id, standby.spec.id}; }

    /// The file from which the standby's is made: its own, or the primary's where it has
    /// none.
    FileFact basisOnStandby(HostFile kind) const;
    /// As it is when a plan is done: a base backup brings what the primary's data directory has, where the
    /// standby has nothing of its own.
    ConfigurationClosure closureInTheEnd(HostRole role) const;

    const HostFacts &host(HostRole role) const { return role == HostRole::Primary ? primary : standby; }
    HostFacts &host(HostRole role) { return role == HostRole::Primary ? primary : standby; }
};

/// The pair with everything found filled in, and the roles as they were found; what a person had set stays.
Pair resolved(const Pair &pair, const PairFacts &facts);

/// True when the standby's data directory was copied from this primary and can follow it: no base backup is
/// needed.
bool isSeeded(const PairFacts &facts);

} // namespace futago
