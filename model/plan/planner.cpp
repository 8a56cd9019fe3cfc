// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/planner.h"

#include "model/documents/conf/confdocument.h"
#include "model/draft/settingvalue.h"
#include "model/facts/sshpaths.h"
#include "model/postgres/conninfo.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

bool needsRestart(const HostFacts &host, const WantedSettings &wanted)
{
    return host.server && std::any_of(wanted.cbegin(), wanted.cend(), [&](const WantedSetting &setting) {
               const SettingFact fact = host.server->settings.value(setting.name);
               return fact.needsRestart() && (!isSameSetting(fact, setting.value) || fact.pendingRestart);
           });
}

/// Puts the steps of one plan together, in the order of design.md section 4.
class Planning
{
public:
    Planning(const PairFacts &facts, const Draft &draft, const QDateTime &madeAt)
        : m_facts(facts)
        , m_draft(draft)
        , m_policy(draft.pair.policy)
        , m_seeded(isSeeded(facts))
        , m_dialect(*PgDialect::of(facts.primary.server->version))
    {
        m_plan.pairId = draft.pair.id;
        m_plan.madeAt = madeAt;
    }

    Plan plan()
    {
        addTrust();
        addPasswordAndRole();
        addArchive();
        addPrimaryConfiguration();
        addRehearsal();
        addSlot();
        addCopy();
        addStandbyConfiguration();
        addStart();
        addSynchronousMode();
        return m_plan;
    }

private:
    const HostSpec &spec(HostRole role) const { return m_facts.host(role).spec; }
    static QString idOf(HostRole role, const QString &stem) { return nameOf(role) + u'.' + stem; }
    QString systemIdentifier() const { return m_facts.primary.server->systemIdentifier; }

    void add(HostRole host, const QString &stem, StepParameters parameters, int weight = 1,
             QStringList after = {})
    {
        m_plan.steps << PlanStep{idOf(host, stem), host, std::move(after), weight, std::move(parameters), {}};
    }

