// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/pair/memberid.h"
#include "model/pair/service.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUuid>

#include <array>

namespace futago {

/// What a host is, or is to be, at one moment: of one inspection, one draft, one plan. What outlives them is
/// filed under a MemberId.
enum class HostRole { Primary, Standby };

inline constexpr std::array bothRoles{HostRole::Primary, HostRole::Standby};

const char *wordOf(HostRole role);

/// Who has which role.
struct Roles
{
    MemberId primary;
    MemberId standby;

    const MemberId &of(HostRole role) const { return role == HostRole::Primary ? primary : standby; }
    bool operator==(const Roles &) const = default;
};

/// The member that files of earlier formats, which filed hosts under their roles, call by this one.
MemberId formerId(HostRole role);

inline HostRole otherRole(HostRole role)
{
    return role == HostRole::Primary ? HostRole::Standby : HostRole::Primary;
}

/// Where and as whom to log in. `keyFile` empty means the agent and the user's default keys.
/// `legacy` admits the algorithms of OpenSSH 5.3 (ssh-rsa, diffie-hellman-group14-sha1) for this host only.
struct SshEndpoint
{
    QString host;
    quint16 port = 22;
    QString user;
    QString keyFile;
    bool legacy = false;

    /// "user@host:port", the port left out when it is 22.
    QString display() const;
    /// Reads USER@HOST[:PORT]; an IPv6 address with a port stands in brackets.
    static Result<SshEndpoint> parse(const QString &text);
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit.added("host", host);
        visit.added("port", port);
        visit.added("user", user);
        visit.added("keyFile", keyFile);
        visit.added("legacy", legacy);
    }
    bool operator==(const SshEndpoint &) const = default;
};

/// Where a PostgreSQL server lives on its host. Empty texts and port 0 are "find it by inspection".
struct ServerPlace
{
    QString binDirectory;
    QString dataDirectory;
    QString configFile;
    QString hbaFile;
    QString identFile;
    QString socketDirectory;
    QString logFile;
    quint16 port = 0;
    Service service;

    bool configIsInDataDirectory() const;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit.added("binDirectory", binDirectory);
        visit.added("dataDirectory", dataDirectory);
        visit.added("configFile", configFile);
        visit.added("hbaFile", hbaFile);
        visit.added("identFile", identFile);
        visit.added("socketDirectory", socketDirectory);
        visit.added("logFile", logFile);
        visit.added("port", port);
        visit.added("service", service);
    }
    bool operator==(const ServerPlace &) const = default;
};

/// How commands become those of the server's OS user.
enum class Become { Unknown, LoginUser, Sudo };

const char *wordOf(Become become);

/// What the primary calls a standby. Each member has its own, for the time when it is one.
struct StandbyNames
{
    QString applicationName = QStringLiteral("standby");
    QString slotName = QStringLiteral("standby");

    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit.added("applicationName", applicationName);
        visit.added("slotName", slotName);
    }
    bool operator==(const StandbyNames &) const = default;
};

/// A member of a pair.
struct HostSpec
{
    MemberId id;
    /// What people call the host; empty means ssh.host.
    QString label;
    SshEndpoint ssh;
    Become become = Become::Unknown;
    QString serverUser = QStringLiteral("postgres");
    /// Under which the other host reaches this one; empty means ssh.host.
    QString address;
    /// Port of this host's sshd as the other host sees it; 0 means ssh.port.
    quint16 peerSshPort = 0;
    ServerPlace server;
    /// Of the server's OS user; empty means its ~/.ssh, ~/.pgpass and `archive` beside the data directory.
    QString sshDirectory;
    QString passFile;
    QString archiveDirectory;
    StandbyNames names;

    /// What sentences call the host. The login is for the errors of SSH.
    QString name() const { return label.isEmpty() ? ssh.host : label; }
    QString reachableAddress() const { return address.isEmpty() ? ssh.host : address; }
    quint16 reachableSshPort() const { return peerSshPort == 0 ? ssh.port : peerSshPort; }
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit.added("id", id.text);
        visit.added("name", label);
        visit.added("ssh", ssh);
        visit.added("become", become);
        visit.added("serverUser", serverUser);
        visit.added("address", address);
        visit.added("peerSshPort", peerSshPort);
        visit.added("server", server);
        visit.added("sshDirectory", sshDirectory);
        visit.added("passFile", passFile);
        visit.added("archiveDirectory", archiveDirectory);
        names.fields(visit);
    }
    bool operator==(const HostSpec &) const = default;
};

