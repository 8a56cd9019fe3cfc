// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace futago {

/// Who starts and stops the server of a host. If a unit owns the server, the unit is used: a server started
/// behind systemd's back leaves the unit dead (peers.md, pain 4).
enum class ServiceKind { PgCtl, PgCtlCluster, Systemd, SysVInit };

QString nameOf(ServiceKind kind);
std::optional<ServiceKind> serviceKindFromName(const QString &name);

/// `name` is the unit ("postgresql@15-main") or the init script ("postgresql-9.3"); `cluster` is Debian's
/// cluster name ("main"), with `version` its major version as Debian writes it ("15").
struct Service
{
    ServiceKind kind = ServiceKind::PgCtl;
    QString name;
    QString version;
    QString cluster;

    bool operator==(const Service &) const = default;
};

} // namespace futago
