// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/provisioning.h"

#include "model/documents/conf/confdocument.h"
#include "model/draft/autosettings.h"
#include "model/facts/walplace.h"
#include "model/postgres/conninfo.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

void Provisioning::addRehearsal()
{
    ConnInfo info = connectionToPrimary(m_draft.pair, m_facts, m_dialect);
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
        {m_plan.steps.constLast().id});
}

/// A client program of the standby's server, which fits its data files (dialect.md 5).
QString Provisioning::program(const QString &name) const
{
    return spec(HostRole::Standby).server.binDirectory + u'/' + name;
}

void Provisioning::addSlot()
{
    if (usesSlot())
        add(HostRole::Primary, u"slot"_s, MakeSlot{m_names.slotName, m_dialect.slotReservesAtOnce});
}

/// Empty when even a copy of the primary has to go, because it cannot catch up any more.
QString Provisioning::copyThatStays() const
{
    return m_facts.standby.dataDirectory.cannotCatchUp ? QString() : systemIdentifier();
}

StopServer Provisioning::stopOfFormerServer() const
{
    StopServer stop{m_facts.standby.isRunning(), copyThatStays(), m_seeded, false, 0};
    if (m_facts.standby.server && !m_seeded) {
        stop.wasStandby = m_facts.standby.server->inRecovery;
        stop.sessionsCut = m_facts.standby.server->clientSessions;
    }
    return stop;
}

void Provisioning::addBaseBackup()
{
    BaseBackup backup;
    backup.dataDirectory = standbyData();
    backup.incomingDirectory = incoming();
    backup.failedDirectory = standbyData() + u".futago-undone-"_s + m_plan.stamp();
    backup.jobDirectory = jobDirectory();
    backup.passFile = spec(HostRole::Standby).passFile;
    backup.seededFrom = systemIdentifier();
    backup.expectedBytes = m_facts.primary.server->databaseBytes;
    backup.asidePath = asideOfCopy();
    backup.isBroughtInLater = true;
    backup.argv = baseBackupArguments(backup);
    const QStringList after = usesSlot() ? QStringList{idOf(HostRole::Primary, u"slot"_s)} : QStringList{};
    add(HostRole::Standby, u"basebackup"_s, backup, 10, after);
}

/// Everything that can fail is tried on the copy while the former server runs.
void Provisioning::addTriedConfiguration()
{
    addOwnFiles();
    addCopiedAutoConf();
    for (HostFile kind : filesOfServer)
        if (const DraftDocument *document = m_draft.find(HostRole::Standby, kind))
            if (document->arrivesWithBaseBackup)
                addStandbyFile(kind);
    if (m_dialect.recoverySettingsAreGucs)
        addStandbyFile(HostFile::Signal);
    addTrial();
    // The trial has one of its own, which leads to no primary.
    if (!m_dialect.recoverySettingsAreGucs)
        addStandbyFile(HostFile::Recovery);
}

/// A configuration that names them has to find them in the copy, and not the primary's of the same name.
void Provisioning::addOwnFiles()
{
    const OwnFiles &own = m_facts.standby.ownFiles;
    if (!own.isEmpty())
        add(HostRole::Standby, u"own-files"_s,
            CarryOver{own.directory, incoming(), own.names, own.includedDirectories, systemIdentifier(),
                      asideOfCopy()});
}

/// From the stop of the former server to the start of the new one it is a matter of seconds, and taken
/// back as a whole.
void Provisioning::addExchange()
{
    add(HostRole::Standby, u"stop"_s, stopOfFormerServer());
    const bool isInTheWay = !m_seeded && m_facts.standby.dataDirectory.state != DataDirectoryState::Missing;
    add(HostRole::Standby, u"aside"_s, MoveAside{standbyData(), asidePath(), copyThatStays(), isInTheWay});
    takeBackToStop();
    add(HostRole::Standby, u"bring-in"_s,
        BringIn{incoming(), standbyData(), jobDirectory(), systemIdentifier(), asideOfCopy()});
    takeBackToStop();
}

void Provisioning::addFilesOutsideTheCopy()
{
    for (HostFile kind : filesOfServer) {
        const DraftDocument *document = m_draft.find(HostRole::Standby, kind);
        if (!document || document->arrivesWithBaseBackup)
            continue;
        addStandbyFile(kind);
        takeBackToStop();
    }
}

void Provisioning::addStandbyFile(HostFile kind)
{
    const DraftDocument *document = m_draft.find(HostRole::Standby, kind);
    if (!document)
        return;
    ChangeFile change = changeOf(*document);
    if (!m_seeded && document->arrivesWithBaseBackup)
        change.path = pathInCopy(document->path());
    add(HostRole::Standby, nameOf(kind), change);
}

void Provisioning::addTrial()
{
    const DraftDocument &config = *m_draft.find(HostRole::Standby, HostFile::Config);
    const DraftDocument &hba = *m_draft.find(HostRole::Standby, HostFile::Hba);
    TryCopy trial;
    trial.binDirectory = spec(HostRole::Standby).server.binDirectory;
    trial.dataDirectory = standbyData();
    trial.incomingDirectory = incoming();
    trial.jobDirectory = jobDirectory();
    trial.configFile = config.path();
    trial.configCandidate = config.wanted;
    if (config.arrivesWithBaseBackup) {
        trial.configFile = pathInCopy(config.path());
        trial.configCandidate.clear();
    }
    trial.hbaFile = hba.path();
    trial.hbaCandidate = hba.wanted;
    if (hba.arrivesWithBaseBackup) {
        trial.hbaFile = pathInCopy(hba.path());
        trial.hbaCandidate.clear();
    }
    trial.seededFrom = systemIdentifier();
    trial.asidePath = asideOfCopy();
    trial.starts = m_facts.standby.isRunning();
    add(HostRole::Standby, u"trial"_s, trial, trial.starts ? 2 : 1);
}

