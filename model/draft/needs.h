// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"

namespace futago {

// What a pair needs of its servers, worked out once: drafts write it, checks look for it. Pure functions.

/// Walsenders without which a run ends: two for pg_basebackup -X stream beside those in use; a standby that
/// is set up has its own among these.
int leastWalSenders(const PairFacts &facts);
/// One more for the copy that is made, which a broken one may still hold until wal_sender_timeout. The
/// standby's own comes when the copy's are free.
int wantedWalSenders(const PairFacts &facts);
/// Those that are there, and the standby's. With fewer than there are the server does not start.
int neededSlots(const PairFacts &facts, const QString &slotName);
/// What the primary's limits are to be: as they are where that is enough.
int walSendersLimit(const PairFacts &facts);
int slotsLimit(const PairFacts &facts, const QString &slotName);
/// `least`, or the default since 10 above it: the next need is not to cost a restart.
int roomyLimit(int least);

/// wal_keep_size in MB, or wal_keep_segments of the usual size (up to 12), without a unit.
int keptWal(const Policy &policy, const PgDialect &dialect);

/// Whether listen_addresses has the address under which the other host reaches this one, as it was given or
/// as the other host resolves it.
bool listensFor(const QString &listenAddresses, const HostFacts &host);
/// The same list and that address, and no other: a host may have an interface that nobody shall reach the
/// server on. Where the file of a server that does not run is silent, it listens on localhost.
QString listeningFor(const QString &listenAddresses, const HostFacts &host);
/// The address.
QString addressToListenOn(const HostFacts &host);

/// How a server archives, whoever says so: its own settings, a file, or a draft.
struct Archiving
{
    QString mode;
    QString command;
    QString library;

    bool isOn() const;
    /// Empty where nothing is archived by a command.
    QString effectiveCommand() const;
    bool hasMethod() const { return !library.isEmpty() || !effectiveCommand().isEmpty(); }
    /// By the command that Futago proposes.
    bool isOurs(const QString &directory) const;
};

/// The archive_command that Futago proposes. Never overwrites a file that is there, as the manual asks
/// (25.3.1 Setting Up WAL Archiving); one with the same contents is archived already: after a switchover the
/// new primary offers the last segment again. The name is given when the copy is whole, so that a standby
/// never fetches half a file.
QString archiveCommand(const QString &directory);

} // namespace futago
