// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/locate.h"

#include "model/documents/confdocument.h"

#include <QCoreApplication>
#include <QFileInfo>

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
            .arg(spec.ssh.display(), directories.join(u", "_s)),
        LocateTexts::tr("Enter the path of the right one (on the command line: --%1-data-directory).")
            .arg(nameOf(role)),
        directories.join(u'\n'), spec.ssh.display());
}

/// The running one, if there is just one; else the only one there is.
static Result<QString> chooseDirectory(const HostSpec &spec, const HostProbe &probe, HostRole role)
{
    const QStringList all = probe.dataDirectories();
    if (all.size() <= 1)
        return all.value(0);
    if (probe.running.size() == 1)
        return probe.running.constFirst().dataDirectory;
    return whichServer(spec, role, all);
}

static const DebianCluster *clusterOf(const HostProbe &probe, const QString &dataDirectory)
{
    for (const DebianCluster &cluster : probe.clusters)
        if (cluster.dataDirectory == dataDirectory)
            return &cluster;
    return nullptr;
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
    if (place.service == Service())
        place.service = Service{ServiceKind::PgCtlCluster, {}, cluster.version, cluster.name};
}

/// The newest that fits the data files; with no data files, the newest that fits the other host's.
static QString binariesFor(const HostProbe &probe, const QString &dataDirectory, const QString &otherMajor)
{
    for (const RunningServer &server : probe.running)
        if (server.dataDirectory == dataDirectory)
            return server.binDirectory;
    const QString major = probe.majors.value(dataDirectory, otherMajor);
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
    if (place.dataDirectory.isEmpty())
        return spec;
    if (const DebianCluster *cluster = clusterOf(probe, place.dataDirectory))
        fillFromCluster(place, *cluster);
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
        fill(place.socketDirectory, QString::fromUtf8(lines.at(4)).trimmed());
    }
    const ConfDocument document = ConfDocument::parse(config);
    if (place.port == 0)
        place.port = static_cast<quint16>(document.value(u"port"_s).value_or(u"5432"_s).toUInt());
    const auto socketSetting = document.value(u"unix_socket_directories"_s);
    fill(place.socketDirectory, socketSetting.value_or(QString()).section(u',', 0, 0).trimmed());
}

} // namespace futago
