// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/inspect.h"

#include "model/base/ipaddress.h"
#include "model/documents/conf/confdocument.h"
#include "model/facts/rolereading.h"
#include "model/facts/sshpaths.h"
#include "workers/host/filetimes.h"
#include "workers/host/remotefiles.h"
#include "workers/host/shellscript.h"
#include "workers/inspect/locate.h"
#include "workers/inspect/obstacles.h"
#include "workers/inspect/pairquestions.h"
#include "workers/inspect/probe.h"
#include "workers/inspect/scripts.h"
#include "workers/inspect/serverquestions.h"
#include "workers/inspect/startquestion.h"
#include "workers/inspect/stopquestion.h"

#include <QCoreApplication>

#include <future>

using namespace Qt::StringLiterals;

namespace futago {

struct InspectTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::inspect)
};

struct HostReading
{
    HostFacts facts;
    HostProbe probe;
};

/// Login, how to become the server's user, and what the host holds.
static Result<HostReading> readHost(Host &host, HostRole believed, const Patience &patience)
{
    FUTAGO_TRY(host.connect(patience));
    FUTAGO_TRY(host.findBecome(patience));
    const auto probe = probeHost(host, patience);
    FUTAGO_TRY(probe);
    auto spec = locateServer(host.spec(), *probe, believed);
    FUTAGO_TRY(spec);
    HostFacts facts;
    facts.readAt = QDateTime::currentDateTimeUtc();
    facts.spec = *spec;
    facts.hostKey = host.hostKey();
    facts.rsaHostKey = {probe->rsaHostKey.type, probe->rsaHostKey.blob};
    facts.sshAddsAlgorithms = probe->sshAddsAlgorithms;
    facts.takesSha1Only = probe->takesSha1Only;
    facts.hostName = probe->hostName;
    facts.operatingSystem = probe->operatingSystem;
    facts.machine = probe->machine;
    facts.cLibrary = probe->cLibrary;
    facts.serverUserHome = probe->home;
    facts.sudoNeedsPassword = host.sudoNeedsPassword();
    facts.managers = probe->managers;
    return HostReading{facts, *probe};
}

static Failure noServerFound(const Host &host, HostRole believed)
{
    return failure(
        ErrorKind::WrongDirectory,
        InspectTexts::tr("No PostgreSQL data directory was found on %1.").arg(host.name()),
        InspectTexts::tr("Enter its path (on the command line: --%1-data-directory).").arg(nameOf(believed)),
        {}, host.login());
}

static Result<void> readFiles(Host &host, HostFacts &facts, const Patience &patience)
{
    const ServerPlace &place = facts.spec.server;
    const QList<std::pair<HostFile, QString>> wanted{
        {HostFile::Config, place.configFile},
        {HostFile::Hba, place.hbaFile},
        {HostFile::Ident, place.identFile},
        {HostFile::Auto, place.dataDirectory + u"/postgresql.auto.conf"_s},
        {HostFile::Recovery, place.dataDirectory + u"/recovery.conf"_s},
        {HostFile::Signal, place.dataDirectory + u"/standby.signal"_s},
        {HostFile::Pid, place.dataDirectory + u"/postmaster.pid"_s},
        {HostFile::AuthorizedKeys, authorizedKeysFile(facts.spec)},
        {HostFile::KnownHosts, knownHostsFile(facts.spec)},
    };
    QStringList paths;
    for (const auto &entry : wanted)
        paths << entry.second;
    const auto files = RemoteFiles(host).read(paths, patience);
    FUTAGO_TRY(files);
    for (qsizetype i = 0; i < wanted.size(); ++i)
        facts.files.insert(wanted.at(i).first, files->at(i));
    return {};
}

