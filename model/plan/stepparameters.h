// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pair/hostkey.h"
#include "model/pair/pair.h"
#include "model/plan/copyparameters.h"

#include <QByteArray>
#include <QStringList>

#include <variant>

namespace futago {

// The parameters of each kind of step. A `fields` function lists the members once, for writing and reading
// the plan as JSON and for masking; `visit.added` for one that journals of earlier versions lack,
// `visit.kept` for one that journals alone have. Paths are absolute; everything is done as the server's OS
// user of the step's host.

/// A key pair of the server's OS user, so that the hosts can reach each other.
struct MakeKeyPair
{
    QString directory;
    QString keyFile;
    QString type;
    QString comment;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("directory", directory);
        visit("keyFile", keyFile);
        visit("type", type);
        visit("comment", comment);
    }
    bool operator==(const MakeKeyPair &) const = default;
};

/// The other host's public key into authorized_keys. `options` stand before the key.
struct AuthorizeKey
{
    QString file;
    QString options;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("file", file);
        visit("options", options);
    }
    bool operator==(const AuthorizeKey &) const = default;
};

/// The other host's host key into known_hosts, after this host was seen to be offered the same key that our
/// own session saw.
struct TrustHostKey
{
    QString file;
    QString address;
    quint16 port = 22;
    HostKey key;
    /// For ssh, which meets the host where ssh-keyscan has no algorithm in common with it; else empty.
    QStringList sshArguments;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("file", file);
        visit("address", address);
        visit("port", port);
        visit("keyType", key.type);
        visit("keyBlob", key.blob);
        visit.added("sshArguments", sshArguments);
    }
    bool operator==(const TrustHostKey &) const = default;
};

/// A login at the other host without a terminal or a question.
struct TestLogin
{
    QStringList argv;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("argv", argv);
    }
    bool operator==(const TestLogin &) const = default;
};

/// The role's password into the pass file, for the server at address:port.
struct StorePassword
{
    QString file;
    QString address;
    quint16 port = 5432;
    QString roleName;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("file", file);
        visit("address", address);
        visit("port", port);
        visit("roleName", roleName);
    }
    bool operator==(const StorePassword &) const = default;
};

/// The replication role. `existed`: it is changed, not made, and undo leaves it.
struct EnsureRole
{
    QString name;
    bool existed = false;
    bool asScram = true;
    /// By which the primary sees the standby: whoever comes from elsewhere is somebody else.
    QString standbyAddress = {};
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("name", name);
        visit("existed", existed);
        visit("asScram", asScram);
        visit.added("standbyAddress", standbyAddress);
    }
    bool operator==(const EnsureRole &) const = default;
};

struct MakeDirectory
{
    QString path;
    int mode = 0700;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("path", path);
        visit("mode", mode);
    }
    bool operator==(const MakeDirectory &) const = default;
};

/// A configuration candidate is parsed by the server's own binary before the live file changes. Undoing it
/// comes after the files are back and lets the server read them again.
struct CheckConfiguration
{
    QString binDirectory;
    QString dataDirectory;
    QString configFile;
    QByteArray candidate;
    /// Changed by the same plan: while it is not as wanted the step does not hold, so that its undo comes.
    QString hbaFile;
    QByteArray hbaCandidate;
    bool restartOnUndo = false;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("binDirectory", binDirectory);
        visit("dataDirectory", dataDirectory);
        visit("configFile", configFile);
        visit("candidate", candidate);
        visit("hbaFile", hbaFile);
        visit("hbaCandidate", hbaCandidate);
        visit("restartOnUndo", restartOnUndo);
    }
    bool operator==(const CheckConfiguration &) const = default;
};

/// A file gets new contents. It must still be what was read (`before`, or absent), unless `replacesAny`: then
/// it lies in a data directory that the base backup will only have brought.
struct ChangeFile
{
    QString path;
    bool existed = false;
    QByteArray before;
    QByteArray after;
    int mode = 0600;
    bool replacesAny = false;
    /// FileFact::hashOf() both contents before their passwords were masked; empty where they are not.
    QString beforeHash = {};
    QString afterHash = {};
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("path", path);
        visit("existed", existed);
        visit("before", before);
        visit("after", after);
        visit("mode", mode);
        visit("replacesAny", replacesAny);
        visit.kept("beforeHash", beforeHash);
        visit.kept("afterHash", afterHash);
    }
    bool operator==(const ChangeFile &) const = default;
};

