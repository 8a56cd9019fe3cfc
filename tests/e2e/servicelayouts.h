// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Each turns a test host into one whose server is run in another way. $V is PostgreSQL's major version, $B
/// the directory of its binaries.
namespace futago::layouts {

/// Goes before each of the others.
extern const QString begin;
/// The same on a host of the Red Hat layout, whose server it stops: $D is its data directory.
extern const QString beginRedHat;
/// The double of systemctl comes from standard input.
extern const QString systemd;
/// postgres and dba may control the unit $U, and nothing else.
extern const QString sudoers;
extern const QString debianUnit;
/// No cluster of Debian's any more; $D is the data directory of another.
extern const QString foreign;
extern const QString redHatUnit;
/// In the manner of the PGDG packages for CentOS 6, on port $P. Each start leaves /run/started-by-script.
extern const QString initScript;
/// As one builds it from source, with a file of its configuration elsewhere.
extern const QString byHand;

} // namespace futago::layouts