/// A run that ended between the renames of both directories, or (in earlier versions) between the copy and
/// its configuration: the standby's own files are in the directory that was renamed aside.
static Result<void> readFormerConfiguration(Host &host, HostFacts &facts, const DirectoryProbe &probe,
                                            HostRole believed, const Patience &patience)
{
    const ServerPlace &place = facts.spec.server;
    const bool isBetweenRenames =
        probe.fact.state == DataDirectoryState::Missing && probe.fact.unfinishedCopyBytes > 0;
    const bool isUnconfigured = probe.fact.hasBackupLabel && !probe.fact.hasStandbyFile;
    if (believed != HostRole::Standby || !(isBetweenRenames || isUnconfigured) || probe.isRunning ||
        probe.formerDirectory.isEmpty() || !place.configIsInDataDirectory())
        return {};
    facts.dataDirectory.awaitsConfiguration = true;
    facts.dataDirectory.formerDirectory = probe.formerDirectory;
    const auto readInstead = [&](HostFile kind, const QString &path) -> Result<void> {
        auto file =
            RemoteFiles(host).read(probe.formerDirectory + path.mid(place.dataDirectory.size()), patience);
        FUTAGO_TRY(file);
        file->path = path;
        facts.files.insert(kind, *file);
        return {};
    };
    FUTAGO_TRY(readInstead(HostFile::Config, place.configFile));
    if (place.hbaFile.startsWith(place.dataDirectory))
        FUTAGO_TRY(readInstead(HostFile::Hba, place.hbaFile));
    if (place.identFile.startsWith(place.dataDirectory))
        FUTAGO_TRY(readInstead(HostFile::Ident, place.identFile));
    return {};
}

/// The right to the unit or init script is asked for now, not found missing between a stop and a start.
static Result<void> settleService(Host &host, HostFacts &facts, const HostProbe &probe,
                                  const Patience &patience)
{
    Service &service = facts.spec.server.service;
    const ServiceChoice choice = chooseService(probe, facts.spec.server);
    service = choice.service;
    const auto may = host.mayControl(service, patience);
    FUTAGO_TRY(may);
    if (*may)
        return {};
    service = choice.withoutRight;
    facts.mayControlService = !service.isOfRoot();
    return {};
}

/// A file named in the configuration of a server that cannot be asked.
static void placeByConfig(ServerPlace &place, const QByteArray &config)
{
    const ConfDocument document = ConfDocument::parse(config);
    const auto take = [&](QString &field, const QString &name) {
        const QString value = document.value(name).value_or(QString());
        if (value.startsWith(u'/'))
            field = value;
    };
    take(place.hbaFile, u"hba_file"_s);
    take(place.identFile, u"ident_file"_s);
}

static void placeByServer(ServerPlace &place, const ServerFacts &server)
{
    const auto take = [&](QString &field, const QString &name) {
        const QString value = server.setting(name);
        if (!value.isEmpty())
            field = value;
    };
    take(place.configFile, u"config_file"_s);
    take(place.hbaFile, u"hba_file"_s);
    take(place.identFile, u"ident_file"_s);
}

/// Where the server writes now: into what its start was given, or where its collector puts it.
static Result<void> findLog(Host &host, HostFacts &facts, const Patience &patience)
{
    const ServerPlace &place = facts.place();
    facts.logFile = place.logFile;
    if (!facts.server || facts.server->setting(u"logging_collector"_s) != u"on")
        return {};
    const auto output = host.require(
        shellScript(scripts::serverLog, {place.dataDirectory, facts.server->setting(u"log_directory"_s)}),
        patience);
    FUTAGO_TRY(output);
    facts.logFile = QString::fromUtf8(*output);
    return {};
}

/// Asks the running server, whose word on where its files are counts.
static Result<void> readRunningServer(Host &host, HostFacts &facts, const QString &roleName,
                                      const Patience &patience)
{
    auto server = askServer(host, roleName, facts.dataDirectory.systemIdentifier, patience);
    FUTAGO_TRY(server);
    facts.server = std::move(*server);
    const ServerPlace guessed = facts.place();
    placeByServer(facts.spec.server, *facts.server);
    if (facts.place() != guessed) {
        host.setSpec(facts.spec);
        FUTAGO_TRY(readFiles(host, facts, patience));
        facts.files.remove(HostFile::Pid);
    }
    const FileFact recovery = facts.files.value(HostFile::Recovery);
    if (!recovery.exists || !facts.server->inRecovery)
        return {};
    const auto newer = newerThan(host, {recovery.path}, u"pg_postmaster_start_time()"_s, patience);
    FUTAGO_TRY(newer);
    facts.recoveryFileIsNewer = !newer->isEmpty();
    return {};
}