    void addTrust()
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
                             spec(other).reachableSshPort(),
                             hostKeyFor(m_facts.host(role), m_facts.host(other)),
                             sshArgumentsToMeet(m_facts.host(role), m_facts.host(other))});
        }
        for (HostRole role : bothRoles) {
            const HostRole other = otherRole(role);
            add(role, u"login"_s,
                TestLogin{sshArguments(m_facts.host(role), m_facts.host(other), {u"true"_s})}, 1,
                {idOf(other, u"authorized"_s)});
        }
    }

    void addPasswordAndRole()
    {
        for (HostRole role : bothRoles) {
            const HostRole other = otherRole(role);
            add(role, u"password"_s,
                StorePassword{spec(role).passFile, spec(other).reachableAddress(), portOf(other),
                              m_policy.roleName});
        }
        const auto &roles = m_facts.primary.server->roles;
        const bool existed = std::any_of(roles.cbegin(), roles.cend(),
                                         [&](const RoleFact &r) { return r.name == m_policy.roleName; });
        add(HostRole::Primary, u"role"_s, EnsureRole{m_policy.roleName, existed, m_dialect.hasScram}, 1,
            {idOf(HostRole::Standby, u"password"_s)});
    }

    quint16 portOf(HostRole role) const { return spec(role).server.port; }

    void addArchive()
    {
        if (!m_policy.archive)
            return;
        for (HostRole role : bothRoles)
            add(role, u"archive"_s, MakeDirectory{spec(role).archiveDirectory, 0700});
    }

    static ChangeFile changeOf(const DraftDocument &document)
    {
        return ChangeFile{document.path(), document.current.exists, document.current.bytes,
                          document.wanted, document.mode,           document.arrivesWithBaseBackup};
    }

    ActivateConfiguration activation(HostRole role, const WantedSettings &wanted) const
    {
        ActivateConfiguration activate;
        const auto &server = m_facts.host(role).server;
        if (keepsItsServer(role))
            activate.restart =
                needsRestart(m_facts.host(role), wanted) || (server && recoveryConfChanges(role));
        if (role == HostRole::Standby && !m_dialect.recoverySettingsAreGucs)
            activate.filesReadAtStart = {m_draft.find(role, u"recovery"_s)->path()};
        activate.sessionsCut = activate.restart && server ? server->clientSessions : 0;
        activate.files = {spec(role).server.configFile, spec(role).server.hbaFile};
        for (const WantedSetting &setting : wanted) {
            if (!setting.isCompared)
                continue;
            activate.names << setting.name;
            activate.values << setting.value;
        }
        return activate;
    }

    /// False for a former server of the standby, which makes room for the copy.
    bool keepsItsServer(HostRole role) const { return role == HostRole::Primary || m_seeded; }

    bool recoveryConfChanges(HostRole role) const
    {
        const DraftDocument *recovery = m_draft.find(role, u"recovery"_s);
        return recovery && recovery->isChanged();
    }

    void addConfigurationCheck(HostRole role, const QString &stem, const QByteArray &candidate,
                               bool restartOnUndo)
    {
        const ServerPlace &place = spec(role).server;
        const DraftDocument &config = *m_draft.find(role, u"config"_s);
        const DraftDocument &hba = *m_draft.find(role, u"hba"_s);
        add(role, stem,
            CheckConfiguration{place.binDirectory, place.dataDirectory, config.path(), candidate, hba.path(),
                               hba.wanted, restartOnUndo});
    }

    void addPrimaryConfiguration()
    {
        const DraftDocument &config = *m_draft.find(HostRole::Primary, u"config"_s);
        const DraftDocument &hba = *m_draft.find(HostRole::Primary, u"hba"_s);
        const ActivateConfiguration activate = activation(HostRole::Primary, m_draft.onPrimary);
        addConfigurationCheck(HostRole::Primary, u"config-check"_s, config.wanted, activate.restart);
        add(HostRole::Primary, u"config"_s, changeOf(config));
        add(HostRole::Primary, u"hba"_s, changeOf(hba));
        addAutoReset(HostRole::Primary, m_draft.onPrimary, recoveryNames);
        add(HostRole::Primary, u"activate"_s, activate, activate.restart ? 3 : 1);
        m_plan.steps.last().rollbackTo = idOf(HostRole::Primary, u"config-check"_s);
    }

    /// Settings of postgresql.auto.conf win over the file that we write. `stale` ones go in any case: the
    /// base backup would carry the primary's former recovery settings to the standby.
    void addAutoReset(HostRole role, const WantedSettings &wantedSettings, const QStringList &stale)
    {
        const auto &server = m_facts.host(role).server;
        if (!server || !m_dialect.hasAlterSystem)
            return;
        const auto assignments = ConfDocument::parse(m_facts.host(role).files.value(u"auto"_s).bytes);
        ResetAutoSettings reset;
        const auto consider = [&](const QString &name, const std::optional<QString> &wanted) {
            const auto held = assignments.value(name);
            if (!held || (wanted && isSameSetting(server->settings.value(name), *wanted)))
                return;
            reset.names << name;
            reset.formerValues << *held;
        };
        for (const WantedSetting &setting : wantedSettings)
            consider(setting.name, setting.value);
        for (const QString &name : stale)
            consider(name, std::nullopt);
        if (!reset.names.isEmpty())
            add(role, u"auto-conf"_s, reset);
    }

    void addRehearsal()
    {
        ConnInfo info;
        info.set(u"host"_s, spec(HostRole::Primary).reachableAddress());
        info.set(u"port"_s, QString::number(portOf(HostRole::Primary)));
        info.set(u"user"_s, m_policy.roleName);
        // libpq looks the password up under this name, and a physical replication connection ignores it.
        info.set(u"dbname"_s, u"replication"_s);
        info.set(u"replication"_s, u"true"_s);
        info.set(u"connect_timeout"_s, u"15"_s);
        const QStringList argv{u"env"_s,
                               u"PGPASSFILE="_s + spec(HostRole::Standby).passFile,
                               program(u"psql"_s),
                               u"-X"_s,
                               u"-w"_s,
                               u"-A"_s,
                               u"-t"_s,
                               u"-d"_s,
                               info.toString(),
                               u"-c"_s,
                               u"IDENTIFY_SYSTEM"_s};
        // pg_basebackup -X stream takes two (dialect.md 5).
        add(HostRole::Standby, u"rehearsal"_s, Rehearse{argv, systemIdentifier(), m_seeded ? 0 : 2}, 1,
            {idOf(HostRole::Primary, u"activate"_s)});
    }

    /// A client program of the standby's server, which fits its data files (dialect.md 5).
    QString program(const QString &name) const
    {
        return spec(HostRole::Standby).server.binDirectory + u'/' + name;
    }

    bool usesSlot() const { return m_dialect.hasSlots && m_policy.useSlot; }

    void addSlot()
    {
        if (usesSlot())
            add(HostRole::Primary, u"slot"_s, MakeSlot{m_policy.slotName, m_dialect.slotReservesAtOnce});
    }

    /// Empty when even a copy of the primary has to go, because it cannot catch up any more.
    QString copyThatStays() const
    {
        return m_facts.standby.dataDirectory.cannotCatchUp ? QString() : systemIdentifier();
    }

    StopServer stopOfFormerServer() const
    {
        StopServer stop{m_facts.standby.isRunning(), copyThatStays(), m_seeded, false, 0};
        if (m_facts.standby.server && !m_seeded) {
            stop.wasStandby = m_facts.standby.server->inRecovery;
            stop.sessionsCut = m_facts.standby.server->clientSessions;
        }
        return stop;
    }

    void addCopy()
    {
        const QString data = spec(HostRole::Standby).server.dataDirectory;
        const QString suffix = u".futago-"_s + m_plan.stamp();
        const QStringList after =
            usesSlot() ? QStringList{idOf(HostRole::Primary, u"slot"_s)} : QStringList{};
        add(HostRole::Standby, u"stop"_s, stopOfFormerServer(), 1, after);
        const bool isInTheWay =
            !m_seeded && m_facts.standby.dataDirectory.state != DataDirectoryState::Missing;
        add(HostRole::Standby, u"aside"_s, MoveAside{data, data + suffix, copyThatStays(), isInTheWay});
        BaseBackup backup;
        backup.dataDirectory = data;
        backup.incomingDirectory = data + u".futago-incoming"_s;
        backup.failedDirectory = data + u".futago-undone-"_s + m_plan.stamp();
        backup.jobDirectory = data + u".futago-job"_s;
        backup.passFile = spec(HostRole::Standby).passFile;
        backup.seededFrom = systemIdentifier();
        backup.expectedBytes = m_facts.primary.server->databaseBytes;
        backup.argv = baseBackupArguments(backup);
        add(HostRole::Standby, u"basebackup"_s, backup, 10);
    }

    QStringList baseBackupArguments(const BaseBackup &backup) const
    {
        QStringList argv{program(u"pg_basebackup"_s),
                         u"-D"_s,
                         backup.incomingDirectory,
                         u"-h"_s,
                         spec(HostRole::Primary).reachableAddress(),
                         u"-p"_s,
                         QString::number(portOf(HostRole::Primary)),
                         u"-U"_s,
                         m_policy.roleName,
                         u"-w"_s,
                         u"-X"_s,
                         u"stream"_s,
                         u"-c"_s,
                         u"fast"_s,
                         u"-P"_s,
                         u"-v"_s};
        if (usesSlot() && m_dialect.basebackupTakesSlot)
            argv << u"-S"_s << m_policy.slotName;
        if (mayCompress())
            argv << u"--compress=server-lz4"_s;
        return argv;
    }

    bool mayCompress() const
    {
        return m_policy.compressBaseBackup && m_dialect.basebackupCompresses &&
               m_facts.primary.server->packsLz4() && m_facts.standby.unpacksLz4;
    }

    void addStandbyConfiguration()
    {
        const DraftDocument &config = *m_draft.find(HostRole::Standby, u"config"_s);
        const bool restartOnUndo = activation(HostRole::Standby, m_draft.onStandby).restart;
        addConfigurationCheck(HostRole::Standby, u"config-check"_s, config.wanted, restartOnUndo);
        addCopiedAutoConf();
        for (const QString &kind : {u"config"_s, u"hba"_s, u"ident"_s, u"recovery"_s, u"signal"_s})
            if (const DraftDocument *document = m_draft.find(HostRole::Standby, kind))
                add(HostRole::Standby, kind, changeOf(*document));
    }

    /// The copy brings the primary's postgresql.auto.conf, which would win over the standby's own port,
    /// addresses and recovery settings: it may not even start. No server runs on it that could be told to
    /// ALTER SYSTEM, so the lines become comments.
    void addCopiedAutoConf()
    {
        if (!m_dialect.hasAlterSystem || (m_seeded && m_facts.standby.isRunning()))
            return;
        const FileFact basis =
            m_facts.host(m_seeded ? HostRole::Standby : HostRole::Primary).files.value(u"auto"_s);
        ConfDocument document = ConfDocument::parse(basis.bytes);
        WantedSettings own = m_draft.onStandby;
        own << WantedSetting{u"port"_s, QString::number(portOf(HostRole::Standby))};
        for (const QString &name : {u"listen_addresses"_s, u"unix_socket_directories"_s,
                                    u"external_pid_file"_s, u"hba_file"_s, u"ident_file"_s})
            own << WantedSetting{name, {}};
        for (const QString &name : recoveryNames)
            own << WantedSetting{name, {}};
        for (const WantedSetting &setting : own)
            if (const auto held = document.value(setting.name); held && *held != setting.value)
                document.commentOut(setting.name, u"futago"_s);
        if (document.toBytes() == basis.bytes)
            return;
        add(HostRole::Standby, u"copied-auto-conf"_s,
            ChangeFile{spec(HostRole::Standby).server.dataDirectory + u"/postgresql.auto.conf"_s, true,
                       basis.bytes, document.toBytes(), 0600, !m_seeded});
    }

    void addStart()
    {
        add(HostRole::Standby, u"start"_s, StartServer{systemIdentifier()}, 2);
        if (m_seeded)
            addAutoReset(HostRole::Standby, m_draft.onStandby, {});
        add(HostRole::Standby, u"activate"_s, activation(HostRole::Standby, m_draft.onStandby));
        add(HostRole::Standby, u"streaming"_s, AwaitStreaming{m_policy.applicationName});
        add(HostRole::Standby, u"proof"_s, ProveReplay{});
    }

    /// Only when the standby streams may commits wait for it. Undoing goes the other way: the check's undo
    /// makes the primary read the former file before the standby is stopped, or every commit would hang.
    void addSynchronousMode()
    {
        const DraftDocument &config = *m_draft.find(HostRole::Primary, u"config"_s);
        if (m_draft.synchronousConfig == config.wanted)
            return;
        addConfigurationCheck(HostRole::Primary, u"synchronous-check"_s, m_draft.synchronousConfig, false);
        m_plan.steps.last().after = {idOf(HostRole::Standby, u"proof"_s)};
        add(HostRole::Primary, u"synchronous"_s,
            ChangeFile{config.path(), true, config.wanted, m_draft.synchronousConfig, config.mode, false});
        ActivateConfiguration activate = activation(HostRole::Primary, m_draft.onPrimaryFinally);
        activate.restart = false;
        activate.sessionsCut = 0;
        add(HostRole::Primary, u"synchronous-activate"_s, activate);
        m_plan.steps.last().rollbackTo = idOf(HostRole::Primary, u"synchronous-check"_s);
    }

    inline static const QStringList recoveryNames{u"primary_conninfo"_s, u"primary_slot_name"_s,
                                                  u"restore_command"_s, u"recovery_target_timeline"_s};
    const PairFacts &m_facts;
    const Draft &m_draft;
    const Policy &m_policy;
    bool m_seeded;
    PgDialect m_dialect;
    Plan m_plan;
};

Plan planFor(const PairFacts &facts, const Draft &draft, const QDateTime &madeAt)
{
    return Planning(facts, draft, madeAt).plan();
}

} // namespace futago
