// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/names.h"

#include <QString>

namespace futago {

/// Who starts and stops the server of a host. If a unit owns the server, the unit is used: a server started
/// behind systemd's back leaves the unit dead. How it is chosen stands in workers/inspect/services.h.
enum class ServiceKind { PgCtl, PgCtlCluster, Systemd, SysVInit };

const char *wordOf(ServiceKind kind);

/// `name` is the unit ("postgresql@15-main.service") or the init script ("postgresql-9.3"); `cluster` is
/// Debian's cluster name ("main"), with `version` its major version as Debian writes it ("15"). A server that
/// is started by hand although a unit or init script is there for it has that one's name, too.
struct Service
{
    ServiceKind kind = ServiceKind::PgCtl;
    QString name;
    QString version;
    QString cluster;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit.added("kind", kind);
        visit.added("name", name);
        visit.added("version", version);
        visit.added("cluster", cluster);
    }
    /// A unit and an init script are root's to start and stop.
    bool isOfRoot() const { return kind == ServiceKind::Systemd || kind == ServiceKind::SysVInit; }
    bool bypassesItsUnit() const { return !isOfRoot() && !name.isEmpty(); }
    bool operator==(const Service &) const = default;
};

/// Translated: “systemd unit postgresql-15.service”.
QString displayName(const Service &service);

} // namespace futago