/// Everything that lies at the chosen place, and what a running server there says of itself.
static Result<void> readServer(Host &host, HostFacts &facts, const HostProbe &probe, HostRole believed,
                               const QString &roleName, const Patience &patience)
{
    if (facts.spec.server.dataDirectory.isEmpty())
        return noServerFound(host, believed);
    FUTAGO_TRY(settleService(host, facts, probe, patience));
    FUTAGO_TRY(readFiles(host, facts, patience));
    const ServerPlace guessed = facts.place();
    placeByConfig(facts.spec.server, facts.files.value(HostFile::Config).bytes);
    if (facts.place() != guessed)
        FUTAGO_TRY(readFiles(host, facts, patience));
    const FileFact pid = facts.files.take(HostFile::Pid);
    const auto directory = probeDirectory(host, facts.spec.server, patience);
    FUTAGO_TRY(directory);
    facts.dataDirectory = directory->fact;
    FUTAGO_TRY(readFormerConfiguration(host, facts, *directory, believed, patience));
    readPortAndSocket(facts.spec.server, pid.bytes, facts.files.value(HostFile::Config).bytes);
    if (facts.spec.server.socketDirectory.isEmpty())
        facts.spec.server.socketDirectory = directory->socketDirectory;
    host.setSpec(facts.spec);
    facts.binaryVersion = directory->binaryVersion;
    facts.icuVersion = directory->icuVersion;
    facts.unpacksLz4 = directory->unpacksLz4;
    facts.freeBytes = directory->freeBytes;
    facts.walFreeBytes = directory->walFreeBytes;
    facts.walBytes = directory->walBytes;
    if (directory->isRunning)
        FUTAGO_TRY(readRunningServer(host, facts, roleName, patience));
    const auto dialect = PgDialect::of(facts.binaryVersion);
    const bool isStandby = believed == HostRole::Standby || facts.dataDirectory.hasStandbyFile;
    if (isStandby && dialect && dialect->recoverySettingsAreGucs) {
        const auto enders = recoveryEnders(host, facts.place(), patience);
        FUTAGO_TRY(enders);
        facts.recoveryEnders = *enders;
    }
    if (facts.server) {
        const auto problem = startProblem(host, facts.place(), patience);
        FUTAGO_TRY(problem);
        facts.startProblem = *problem;
        const auto problems = stopProblems(host, facts.place().dataDirectory, patience);
        FUTAGO_TRY(problems);
        facts.stopProblems = *problems;
    }
    FUTAGO_TRY(findObstacles(host, facts, patience));
    return findLog(host, facts, patience);
}

static Result<void> failIfPrimaryIsWrong(const HostFacts &facts)
{
    const QString directory = facts.place().dataDirectory;
    if (facts.dataDirectory.state == DataDirectoryState::Cluster)
        return {};
    return failure(ErrorKind::WrongDirectory,
                   InspectTexts::tr("The directory %1 on the primary %2 is not a PostgreSQL data directory.")
                       .arg(directory, facts.spec.name()),
                   InspectTexts::tr("Enter the data directory of the running server (SHOW data_directory)."),
                   {}, facts.spec.ssh.display());
}

/// The address that `host` sees when it looks up the other host's name.
static Result<QString> lookUp(Host &host, const QString &name, const Patience &patience)
{
    if (IpAddress::parse(name))
        return name;
    const auto output = host.run(Command::of({u"getent"_s, u"ahosts"_s, name}), patience);
    FUTAGO_TRY(output);
    const QString first = QString::fromUtf8(output->out).section(u' ', 0, 0).trimmed();
    if (!output->ok() || !IpAddress::parse(first))
        return failure(
            ErrorKind::HostNotFound,
            InspectTexts::tr("%1 cannot resolve the name of the other host, %2.").arg(host.name(), name),
            InspectTexts::tr("Add the name to DNS or /etc/hosts there, or enter the address by which the "
                             "hosts reach each other."),
            {}, host.login());
    return first;
}

