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

static Finding mayNotControl(const HostFacts &host)
{
    const QString login = host.spec.ssh.display();
    const QString unit = host.place().service.name;
    return Finding{
        Severity::Error,
        ErrorKind::NoSudoRight,
        host.role,
        unit,
        HostTexts::tr("The login %1 may not start and stop the server by its unit %2.").arg(login, unit),
        HostTexts::tr("The unit owns the server: a stop and start behind systemd's back would leave the unit "
                      "dead, and its next start would fail."),
        HostTexts::tr(
            "Allow it with the line of sudoers below; if sudo asks for a password, give it to Futago."),
        sudoersLine(host.spec)};
}

static Finding runsOutside(const HostFacts &host)
{
    const QString login = host.spec.ssh.display();
    const Service &service = host.place().service;
    const QString directory = host.place().dataDirectory;
    return Finding{
        Severity::Warning,
        ErrorKind::Conflict,
        host.role,
        service.name,
        host.isRunning()
            ? HostTexts::tr("The server in %2 on %1 runs, but not under its service %3.")
                  .arg(login, directory, service.name)
            : HostTexts::tr("The server in %2 on %1 will be started by hand, not under its service %3.")
                  .arg(login, directory, service.name),
        HostTexts::tr(
            "Futago stops and starts it as it runs now, without the service, which is not told; if the "
            "service starts with the host, a start of both would collide."),
        HostTexts::tr(
            "To bring it under the service, stop it with pg_ctl, start the service %1 with a login that "
            "may do so, then inspect again.")
            .arg(service.name)};
}

QList<Finding> servicesAreUsable(const PairFacts &facts)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const HostFacts &host = facts.host(role);
        if (!host.mayControlService)
            findings << mayNotControl(host);
        else if (host.place().service.bypassesItsUnit())
            findings << runsOutside(host);
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
            .arg(facts.standby.spec.ssh.display(), standby, primary),
        isUsed
            ? HostTexts::tr("It decides on the order of text in databases of the primary; where two versions "
                            "sort differently, indexes on text are silently wrong on the standby.")
            : HostTexts::tr("No database of the primary has its order of text from it; a column with a "
                            "collation of its own may, and its index can then be wrong on the standby."),
        HostTexts::tr("Use the same release of the operating system on both hosts, or rebuild the indexes on "
                      "text after a switchover (REINDEX)."),
        u"%1 / %2"_s.arg(primary, standby)};
}

std::optional<Finding> cLibrariesAreEqual(const PairFacts &facts)
{
    return librariesDiffer(facts, facts.primary.cLibrary, facts.standby.cLibrary,
                           facts.primary.server && facts.primary.server->sortsByCLibrary);
}

std::optional<Finding> icuVersionsAreEqual(const PairFacts &facts)
{
    const auto named = [](const HostFacts &host) {
        return host.icuVersion.isEmpty() ? QString() : u"ICU %1"_s.arg(host.icuVersion);
    };
    return librariesDiffer(facts, named(facts.primary), named(facts.standby),
                           facts.primary.server && facts.primary.server->sortsByIcu);
}

} // namespace futago::checks