/// The server takes up its changed files: by restart if one of the settings needs it, else by reload.
struct ActivateConfiguration
{
    bool restart = false;
    int sessionsCut = 0;
    /// Wanted values as pg_settings shows them are compared by the server itself; names and values as
    /// written.
    QStringList names;
    QStringList values;
    /// Taken up only when the server has read its files after these were last written.
    QStringList files;
    /// Read at server start alone: recovery.conf of a running standby.
    QStringList filesReadAtStart;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("restart", restart);
        visit("sessionsCut", sessionsCut);
        visit("names", names);
        visit("values", values);
        visit("files", files);
        visit("filesReadAtStart", filesReadAtStart);
    }
    bool operator==(const ActivateConfiguration &) const = default;
};

/// Settings in postgresql.auto.conf that would win over what is written: ALTER SYSTEM RESET. The server
/// takes it up together with its other files. Undone last, when it runs with its former files again;
/// `inUseSinceStart` names the settings that it has back only then. `copyPath` is the former file.
struct ResetAutoSettings
{
    QStringList names;
    QStringList formerValues;
    QStringList inUseSinceStart;
    /// Empty in journals of earlier versions, which have no such copy.
    QString copyPath = {};
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("names", names);
        visit("formerValues", formerValues);
        visit.added("inUseSinceStart", inUseSinceStart);
        visit.added("copyPath", copyPath);
    }
    bool operator==(const ResetAutoSettings &) const = default;
};

/// A replication connection from the standby's host, as its OS user, with the stored password; and
/// `freeWalSenders` left on the primary for the base backup, so that it does not fail when the standby's
/// server is down already.
struct Rehearse
{
    QStringList argv;
    QString expectedSystemIdentifier;
    int freeWalSenders = 2;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("argv", argv);
        visit("expectedSystemIdentifier", expectedSystemIdentifier);
        visit.added("freeWalSenders", freeWalSenders);
    }
    bool operator==(const Rehearse &) const = default;
};

struct MakeSlot
{
    QString name;
    bool reservesAtOnce = true;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("name", name);
        visit("reservesAtOnce", reservesAtOnce);
    }
    bool operator==(const MakeSlot &) const = default;
};

struct StartServer
{
    QString mustBeSeededFrom;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("mustBeSeededFrom", mustBeSeededFrom);
    }
    bool operator==(const StartServer &) const = default;
};

/// pg_stat_replication on the primary shows the standby as streaming.
struct AwaitStreaming
{
    QString applicationName;
    int timeoutSeconds = 60;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("applicationName", applicationName);
        visit("timeoutSeconds", timeoutSeconds);
    }
    bool operator==(const AwaitStreaming &) const = default;
};

/// A marker is written on the primary and seen replayed on the standby.
struct ProveReplay
{
    int timeoutSeconds = 60;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("timeoutSeconds", timeoutSeconds);
    }
    bool operator==(const ProveReplay &) const = default;
};

/// A WAL segment is switched on the primary by `switchFunction` and seen archived by its server; where the
/// command is ours, in `directory` (else empty). What a site's own command does with it is not known.
struct ProveArchive
{
    QString switchFunction;
    QString directory;
    int timeoutSeconds = 60;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("switchFunction", switchFunction);
        visit("directory", directory);
        visit("timeoutSeconds", timeoutSeconds);
    }
    bool operator==(const ProveArchive &) const = default;
};

/// The standby's server runs its restore_command once, for a segment that was archived. Only where it is
/// `ownCommand` is a failure an error.
struct ProveRestore
{
    QString ownCommand;
    /// Not less than our own command's limit.
    int timeoutSeconds = 310;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("ownCommand", ownCommand);
        visit("timeoutSeconds", timeoutSeconds);
    }
    bool operator==(const ProveRestore &) const = default;
};

using StepParameters =
    std::variant<MakeKeyPair, AuthorizeKey, TrustHostKey, TestLogin, StorePassword, EnsureRole, MakeDirectory,
                 CheckConfiguration, ChangeFile, ResetAutoSettings, ActivateConfiguration, Rehearse, MakeSlot,
                 StopServer, MoveAside, BaseBackup, StartServer, AwaitStreaming, ProveReplay, TryCopy,
                 BringIn, CarryOver, ProveArchive, ProveRestore>;

} // namespace futago
