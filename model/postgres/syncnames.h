// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace futago {

/// The name in double quotes, " doubled. Always quoted: 9.3 takes slave-1 bare, 9.6 and later do not start
/// with it, and quoted it works everywhere.
QString quotedStandbyName(const QString &name);

/// The names in a value of synchronous_standby_names: a plain list, "N (…)", "FIRST N (…)" or "ANY N (…)",
/// quotes removed, in order; “*” is one of them where it stands. Bare names that only 9.3 takes (slave-1) are
/// read too. What no version takes gives what names can be made out.
QStringList standbyNames(const QString &value);

/// How many standbys a commit waits for: N, 1 for a plain list, 0 for an empty value. With more than there
/// are names every commit hangs for ever, and the server does not object.
int requiredStandbys(const QString &value);

/// True if a standby of this application_name is among the names. Case does not matter, and * names every
/// standby.
bool namesStandby(const QString &value, const QString &applicationName);

} // namespace futago