template <typename Work>
static auto inTheBackground(Work work)
{
    return std::async(std::launch::async, std::move(work));
}

/// A standby with nothing but binaries gets its data where its service expects it, else where the primary has
/// it.
static Result<void> placeEmptyStandby(PairFacts &facts, const HostProbe &primaryProbe, const HostProbe &probe)
{
    HostSpec &spec = facts.standby.spec;
    if (!spec.server.dataDirectory.isEmpty())
        return {};
    QString major;
    for (const Installation &found : primaryProbe.installations)
        if (found.binDirectory == facts.primary.spec.server.binDirectory)
            major = found.version.major();
    spec.server.dataDirectory = plannedDirectory(probe, major);
    if (spec.server.dataDirectory.isEmpty())
        spec.server.dataDirectory = facts.primary.spec.server.dataDirectory;
    auto placed = locateServer(spec, probe, HostRole::Standby, major);
    FUTAGO_TRY(placed);
    spec = *placed;
    return {};
}

/// Each host for itself, in the roles that they are believed to have.
static Result<PairFacts> readBoth(Host &primary, Host &standby, const QString &roleName,
                                  const Patience &patience)
{
    auto standbyRead = inTheBackground([&] { return readHost(standby, HostRole::Standby, patience); });
    const auto primaryReading = readHost(primary, HostRole::Primary, patience);
    const auto standbyReading = standbyRead.get();
    FUTAGO_TRY(primaryReading);
    FUTAGO_TRY(standbyReading);
    PairFacts facts{primaryReading->facts, standbyReading->facts};
    FUTAGO_TRY(placeEmptyStandby(facts, primaryReading->probe, standbyReading->probe));

    auto standbyServer = inTheBackground([&] {
        return readServer(standby, facts.standby, standbyReading->probe, HostRole::Standby, roleName,
                          patience);
    });
    const auto primaryServer =
        readServer(primary, facts.primary, primaryReading->probe, HostRole::Primary, roleName, patience);
    const auto standbyDone = standbyServer.get();
    FUTAGO_TRY(primaryServer);
    FUTAGO_TRY(failIfPrimaryIsWrong(facts.primary));
    FUTAGO_TRY(standbyDone);
    return facts;
}

/// What needs both, in the roles that they have.
static Result<void> relate(Host &primary, Host &standby, PairFacts &facts, const Patience &patience)
{
    FUTAGO_TRY(readClosures(primary, standby, facts, patience));
    FUTAGO_TRY(measure(primary, standby, facts, patience));
    FUTAGO_TRY(seeWhatACopyLacks(standby, facts, patience));

    const auto standbyAddress = lookUp(primary, standby.spec().reachableAddress(), patience);
    FUTAGO_TRY(standbyAddress);
    const auto primaryAddress = lookUp(standby, primary.spec().reachableAddress(), patience);
    FUTAGO_TRY(primaryAddress);
    facts.standby.addressSeen = *standbyAddress;
    facts.primary.addressSeen = *primaryAddress;
    return seeWhetherItCanCatchUp(primary, standby, facts, patience);
}

Result<PairFacts> inspectPair(Host &primary, Host &standby, const QString &roleName, const Patience &patience)
{
    auto facts = readBoth(primary, standby, roleName, patience);
    FUTAGO_TRY(facts);
    const RoleReading roles =
        readRoles({evidenceOf(facts->primary), evidenceOf(facts->standby)}, facts->primary.spec.id);
    const bool areExchanged = roles.state == RoleState::Exchanged;
    if (areExchanged)
        std::swap(facts->primary, facts->standby);
    const auto related = areExchanged ? relate(standby, primary, *facts, patience)
                                      : relate(primary, standby, *facts, patience);
    FUTAGO_TRY(related);
    return facts;
}

} // namespace futago
