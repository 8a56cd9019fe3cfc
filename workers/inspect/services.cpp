// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/services.h"

#include "workers/inspect/probe.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace futago {

/// One environment as systemd writes it: assignments apart by blanks, one with a blank in it quoted.
static QString dataDirectoryIn(const QString &environment)
{
    static const QRegularExpression assignment(uR"re((?:^|[\s"'])PGDATA=["']?([^\s"']+))re"_s);
    return assignment.match(environment).captured(1);
}

/// "{ path=/usr/bin/postmaster ; argv[]=/usr/bin/postmaster -D ${PGDATA} ; ignore_errors=no ; … }"
static void readExecStart(ServiceUnit &unit, const QString &value)
{
    static const QRegularExpression path(uR"re(path=(/\S*)/(?:postgres|postmaster|pg_ctl)\s)re"_s);
    static const QRegularExpression option(uR"re( (?:-D ?|--pgdata[= ])["']?(/[^\s;"']+))re"_s);
    unit.binDirectory = path.match(value).captured(1);
    const QString named = option.match(value).captured(1);
    if (!named.isEmpty())
        unit.dataDirectory = named;
}

void readUnitProperty(QList<ServiceUnit> &units, const QString &property)
{
    const QString name = property.section(u'=', 0, 0);
    const QString value = property.section(u'=', 1);
    if (name == u"Id")
        units << ServiceUnit{value, 0, false, {}, {}, {}};
    if (units.isEmpty())
        return;
    ServiceUnit &unit = units.last();
    if (name == u"MainPID")
        unit.mainPid = value.toLongLong();
    else if (name == u"UnitFileState")
        unit.isEnabled = value.startsWith(u"enabled"_s) || value == u"generated";
    else if (name == u"ControlGroup")
        unit.controlGroup = value;
    else if (name == u"ExecStart")
        readExecStart(unit, value);
    else if (name == u"File")
        unit.dataDirectory = dataDirectoryIn(value);
    else if (name == u"Environment" && unit.dataDirectory.isEmpty())
        unit.dataDirectory = dataDirectoryIn(value);
}

static QString unitOf(const DebianCluster &cluster)
{
    return u"postgresql@%1-%2.service"_s.arg(cluster.version, cluster.name);
}

static bool serves(const ServiceUnit &unit, const HostProbe &probe, const QString &dataDirectory)
{
    const DebianCluster *cluster = probe.clusterIn(dataDirectory);
    return (cluster && unit.name == unitOf(*cluster)) ||
           (!unit.dataDirectory.isEmpty() && probe.real(unit.dataDirectory) == probe.real(dataDirectory));
}

/// A control group alone proves nothing: what a login or a cron job started is in that one's service.
static bool owns(const ServiceUnit &unit, const RunningServer &server, bool serves)
{
    if (unit.mainPid != 0 && unit.mainPid == server.pid)
        return true;
    const QString &group = unit.controlGroup;
    return serves && !group.isEmpty() &&
           (server.controlGroup == group || server.controlGroup.startsWith(group + u'/'));
}

struct UnitFound
{
    const ServiceUnit *unit = nullptr;
    bool isOwner = false;
};

static UnitFound findUnit(const HostProbe &probe, const QString &dataDirectory)
{
    const RunningServer *server = probe.serverIn(dataDirectory);
    UnitFound found;
    for (const ServiceUnit &unit : probe.units) {
        const bool isServing = serves(unit, probe, dataDirectory);
        if (server && owns(unit, *server, isServing))
            return {&unit, true};
        if (isServing && (!found.unit || (unit.isEnabled && !found.unit->isEnabled)))
            found.unit = &unit;
    }
    return found;
}

static const InitScript *findScript(const HostProbe &probe, const QString &dataDirectory)
{
    for (const InitScript &script : probe.initScripts)
        if (probe.real(script.dataDirectory) == probe.real(dataDirectory))
            return &script;
    return nullptr;
}

ServiceChoice chooseService(const HostProbe &probe, const ServerPlace &place)
{
    const DebianCluster *cluster = probe.clusterIn(place.dataDirectory);
    Service byHand;
    if (cluster)
        byHand = Service{ServiceKind::PgCtlCluster, {}, cluster->version, cluster->name};
    if (const auto [unit, isOwner] = findUnit(probe, place.dataDirectory); unit) {
        const Service owner{ServiceKind::Systemd, unit->name, byHand.version, byHand.cluster};
        byHand.name = unit->name;
        if (isOwner)
            return {owner, owner};
        if (probe.serverIn(place.dataDirectory) || place.service == byHand)
            return {byHand, byHand};
        return {owner, unit->isEnabled ? owner : byHand};
    }
    if (const InitScript *script = findScript(probe, place.dataDirectory); script && !cluster) {
        byHand.name = script->name;
        return {Service{ServiceKind::SysVInit, script->name, {}, {}}, byHand};
    }
    if (place.service.isOfRoot())
        return {place.service, place.service};
    return {byHand, byHand};
}

QString plannedDirectory(const HostProbe &probe, const QString &major)
{
    QStringList directories;
    const auto consider = [&](const QString &binDirectory, const QString &dataDirectory) {
        for (const Installation &found : probe.installations)
            if (found.binDirectory == binDirectory && found.version.major() == major &&
                !dataDirectory.isEmpty())
                directories << probe.real(dataDirectory);
    };
    for (const ServiceUnit &unit : probe.units)
        consider(unit.binDirectory, unit.dataDirectory);
    for (const InitScript &script : probe.initScripts)
        consider(script.binDirectory, script.dataDirectory);
    directories.removeDuplicates();
    return directories.size() == 1 ? directories.constFirst() : QString();
}

} // namespace futago
