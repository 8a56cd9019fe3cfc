// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace futago {

// The steps by which the standby gets a copy of the primary: as the others in stepparameters.h.

/// The standby's former server is stopped, unless it already is a standby of this primary. What the facts
/// showed is kept for the person who agrees: `isOurCopy` stays, else a standby of another primary or a server
/// that takes writes is stopped, with its sessions.
struct StopServer
{
    bool wasRunning = false;
    QString seededFrom;
    bool isOurCopy = false;
    bool wasStandby = false;
    int sessionsCut = 0;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("wasRunning", wasRunning);
        visit("seededFrom", seededFrom);
        visit.added("isOurCopy", isOurCopy);
        visit.added("wasStandby", wasStandby);
        visit.added("sessionsCut", sessionsCut);
    }
    bool operator==(const StopServer &) const = default;
};

/// A directory is renamed, never deleted. `seededFrom` is the system identifier of the primary: a copy of it
/// stays. Empty when no copy is good enough; then the step is done when `asidePath` is there. `isInTheWay`:
/// the facts showed a directory that has to go.
struct MoveAside
{
    QString path;
    QString asidePath;
    QString seededFrom;
    bool isInTheWay = true;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("path", path);
        visit("asidePath", asidePath);
        visit("seededFrom", seededFrom);
        visit.added("isInTheWay", isInTheWay);
    }
    bool operator==(const MoveAside &) const = default;
};

/// pg_basebackup, detached on the standby's host, into `incomingDirectory`, while a former server may still
/// run. The copy is in place when `dataDirectory` is one of the primary and, where an older copy has to go,
/// that one is at `asidePath`. `isBroughtInLater`: by a step of its own; in journals of earlier versions the
/// base backup renamed the copy itself.
struct BaseBackup
{
    QStringList argv;
    QString dataDirectory;
    QString incomingDirectory;
    QString failedDirectory;
    QString jobDirectory;
    QString passFile;
    QString seededFrom;
    quint64 expectedBytes = 0;
    QString asidePath;
    bool isBroughtInLater = false;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("argv", argv);
        visit("dataDirectory", dataDirectory);
        visit("incomingDirectory", incomingDirectory);
        visit("failedDirectory", failedDirectory);
        visit("jobDirectory", jobDirectory);
        visit("passFile", passFile);
        visit("seededFrom", seededFrom);
        visit("expectedBytes", expectedBytes);
        visit.added("asidePath", asidePath);
        visit.added("isBroughtInLater", isBroughtInLater);
    }
    bool operator==(const BaseBackup &) const = default;
};

/// What belongs to the standby's own configuration goes from its former data directory into the copy, by its
/// names relative to both. It does not leave the host: there may be keys among it. `asidePath` as in
/// BaseBackup.
struct CarryOver
{
    QString formerDirectory;
    QString incomingDirectory;
    QStringList names;
    /// In these, *.conf files that only the primary has are renamed: the standby never included them.
    QStringList includedDirectories;
    QString seededFrom;
    QString asidePath;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("formerDirectory", formerDirectory);
        visit("incomingDirectory", incomingDirectory);
        visit("names", names);
        visit("includedDirectories", includedDirectories);
        visit("seededFrom", seededFrom);
        visit("asidePath", asidePath);
    }
    bool operator==(const CarryOver &) const = default;
};

/// The whole configuration of the standby is checked on the copy that is to come in, by the server's own
/// binary. `starts`: the copy is also started for a moment beside the former server, without an address and
/// with a socket of its own, and has to be ready as a standby. A candidate is empty where that file lies in
/// the copy already. `asidePath` as in BaseBackup.
struct TryCopy
{
    QString binDirectory;
    QString dataDirectory;
    QString incomingDirectory;
    QString jobDirectory;
    QString configFile;
    QByteArray configCandidate;
    QString hbaFile;
    QByteArray hbaCandidate;
    QString seededFrom;
    QString asidePath;
    bool starts = false;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("binDirectory", binDirectory);
        visit("dataDirectory", dataDirectory);
        visit("incomingDirectory", incomingDirectory);
        visit("jobDirectory", jobDirectory);
        visit("configFile", configFile);
        visit("configCandidate", configCandidate);
        visit("hbaFile", hbaFile);
        visit("hbaCandidate", hbaCandidate);
        visit("seededFrom", seededFrom);
        visit("asidePath", asidePath);
        visit("starts", starts);
    }
    bool operator==(const TryCopy &) const = default;
};

/// The copy gets the name of the data directory. `asidePath` as in BaseBackup.
struct BringIn
{
    QString incomingDirectory;
    QString dataDirectory;
    QString jobDirectory;
    QString seededFrom;
    QString asidePath;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("incomingDirectory", incomingDirectory);
        visit("dataDirectory", dataDirectory);
        visit("jobDirectory", jobDirectory);
        visit("seededFrom", seededFrom);
        visit("asidePath", asidePath);
    }
    bool operator==(const BringIn &) const = default;
};

} // namespace futago