QStringList Provisioning::baseBackupArguments(const BaseBackup &backup) const
{
    QStringList argv{program(u"pg_basebackup"_s), u"-D"_s, backup.incomingDirectory, u"-h"_s,
                     spec(HostRole::Primary).reachableAddress(), u"-p"_s,
                     QString::number(portOf(HostRole::Primary)), u"-U"_s, m_policy.roleName, u"-w"_s, u"-X"_s,
                     u"stream"_s, u"-c"_s, u"fast"_s,
                     // 9.3 ends a stream only with its next status message, ten seconds apart by default.
                     u"-s"_s, u"1"_s, u"-P"_s, u"-v"_s};
    const ConnInfo connection = connectionToPrimary(m_draft.pair, m_facts, m_dialect);
    // Options win over the string (pg_basebackup, -d), and are what everybody reads.
    if (connection.pairs().size() > 3)
        argv << u"-d"_s << connection.toString();
    if (usesSlot() && m_dialect.basebackupTakesSlot && !slotIsInUse())
        argv << u"-S"_s << m_names.slotName;
    if (const QString directory = walDirectoryOfCopy(); !directory.isEmpty())
        argv << m_dialect.walDirectoryOption() + u'=' + directory;
    if (mayCompress())
        argv << u"--compress=server-lz4"_s;
    return argv;
}

/// By the former copy, which streams while the new one is made. The slot keeps the WAL for both.
bool Provisioning::slotIsInUse() const
{
    const auto &slotList = m_facts.primary.server->slotList;
    return std::any_of(slotList.cbegin(), slotList.cend(),
                       [&](const SlotFact &slot) { return slot.name == m_names.slotName && slot.isActive; });
}

/// A host whose WAL has a disk of its own keeps it there: the copy's lies beside the former one.
QString Provisioning::walDirectoryOfCopy() const
{
    if (walPlaceOfCopy(m_facts) != WalPlace::BesideTheFormer)
        return {};
    static const QRegularExpression ofACopy(u"[.]futago-[0-9TZ]+$"_s);
    QString path = m_facts.standby.dataDirectory.walLink;
    return path.remove(ofACopy) + u".futago-"_s + m_plan.stamp();
}

bool Provisioning::mayCompress() const
{
    return m_policy.compressBaseBackup && m_dialect.basebackupCompresses &&
           m_facts.primary.server->packsLz4() && m_facts.standby.unpacksLz4;
}

/// Of a copy that is there and stays.
void Provisioning::addConfigurationOfCopy()
{
    const DraftDocument &config = *m_draft.find(HostRole::Standby, HostFile::Config);
    addConfigurationCheck(HostRole::Standby, u"config-check"_s, config.wanted,
                          activation(HostRole::Standby, m_draft.onStandby));
    addCopiedAutoConf();
    for (HostFile kind : filesOfServer)
        addStandbyFile(kind);
    addStandbyFile(HostFile::Recovery);
    addStandbyFile(HostFile::Signal);
}

/// The copy brings the primary's postgresql.auto.conf. No server runs on it that could be told to ALTER
/// SYSTEM, so the lines become comments.
void Provisioning::addCopiedAutoConf()
{
    if (m_seeded && m_facts.standby.isRunning())
        return;
    const auto leaving = leavingAutoConf(m_facts, m_draft, HostRole::Standby, m_dialect);
    if (leaving.isEmpty())
        return;
    const QByteArray present = presentAutoConf(m_facts, HostRole::Standby).bytes;
    add(HostRole::Standby, u"copied-auto-conf"_s,
        ChangeFile{(m_seeded ? standbyData() : incoming()) + u"/postgresql.auto.conf"_s, true, present,
                   withoutLeaving(present, leaving, u"futago"_s), 0600, !m_seeded});
}

void Provisioning::addStart()
{
    add(HostRole::Standby, u"start"_s, StartServer{systemIdentifier()}, 2);
    if (!m_seeded)
        takeBackToStop();
    if (m_seeded && m_facts.standby.server)
        addAutoReset(HostRole::Standby);
    add(HostRole::Standby, u"activate"_s, activation(HostRole::Standby, m_draft.onStandby));
    add(HostRole::Standby, u"streaming"_s, AwaitStreaming{m_names.applicationName});
    add(HostRole::Standby, u"proof"_s, ProveReplay{60, markerStatement(m_dialect).text});
    addRestoreProof();
}

void Provisioning::addRestoreProof()
{
    const QString name = u"restore_command"_s;
    const DraftDocument *document = m_draft.find(
        HostRole::Standby, m_dialect.recoverySettingsAreGucs ? HostFile::Config : HostFile::Recovery);
    const QString command = ConfDocument::parse(document->wanted).value(name).value_or(QString());
    if (!m_policy.archive || command.isEmpty())
        return;
    ProveRestore proof;
    proof.target = m_dialect.walDirectory() + u"/futago-fetched"_s;
    const WantedSettings ours = wantedRecovery(m_draft.pair, m_facts, m_dialect);
    for (const WantedSetting &wanted : ours)
        if (wanted.name == name && wanted.value == command)
            proof.ownCommand = command;
    add(HostRole::Standby, u"restore-proof"_s, proof);
}

} // namespace futago
