// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pair/pair.h"
#include "workers/ports/transport.h"
#include "workers/run/secrets.h"

namespace futago::cli {

/// What every verb takes.
struct Common
{
    QString pairFile;
    QString secretsFile;
    QString knownHostsFile;
    bool acceptNewHostKeys = false;
    bool json = false;
    bool yes = false;
    /// With what was changed in the window's documents.
    bool edits = false;
};

/// What `new` takes beside: the two logins, and what is not to be found by inspection.
struct NewPair
{
    QString name;
    QString primaryLogin;
    QString standbyLogin;
    QString primaryDataDirectory;
    QString standbyDataDirectory;
    QString primaryAddress;
    QString standbyAddress;
    QString primaryKeyFile;
    QString standbyKeyFile;
    QString serverUser;
    QString mode;
    QString roleName;
    QString applicationName;
    QString slotName;
    bool noSlot = false;
    bool noCompression = false;
    bool noArchive = false;
    /// primary, standby or both; empty for none.
    QString legacySsh;
};

struct Practice
{
    QString folder;
    bool headless = false;
    bool stop = false;
    bool remove = false;
};

/// The pair that `new` is asked for, before inspection. WrongUse for a login or mode that cannot be read.
Result<Pair> pairFrom(const NewPair &wanted);

/// Reads the secrets file, if one is named.
Result<Secrets> secretsFrom(const Common &common, const Pair &pair);
HostKeyTrust trustFrom(const Common &common);

/// The pair that a verb works on. WrongUse when there is no such file.
Result<Pair> loadPair(const QString &path);

} // namespace futago::cli
