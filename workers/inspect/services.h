// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pair/pair.h"

#include <QList>

#include <optional>

namespace futago {

struct HostProbe;
struct RunningServer;

/// A service unit that may be a server's, as `systemctl show` has it. Empty where the unit does not say.
struct ServiceUnit
{
    QString name;
    qint64 mainPid = 0;
    /// Starts with the host.
    bool isEnabled = false;
    QString controlGroup;
    QString dataDirectory;
    QString binDirectory;
};

/// An init script and its settings, those in /etc/sysconfig/pgsql over its own.
struct InitScript
{
    QString name;
    QString dataDirectory;
    QString binDirectory;
    QString logFile;
    quint16 port = 0;
};

/// Takes one row of a unit's properties; rows of an unknown unit or property are skipped.
void readUnitProperty(QList<ServiceUnit> &units, const QString &property);

/// How a server is started and stopped, and what remains when the login may not be root for that.
struct ServiceChoice
{
    Service service;
    Service withoutRight;
};

/// Who owns the server in place.dataDirectory:
///
/// - The unit whose main process it is, or that names its data directory and has it in its control group. It
/// is
///   used, or nothing: a pg_ctl behind its back would leave the unit dead, and the next `systemctl start`
///   would fail on the running server.
/// - A server that runs outside the unit of its data directory stays outside: pg_ctl (on Debian
/// pg_ctlcluster)
///   stops and starts it, and a finding says so. A stop by the one and a start by the other would be no
///   single action, and who owns a server is not Futago's to change unasked. The same holds for one that was
///   found like this before and is stopped now (place.service from the saved pair).
/// - A stopped server is started by its unit. Without the right to, and if the unit does not start with the
///   host, it is started by hand.
/// - An init script is used with the right to; without, pg_ctl: it does the same, but `service NAME status`
///   does not see it.
/// - Debian's clusters without systemd: pg_ctlcluster. All others: pg_ctl, or what a person named.
ServiceChoice chooseService(const HostProbe &probe, const ServerPlace &place);

/// The one data directory that a unit or init script of this major version names, on a host that has no data
/// files yet; empty if there is none or there are several.
QString plannedDirectory(const HostProbe &probe, const QString &major);

} // namespace futago
