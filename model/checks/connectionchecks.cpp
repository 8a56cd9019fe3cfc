// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/draft/needs.h"
#include "model/postgres/conninfo.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct ConnectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static const QString conninfoName = u"primary_conninfo"_s;

/// What Futago proposes for a recovery setting.
static QString proposed(const CheckContext &context, const QString &name)
{
    const auto settings = wantedRecovery(context.draft.pair, context.facts, context.dialect);
    for (const WantedSetting &wanted : settings)
        if (wanted.name == name)
            return wanted.value;
    return {};
}

static Finding aboutConninfo(const CheckContext &context, Severity severity, const Standing &conninfo,
                             Said said, const QString &value)
{
    said.fix = setting(HostRole::Standby, conninfo, conninfoName, value);
    return aboutParameter(context, severity, ErrorKind::NotStreaming, HostRole::Standby, conninfoName,
                          conninfo, said);
}

Findings conninfoIsComplete(const CheckContext &context)
{
    Standing conninfo = context.recovery(conninfoName).value_or(Standing());
    if (conninfo.source == Standing::Source::Unwritten && !context.dialect.recoverySettingsAreGucs)
        conninfo.document = HostFile::Recovery;
    const auto info = ConnInfo::parse(conninfo.value);
    const QString standby = context.name(HostRole::Standby);
    const QString value = proposed(context, conninfoName);
    if (!info)
        return {aboutConninfo(
            context, Severity::Error, conninfo,
            {ConnectionTexts::tr("primary_conninfo of the standby %1 cannot be parsed: %2")
                 .arg(standby, info.error().message),
             ConnectionTexts::tr("The standby starts, but never connects to its primary."),
             ConnectionTexts::tr("Correct primary_conninfo, or use the one that Futago proposes.")},
            value)};
    if (info->value(u"host"_s) || info->value(u"hostaddr"_s) || info->value(u"service"_s))
        return {};
    return {aboutConninfo(
        context, Severity::Error, conninfo,
        {ConnectionTexts::tr("primary_conninfo of the standby %1 specifies no host.").arg(standby),
         ConnectionTexts::tr(
             "The standby starts without an error, waits indefinitely, and never connects to its primary."),
         ConnectionTexts::tr("Specify the primary in primary_conninfo.")},
        value)};
}

/// Keywords of the present connection string with the pair's place of the primary.
static std::optional<Finding> otherPlace(const CheckContext &context, const Standing &conninfo,
                                         const ConnInfo &info, const QString &keyword, const QString &wanted)
{
    const QString present = info.value(keyword).value_or(keyword == u"port" ? u"5432"_s : QString());
    if (present.isEmpty() || present == wanted)
        return std::nullopt;
    ConnInfo corrected = info;
    corrected.set(keyword, wanted);
    return aboutConninfo(
        context, Severity::Warning, conninfo,
        {ConnectionTexts::tr("primary_conninfo of the standby %1 has %2=%3, but the pair has %4.")
             .arg(context.name(HostRole::Standby), keyword, present, wanted),
         ConnectionTexts::tr("The rules in pg_hba.conf, the password and the slot were created for the "
                             "pair's own connection."),
         ConnectionTexts::tr("Use the pair's value, or make sure that this one leads to the same primary.")},
        corrected.toString());
}

Findings conninfoLeadsToThePrimary(const CheckContext &context)
{
    const auto conninfo = context.recovery(conninfoName);
    const auto info = ConnInfo::parse(conninfo ? conninfo->value : QString());
    if (!info || info->pairs().isEmpty())
        return {};
    const HostSpec &primary = context.host(HostRole::Primary).spec;
    QList<Finding> findings;
    const QString host = info->value(u"host"_s).value_or(QString());
    const QStringList known{primary.reachableAddress(), primary.ssh.host,
                            context.host(HostRole::Primary).addressSeen,
                            context.host(HostRole::Primary).hostName};
    const auto add = [&](const QString &keyword, const QString &wanted) {
        if (const auto finding = otherPlace(context, *conninfo, *info, keyword, wanted))
            findings << *finding;
    };
    if (!known.contains(host))
        add(u"host"_s, primary.reachableAddress());
    add(u"port"_s, QString::number(primary.server.port));
    add(u"user"_s, context.policy().roleName);
    return findings;
}

/// Of the primary it is the one that it used as a standby, and a base backup brings it.
static Findings inThePrimarysOwn(const CheckContext &context)
{
    const auto conninfo = context.standing(HostRole::Primary, conninfoName);
    const auto info = ConnInfo::parse(conninfo ? conninfo->value : QString());
    if (!info || !info->value(u"password"_s))
        return {};
    ConnInfo without = *info;
    without.remove(u"password"_s);
    return aboutParameter(
        context, Severity::Warning, ErrorKind::Conflict, HostRole::Primary, conninfoName, *conninfo,
        {ConnectionTexts::tr("primary_conninfo of the primary %1 contains a password in clear text.")
             .arg(context.name(HostRole::Primary)),
         ConnectionTexts::tr("Superusers can see it, and each base backup of this server contains it."),
         ConnectionTexts::tr("Remove the password; a password file serves this server when it becomes a "
                             "standby again."),
         setting(HostRole::Primary, *conninfo, conninfoName, without.toString())});
}

