// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/provisioning.h"

#include "model/documents/conf/confdocument.h"
#include "model/draft/autosettings.h"
#include "model/draft/certificate.h"
#include "model/draft/needs.h"
#include "model/draft/restart.h"
#include "model/facts/sshpaths.h"
#include "model/postgres/conninfo.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

void Provisioning::add(HostRole host, const QString &stem, StepParameters parameters, int weight,
                       QStringList after)
{
    m_plan.steps << PlanStep{idOf(host, stem), host, std::move(after), weight, std::move(parameters), {}};
}

void Provisioning::addTrust()
{
    for (HostRole role : bothRoles)
        add(role, u"key"_s,
            MakeKeyPair{spec(role).sshDirectory, keyFile(spec(role), spec(otherRole(role))),
                        keyType(spec(role), spec(otherRole(role))), u"futago %1"_s.arg(nameOf(role))});
    for (HostRole role : bothRoles) {
        const HostRole other = otherRole(role);
        add(role, u"authorized"_s,
            AuthorizeKey{authorizedKeysFile(spec(role)),
                         u"no-agent-forwarding,no-port-forwarding,no-pty,no-X11-forwarding"_s},
            1, {idOf(other, u"key"_s)});
        add(role, u"hostkey"_s,
            TrustHostKey{knownHostsFile(spec(role)), spec(other).reachableAddress(),
                         spec(other).reachableSshPort(), hostKeyFor(m_facts.host(role), m_facts.host(other)),
                         sshArgumentsToMeet(m_facts.host(role), m_facts.host(other))});
    }
    for (HostRole role : bothRoles) {
        const HostRole other = otherRole(role);
        add(role, u"login"_s, TestLogin{sshArguments(m_facts.host(role), m_facts.host(other), {u"true"_s})},
            1, {idOf(other, u"authorized"_s)});
    }
}

void Provisioning::addPasswordAndRole()
{
    if (comesByCertificate(m_draft.pair, m_facts, m_dialect))
        return;
    for (HostRole role : bothRoles) {
        const HostRole other = otherRole(role);
        add(role, u"password"_s,
            StorePassword{spec(role).passFile, spec(other).reachableAddress(), portOf(other),
                          m_policy.roleName});
    }
    const auto &roles = m_facts.primary.server->roles;
    const bool existed = std::any_of(roles.cbegin(), roles.cend(),
                                     [&](const RoleFact &r) { return r.name == m_policy.roleName; });
    add(HostRole::Primary, u"role"_s,
        EnsureRole{m_policy.roleName, existed, m_dialect.hasScram, m_facts.standby.addressSeen}, 1,
        {idOf(HostRole::Standby, u"password"_s)});
}

void Provisioning::addArchive()
{
    if (!m_policy.archive)
        return;
    for (HostRole role : bothRoles)
        add(role, u"archive"_s, MakeDirectory{spec(role).archiveDirectory, 0700});
}

ChangeFile Provisioning::changeOf(const DraftDocument &document)
{
    return ChangeFile{document.path(), document.current.exists, document.current.bytes,
                      document.wanted, document.mode,           document.arrivesWithBaseBackup};
}

ActivateConfiguration Provisioning::activation(HostRole role, const WantedSettings &wanted) const
{
    ActivateConfiguration activate;
    const auto &server = m_facts.host(role).server;
    activate.restart = isRestarted(m_facts, m_draft, role);
    if (role == HostRole::Standby && !m_dialect.recoverySettingsAreGucs)
        activate.filesReadAtStart = {m_draft.find(role, HostFile::Recovery)->path()};
    activate.sessionsCut = activate.restart && server ? server->clientSessions : 0;
    activate.files = {spec(role).server.configFile, spec(role).server.hbaFile};
    if (server && keepsItsServer(role) && !leavingAutoConf(m_facts, m_draft, role, m_dialect).isEmpty())
        activate.files << autoConfOf(role);
    for (const WantedSetting &setting : wanted) {
        if (!setting.isCompared)
            continue;
        activate.names << setting.name;
        activate.values << setting.value;
    }
    return activate;
}

