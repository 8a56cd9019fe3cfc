// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct HostTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

/// What a line of sudoers has to allow; the path is that of every host that has systemd for its /usr.
static QString sudoersLine(const HostSpec &spec)
{
    const QString name = spec.server.service.name;
    if (spec.server.service.kind == ServiceKind::SysVInit)
        return u"%1 ALL=(root) NOPASSWD: ALL"_s.arg(spec.ssh.user);
    return u"%1 ALL=(root) NOPASSWD: /usr/bin/systemctl start %2, /usr/bin/systemctl stop %2, /usr/bin/systemctl restart %2"_s
        .arg(spec.ssh.user, name);
}

static Finding mayNotControl(HostRole role, const HostFacts &host)
{
    const QString login = host.spec.ssh.display();
    const QString unit = host.place().service.name;
    return Finding{
        Severity::Error,
        ErrorKind::NoSudoRight,
        role,
        unit,
        HostTexts::tr("The login %1 has no permission to start and stop the server through its unit %2.")
            .arg(login, unit),
        HostTexts::tr("The server is managed by this unit. If it is stopped and started outside systemd, the "
                      "unit stays inactive and its next start fails."),
        HostTexts::tr(
            "Allow it with the sudoers line below; if sudo asks for a password, enter it in Futago."),
        sudoersLine(host.spec)};
}

static Finding runsOutside(HostRole role, const HostFacts &host)
{
    const QString name = host.spec.name();
    const Service &service = host.place().service;
    const QString directory = host.place().dataDirectory;
    return Finding{
        Severity::Warning,
        ErrorKind::Conflict,
        role,
        service.name,
        host.isRunning()
            ? HostTexts::tr("The server in %2 on %1 is running, but not under its service %3.")
                  .arg(name, directory, service.name)
            : HostTexts::tr("The server in %2 on %1 will be started directly, not through its service %3.")
                  .arg(name, directory, service.name),
        HostTexts::tr("Futago stops and starts the server directly, without using the service. The service "
                      "does not know about this; if it is enabled at boot, the server may be started twice."),
        HostTexts::tr("To bring it under the service, stop it with pg_ctl, start the service %1 with a login "
                      "that has permission to do so, then inspect again.")
            .arg(service.name)};
}

Findings servicesAreUsable(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const HostFacts &host = facts.host(role);
        if (!host.mayControlService)
            findings << mayNotControl(role, host);
        else if (host.place().service.bypassesItsUnit())
            findings << runsOutside(role, host);
    }
    return findings;
}

static std::optional<Finding> librariesDiffer(const PairFacts &facts, const QString &primary,
                                              const QString &standby, bool isUsed)
{
    if (primary.isEmpty() || standby.isEmpty() || primary == standby)
        return std::nullopt;
    return Finding{
        isUsed ? Severity::Warning : Severity::Note,
        ErrorKind::VersionMismatch,
        HostRole::Standby,
        {},
        HostTexts::tr("The standby %1 has %2, but the primary has %3.")
            .arg(facts.standby.spec.name(), standby, primary),
        isUsed
            ? HostTexts::tr(
                  "This library determines how text sorts in databases of the primary. If the two versions "
                  "sort differently, indexes on text return wrong results on the standby without any error.")
            : HostTexts::tr(
                  "No database of the primary uses this library for its text order. A column with its own "
                  "collation may use it, and its index can then return wrong results on the standby."),
        HostTexts::tr("Use the same release of the operating system on both hosts, or rebuild the indexes on "
                      "text after a switchover (REINDEX)."),
        u"%1 / %2"_s.arg(primary, standby)};
}

Findings cLibrariesAreEqual(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    return librariesDiffer(facts, facts.primary.cLibrary, facts.standby.cLibrary,
                           facts.primary.server && facts.primary.server->sortsByCLibrary);
}

Findings icuVersionsAreEqual(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const auto named = [](const HostFacts &host) {
        return host.icuVersion.isEmpty() ? QString() : u"ICU %1"_s.arg(host.icuVersion);
    };
    return librariesDiffer(facts, named(facts.primary), named(facts.standby),
                           facts.primary.server && facts.primary.server->sortsByIcu);
}

} // namespace futago::checks