/// The spec with nothing in it that inspection found, for a host or a server that has become another one: its
/// files, programs, service and ports. What only a person can know stays.
HostSpec withoutFindings(HostSpec spec);

/// The names that people know for the values of synchronous_commit (design, section 4).
enum class ReplicationMode {
    FullyAsynchronous,
    StandbyAsynchronous,
    MemorySynchronous,
    Synchronous,
    ApplySynchronous,
};

inline constexpr std::array allReplicationModes{
    ReplicationMode::FullyAsynchronous, ReplicationMode::StandbyAsynchronous,
    ReplicationMode::MemorySynchronous, ReplicationMode::Synchronous, ReplicationMode::ApplySynchronous};

/// The value of synchronous_commit: off, local, remote_write, on, remote_apply.
const char *wordOf(ReplicationMode mode);
QString synchronousCommitOf(ReplicationMode mode);
/// True when a commit waits for the standby, and therefore stops when the only standby is away.
bool waitsForStandby(ReplicationMode mode);
/// Translated name, as "Standby-asynchronous (local)".
QString displayName(ReplicationMode mode);

struct Policy
{
    ReplicationMode mode = ReplicationMode::StandbyAsynchronous;
    QString roleName = QStringLiteral("replicator");
    bool useSlot = true;
    /// How much WAL a slot may hold back before it is given up (13+), so that a dead standby cannot fill the
    /// primary's disk; 0 is no limit.
    int slotWalLimitMegabytes = 10240;
    int walKeepMegabytes = 512;
    bool archive = true;
    bool walLogHints = true;
    /// By LZ4, where both hosts can: much less on the link for some work of one processor on each.
    bool compressBaseBackup = true;

    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit.added("synchronousCommit", mode);
        visit.added("roleName", roleName);
        visit.added("useSlot", useSlot);
        visit.added("slotWalLimitMegabytes", slotWalLimitMegabytes);
        visit.added("walKeepMegabytes", walKeepMegabytes);
        visit.added("archive", archive);
        visit.added("walLogHints", walLogHints);
        visit.added("compressBaseBackup", compressBaseBackup);
    }
    bool operator==(const Policy &) const = default;
};

/// What a person chooses of a pair beyond its hosts.
struct Wishes
{
    Policy policy;
    /// Of the standby.
    StandbyNames names;

    bool operator==(const Wishes &) const = default;
};

/// Two hosts and what is wanted of them. Holds no secret; saved as JSON that can be mailed and versioned.
struct Pair
{
    QUuid id;
    QString name;
    /// In an order that stays. There are always two.
    QList<HostSpec> members;
    /// Who is the primary as far as is known, and shall be where no server tells.
    MemberId primaryId;
    Policy policy;

    /// The first member is the primary.
    Pair();

    HostRole roleOf(const MemberId &member) const
    {
        return member == primaryId ? HostRole::Primary : HostRole::Standby;
    }
    Roles roles() const { return {primary().id, standby().id}; }
    HostSpec &host(HostRole role) { return members[indexOf(role)]; }
    const HostSpec &host(HostRole role) const { return members.at(indexOf(role)); }
    HostSpec &primary() { return host(HostRole::Primary); }
    const HostSpec &primary() const { return host(HostRole::Primary); }
    HostSpec &standby() { return host(HostRole::Standby); }
    const HostSpec &standby() const { return host(HostRole::Standby); }
    Wishes wishes() const { return {policy, standby().names}; }
    void take(const Wishes &wishes)
    {
        policy = wishes.policy;
        standby().names = wishes.names;
    }
    bool operator==(const Pair &) const = default;

private:
    qsizetype indexOf(HostRole role) const;
};

/// Stable, indented JSON with a trailing newline. `parsePair` names the key that is wrong, refuses a newer
/// format version, and keeps nothing it does not know. It reads format 1 too, which filed hosts under their
/// roles: its primary is the first member.
QByteArray toJson(const Pair &pair);
Result<Pair> parsePair(const QByteArray &json);

} // namespace futago
