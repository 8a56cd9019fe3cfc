// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace futago {

/// The server's own rule (slot.c, ReplicationSlotValidateName): 1 to 63 lower case letters, digits and _.
bool isSlotName(const QString &name);

/// 1 to 63 printable ASCII characters: the server keeps no others of an application_name and cuts the rest,
/// and synchronous_standby_names would name somebody else. Not *, which there names every standby.
bool isApplicationName(const QString &name);

/// 1 to 63 bytes without control characters (pg_hba.conf and the pass file are read by lines), not reserved:
/// public, none, and pg_… since 9.6.
bool isRoleName(const QString &name);

} // namespace futago
