// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/names.h"

namespace futago {

/// The files of a host that Futago reads and writes, by their part in its work. A draft has documents of some
/// of them: postgresql.conf, pg_hba.conf, pg_ident.conf, recovery.conf (up to 11), standby.signal (12 and
/// later).
enum class HostFile { None, Config, Hba, Ident, Auto, Recovery, Signal, Pid, AuthorizedKeys, KnownHosts };

const char *wordOf(HostFile file);

} // namespace futago