void Provisioning::addConfigurationCheck(HostRole role, const QString &stem, const QByteArray &candidate,
                                         const ActivateConfiguration &activate)
{
    const ServerPlace &place = spec(role).server;
    const DraftDocument &config = *m_draft.find(role, HostFile::Config);
    const DraftDocument &hba = *m_draft.find(role, HostFile::Hba);
    add(role, stem,
        CheckConfiguration{place.binDirectory, place.dataDirectory, config.path(), candidate, hba.path(),
                           hba.wanted, activate.restart, activate.filesReadAtStart});
}

void Provisioning::addPrimaryConfiguration()
{
    const DraftDocument &config = *m_draft.find(HostRole::Primary, HostFile::Config);
    const DraftDocument &hba = *m_draft.find(HostRole::Primary, HostFile::Hba);
    const ActivateConfiguration activate = activation(HostRole::Primary, m_draft.onPrimary);
    // By a server that runs: what follows is tried with the file as it is then, and taken back before it.
    addAutoReset(HostRole::Primary);
    addConfigurationCheck(HostRole::Primary, u"config-check"_s, config.wanted, activate);
    add(HostRole::Primary, nameOf(config.kind), changeOf(config));
    add(HostRole::Primary, nameOf(hba.kind), changeOf(hba));
    add(HostRole::Primary, u"activate"_s, activate, activate.restart ? 3 : 1);
    m_plan.steps.last().rollbackTo = idOf(HostRole::Primary, u"config-check"_s);
    addArchiveProof();
}

/// As it is on the primary when the plan is done.
QString Provisioning::valueOnPrimary(const QString &name) const
{
    for (const WantedSetting &wanted : m_draft.onPrimary)
        if (wanted.name == name)
            return wanted.value;
    const auto written =
        ConfDocument::parse(m_draft.find(HostRole::Primary, HostFile::Config)->wanted).value(name);
    return written.value_or(m_facts.primary.server->setting(name));
}

/// A primary whose archive_command fails keeps all WAL: then it gets its former configuration back.
void Provisioning::addArchiveProof()
{
    const Archiving archiving{valueOnPrimary(u"archive_mode"_s), valueOnPrimary(u"archive_command"_s),
                              valueOnPrimary(u"archive_library"_s)};
    if (!m_policy.archive || !archiving.isOn())
        return;
    const QString directory = spec(HostRole::Primary).archiveDirectory;
    add(HostRole::Primary, u"archive-proof"_s,
        ProveArchive{m_dialect.switchWal(), archiving.isOurs(directory) ? directory : QString()});
    m_plan.steps.last().rollbackTo = idOf(HostRole::Primary, u"config-check"_s);
}

/// By a server that runs.
void Provisioning::addAutoReset(HostRole role)
{
    ResetAutoSettings reset;
    for (const AutoSetting &setting : leavingAutoConf(m_facts, m_draft, role, m_dialect)) {
        reset.names << setting.name;
        reset.formerValues << setting.value;
        if (setting.isInUseSinceStart)
            reset.inUseSinceStart << setting.name;
    }
    if (reset.names.isEmpty())
        return;
    reset.copyPath = autoConfOf(role) + u".futago-"_s + m_plan.stamp();
    add(role, u"auto-conf"_s, reset);
}

/// Only when the standby streams may commits wait for it. Undoing goes the other way: the check's undo
/// makes the primary read the former file before the standby is stopped, or every commit would hang.
void Provisioning::addSynchronousMode()
{
    const DraftDocument &config = *m_draft.find(HostRole::Primary, HostFile::Config);
    if (m_draft.synchronousConfig == config.wanted)
        return;
    addConfigurationCheck(HostRole::Primary, u"synchronous-check"_s, m_draft.synchronousConfig, {});
    m_plan.steps.last().after = {idOf(HostRole::Standby, u"proof"_s)};
    add(HostRole::Primary, u"synchronous"_s,
        ChangeFile{config.path(), true, config.wanted, m_draft.synchronousConfig, config.mode, false});
    ActivateConfiguration activate = activation(HostRole::Primary, m_draft.onPrimaryFinally);
    activate.restart = false;
    activate.sessionsCut = 0;
    add(HostRole::Primary, u"synchronous-activate"_s, activate);
    m_plan.steps.last().rollbackTo = idOf(HostRole::Primary, u"synchronous-check"_s);
}

} // namespace futago
