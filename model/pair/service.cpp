// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pair/service.h"

#include <QCoreApplication>

namespace futago {

struct ServiceTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Service)
};

const char *wordOf(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::PgCtl:
        return "pg_ctl";
    case ServiceKind::PgCtlCluster:
        return "pg_ctlcluster";
    case ServiceKind::Systemd:
        return "systemd";
    case ServiceKind::SysVInit:
        return "sysv";
    }
    return nullptr;
}

QString displayName(const Service &service)
{
    switch (service.kind) {
    case ServiceKind::PgCtl:
        return ServiceTexts::tr("Started and stopped by pg_ctl");
    case ServiceKind::PgCtlCluster:
        return ServiceTexts::tr("Debian cluster %1/%2 (pg_ctlcluster)").arg(service.version, service.cluster);
    case ServiceKind::Systemd:
        return ServiceTexts::tr("systemd unit %1").arg(service.name);
    case ServiceKind::SysVInit:
        return ServiceTexts::tr("Init script %1").arg(service.name);
    }
    return {};
}

} // namespace futago
