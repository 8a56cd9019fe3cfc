// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/locate.h"

#include "model/base/wording.h"
#include "model/documents/conf/confdocument.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

struct LocateTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::locate)
};

static Failure whichServer(const HostSpec &spec, HostRole role, const QStringList &directories)
{
    return failure(
        ErrorKind::WrongDirectory,
        LocateTexts::tr("%1 has more than one PostgreSQL data directory: %2.")
            .arg(spec.name(), wording::list(directories)),
        LocateTexts::tr("Enter the path of the right one (on the command line: --%1-data-directory).")
            .arg(nameOf(role)),
        directories.join(u'\n'), spec.ssh.display(), PossibleDirectories{directories});
}

/// The running one, if there is just one; else the only one there is.
static Result<QString> chooseDirectory(const HostSpec &spec, const HostProbe &probe, HostRole role)
{
    const QStringList all = probe.dataDirectories();
    if (all.size() <= 1)
        return all.value(0);
    if (probe.running.size() == 1)
        return probe.real(probe.running.constFirst().dataDirectory);
    return whichServer(spec, role, all);
}

static void fill(QString &field, const QString &found)
{
    if (field.isEmpty())
        field = found;
}

static void fillFromCluster(ServerPlace &place, const DebianCluster &cluster)
{
    const QString configDirectory = u"/etc/postgresql/%1/%2"_s.arg(cluster.version, cluster.name);
    fill(place.configFile, configDirectory + u"/postgresql.conf"_s);
    fill(place.hbaFile, configDirectory + u"/pg_hba.conf"_s);
    fill(place.identFile, configDirectory + u"/pg_ident.conf"_s);
    fill(place.binDirectory, u"/usr/lib/postgresql/%1/bin"_s.arg(cluster.version));
    fill(place.logFile, cluster.logFile);
    fill(place.socketDirectory, u"/var/run/postgresql"_s);
    if (place.port == 0)
        place.port = cluster.port;
}

/// What a unit or init script of this directory says of the programs.
static QString binariesOfService(const HostProbe &probe, const QString &dataDirectory)
{
    for (const ServiceUnit &unit : probe.units)
        if (!unit.binDirectory.isEmpty() && probe.real(unit.dataDirectory) == probe.real(dataDirectory))
            return unit.binDirectory;
    for (const InitScript &script : probe.initScripts)
        if (!script.binDirectory.isEmpty() && probe.real(script.dataDirectory) == probe.real(dataDirectory))
            return script.binDirectory;
    return {};
}

static bool isInstalled(const HostProbe &probe, const QString &binDirectory, const QString &major)
{
    return std::any_of(
        probe.installations.cbegin(), probe.installations.cend(), [&](const Installation &found) {
            return found.binDirectory == binDirectory && (major.isEmpty() || found.version.major() == major);
        });
}

/// Those that run, or ran last, or would be started; else the newest that fits the data files; with no data
/// files, the newest that fits the other host's.
static QString binariesFor(const HostProbe &probe, const QString &dataDirectory, const QString &otherMajor)
{
    if (const RunningServer *server = probe.serverIn(dataDirectory))
        return server->binDirectory;
    const QString directory = probe.real(dataDirectory);
    const QString major = probe.majors.value(directory, otherMajor);
    for (const QString &known :
         {probe.lastStarts.value(directory).binDirectory, binariesOfService(probe, dataDirectory)})
        if (isInstalled(probe, known, major))
            return known;
    Installation best;
    for (const Installation &found : probe.installations) {
        const bool fits = found.version.major() == major;
        const bool bestFits = best.version.major() == major;
        if (best.binDirectory.isEmpty() || (fits && !bestFits) ||
            (fits == bestFits && found.version > best.version))
            best = found;
    }
    return best.binDirectory;
}

/// The value of -c NAME= on the command line of a server; empty if it is not there. In postmaster.opts every
/// argument stands in double quotes.
static QString optionIn(const QString &commandLine, const QString &name)
{
    const QRegularExpression option(u"[\"\\s](?:-c|--)?%1=([^\"]*)"_s.arg(name));
    return option.match(commandLine).captured(1);
}