static Findings inTheStandbys(const CheckContext &context)
{
    const auto conninfo = context.recovery(conninfoName);
    const auto info = ConnInfo::parse(conninfo ? conninfo->value : QString());
    if (!info || !info->value(u"password"_s))
        return {};
    ConnInfo without = *info;
    without.remove(u"password"_s);
    if (context.dialect.passfileInConninfo && !without.value(u"passfile"_s))
        without.set(u"passfile"_s, context.host(HostRole::Standby).spec.passFile);
    return {aboutConninfo(
        context, Severity::Warning, *conninfo,
        {ConnectionTexts::tr("primary_conninfo of the standby %1 contains a password in clear text.")
             .arg(context.name(HostRole::Standby)),
         ConnectionTexts::tr("Superusers can see it, copies of the file contain it, and from PostgreSQL 13 "
                             "on a reload writes it to the server log."),
         ConnectionTexts::tr("Use the password file that Futago writes instead.")},
        without.toString())};
}

Findings conninfoHoldsNoPassword(const CheckContext &context)
{
    Findings findings = inTheStandbys(context);
    if (context.dialect.recoverySettingsAreGucs)
        findings += inThePrimarysOwn(context);
    return findings;
}

Findings passFileIsFound(const CheckContext &context)
{
    QList<Finding> findings;
    if (context.dialect.passfileInConninfo || context.byCertificate)
        return findings;
    for (const HostRole role : bothRoles) {
        const HostFacts &host = context.host(role);
        const QString wanted = host.serverUserHome + u"/.pgpass"_s;
        if (host.serverUserHome.isEmpty() || host.spec.passFile.isEmpty() || host.spec.passFile == wanted)
            continue;
        findings << Finding{
            role == HostRole::Standby ? Severity::Error : Severity::Warning,
            ErrorKind::AuthenticationFailed,
            role,
            host.spec.passFile,
            ConnectionTexts::tr("The server on %1 will not find its password in %2.")
                .arg(context.name(role), host.spec.passFile),
            ConnectionTexts::tr("Before PostgreSQL 10 a standby reads its password only from .pgpass in the "
                                "home directory of the server's OS user."),
            ConnectionTexts::tr("Remove passFile from the pair file, or set it to %1.").arg(wanted)};
    }
    return findings;
}

/// A name in the list may be the address; only the host knows.
static bool mayListenFor(const QString &listenAddresses, const HostFacts &host)
{
    const QStringList listed = listenAddresses.split(u',', Qt::SkipEmptyParts);
    const bool hasName = std::any_of(listed.cbegin(), listed.cend(), [](const QString &entry) {
        const QString address = entry.trimmed();
        return address != u"localhost" && address != u"*" && !IpAddress::parse(address);
    });
    return hasName || listensFor(listenAddresses, host);
}

Findings serversListen(const CheckContext &context)
{
    QList<Finding> findings;
    const QString name = u"listen_addresses"_s;
    for (const HostRole role : bothRoles) {
        const HostFacts &host = context.host(role);
        const auto listens = context.standing(role, name);
        if (!listens || mayListenFor(listens->value, host))
            continue;
        const QString present = listens->value.trimmed();
        findings << aboutParameter(
            context, role == HostRole::Primary ? Severity::Error : Severity::Warning,
            ErrorKind::ConnectionRefused, role, name, *listens,
            {ConnectionTexts::tr("The server on %1 does not listen on %2 (listen_addresses = '%3').")
                 .arg(context.name(role), addressToListenOn(host), present),
             role == HostRole::Primary
                 ? ConnectionTexts::tr("The standby connects to this address, and will be refused.")
                 : ConnectionTexts::tr(
                       "After a switchover the former primary connects to this address, and will "
                       "be refused."),
             ConnectionTexts::tr("Add the address to listen_addresses; this requires a restart."),
             setting(role, *listens, name, listeningFor(present, host))});
    }
    return findings;
}

/// An init script of Red Hat passes the port on the command line, whatever the file says; so may others.
static bool portComesFromTheStart(const HostFacts &host)
{
    if (host.place().service.kind == ServiceKind::SysVInit)
        return true;
    return host.server && host.server->settings.value(u"port"_s).source == u"command line";
}

Findings portsStay(const CheckContext &context)
{
    QList<Finding> findings;
    const QString name = u"port"_s;
    for (const HostRole role : bothRoles) {
        const quint16 wanted = context.host(role).place().port;
        const auto port = context.standing(role, name);
        if (!port || wanted == 0 || port->number().value_or(wanted) == wanted ||
            portComesFromTheStart(context.host(role)))
            continue;
        findings << aboutParameter(
            context, Severity::Error, ErrorKind::ConnectionRefused, role, name, *port,
            {ConnectionTexts::tr("port = %1 on %2 differs from the port of the pair (%3).")
                 .arg(port->value, context.name(role), QString::number(wanted)),
             ConnectionTexts::tr(
                 "After the next restart, neither the other server nor Futago can connect to this one."),
             ConnectionTexts::tr("Keep the port, or change it on the Connect page as well."),
             setting(role, *port, name, QString::number(wanted))});
    }
    return findings;
}

} // namespace futago::checks