/// A server that was started with -D of another directory has its configuration there.
static void fillFromLastStart(ServerPlace &place, const QString &commandLine)
{
    static const QRegularExpression option(u"\"-D\" \"([^\"]*)\""_s);
    fill(place.configFile, optionIn(commandLine, u"config_file"_s));
    fill(place.hbaFile, optionIn(commandLine, u"hba_file"_s));
    fill(place.identFile, optionIn(commandLine, u"ident_file"_s));
    const QString directory = option.match(commandLine).captured(1);
    if (!directory.startsWith(u'/') || QDir::cleanPath(directory) == place.dataDirectory)
        return;
    fill(place.configFile, directory + u"/postgresql.conf"_s);
    fill(place.hbaFile, directory + u"/pg_hba.conf"_s);
    fill(place.identFile, directory + u"/pg_ident.conf"_s);
}

static void fillFromService(ServerPlace &place, const HostProbe &probe)
{
    if (const RunningServer *server = probe.serverIn(place.dataDirectory))
        fill(place.logFile, server->logFile);
    for (const InitScript &script : probe.initScripts)
        if (probe.real(script.dataDirectory) == probe.real(place.dataDirectory)) {
            fill(place.logFile, script.logFile);
            if (place.port == 0)
                place.port = script.port;
        }
    place.service = chooseService(probe, place).service;
}

/// `archive` beside a data directory named `data`, as the classic procedure has it; else NAME.archive, since
/// Debian's clusters of one version share their parent directory.
static QString archiveBeside(const QString &dataDirectory)
{
    const QFileInfo info(dataDirectory);
    const QString name = info.fileName() == u"data" ? u"archive"_s : info.fileName() + u".archive"_s;
    return info.path() + u'/' + name;
}

Result<HostSpec> locateServer(HostSpec spec, const HostProbe &probe, HostRole role, const QString &otherMajor)
{
    ServerPlace &place = spec.server;
    fill(spec.sshDirectory, probe.home + u"/.ssh"_s);
    fill(spec.passFile, probe.home + u"/.pgpass"_s);
    if (place.dataDirectory.isEmpty()) {
        const auto chosen = chooseDirectory(spec, probe, role);
        FUTAGO_TRY(chosen);
        place.dataDirectory = *chosen;
    }
    // What is set aside is named after the directory: "main/" would be renamed into itself.
    while (place.dataDirectory.size() > 1 && place.dataDirectory.endsWith(u'/'))
        place.dataDirectory.chop(1);
    place.dataDirectory = probe.real(place.dataDirectory);
    if (place.dataDirectory.isEmpty())
        return spec;
    if (const DebianCluster *cluster = probe.clusterIn(place.dataDirectory))
        fillFromCluster(place, *cluster);
    fillFromService(place, probe);
    fillFromLastStart(place, probe.lastStarts.value(probe.real(place.dataDirectory)).commandLine);
    fill(place.binDirectory, binariesFor(probe, place.dataDirectory, otherMajor));
    fill(place.configFile, place.dataDirectory + u"/postgresql.conf"_s);
    fill(place.hbaFile, place.dataDirectory + u"/pg_hba.conf"_s);
    fill(place.identFile, place.dataDirectory + u"/pg_ident.conf"_s);
    fill(spec.archiveDirectory, archiveBeside(place.dataDirectory));
    return spec;
}

void readPortAndSocket(ServerPlace &place, const QByteArray &postmasterPid, const QByteArray &config)
{
    // Lines 4 and 5 of postmaster.pid (miscadmin.h): port, first socket directory.
    const QList<QByteArray> lines = postmasterPid.split('\n');
    if (lines.size() > 4) {
        place.port = static_cast<quint16>(lines.at(3).trimmed().toUInt());
        // Not where the package puts it: another server may be there.
        if (const QString socket = QString::fromUtf8(lines.at(4)).trimmed(); !socket.isEmpty())
            place.socketDirectory = socket;
    }
    const ConfDocument document = ConfDocument::parse(config);
    if (place.port == 0)
        place.port = static_cast<quint16>(document.value(u"port"_s).value_or(u"5432"_s).toUInt());
    const auto socketSetting = document.value(u"unix_socket_directories"_s);
    fill(place.socketDirectory, socketSetting.value_or(QString()).section(u',', 0, 0).trimmed());
}

} // namespace futago
