// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/probe.h"

#include "workers/host/shellscript.h"
#include "workers/inspect/scripts.h"

using namespace Qt::StringLiterals;

namespace futago {

static QList<QStringList> rowsOf(const QByteArray &output)
{
    QList<QStringList> rows;
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray &line : lines)
        if (line.contains('\t'))
            rows << QString::fromUtf8(line).split(u'\t');
    return rows;
}

QStringList HostProbe::dataDirectories() const
{
    QStringList directories;
    for (const RunningServer &server : running)
        directories << server.dataDirectory;
    for (const DebianCluster &cluster : clusters)
        directories << cluster.dataDirectory;
    directories << knownDataDirectories;
    directories.removeAll(QString());
    for (QString &directory : directories)
        directory = real(directory);
    directories.removeDuplicates();
    return directories;
}

const RunningServer *HostProbe::serverIn(const QString &dataDirectory) const
{
    for (const RunningServer &server : running)
        if (server.dataDirectory == real(dataDirectory))
            return &server;
    return nullptr;
}

const DebianCluster *HostProbe::clusterIn(const QString &dataDirectory) const
{
    for (const DebianCluster &cluster : clusters)
        if (real(cluster.dataDirectory) == real(dataDirectory))
            return &cluster;
    return nullptr;
}

using Row = QStringList;
using Reader = void (*)(HostProbe &, const Row &);

static quint16 portOf(const QString &text)
{
    return static_cast<quint16>(text.toUInt());
}

static const QMap<QString, Reader> readers{
    {u"home"_s, [](HostProbe &probe, const Row &row) { probe.home = row.value(1); }},
    {u"machine"_s, [](HostProbe &probe, const Row &row) { probe.machine = row.value(1); }},
    {u"sshadds"_s, [](HostProbe &probe, const Row &) { probe.sshAddsAlgorithms = true; }},
    {u"pubkeytypes"_s,
     [](HostProbe &probe, const Row &row) {
         const QString types = row.value(1);
         probe.takesSha1Only = types.split(u',').contains(u"ssh-rsa"_s) && !types.contains(u"rsa-sha2"_s);
     }},
    {u"rsahostkey"_s,
     [](HostProbe &probe, const Row &row) {
         probe.rsaHostKey = parsePublicKey(row.value(1).toUtf8()).value_or(PublicKey());
     }},
    {u"hostname"_s, [](HostProbe &probe, const Row &row) { probe.hostName = row.value(1); }},
    {u"os"_s, [](HostProbe &probe, const Row &row) { probe.operatingSystem = row.value(1); }},
    {u"clibrary"_s, [](HostProbe &probe, const Row &row) { probe.cLibrary = row.value(1); }},
    {u"running"_s,
     [](HostProbe &probe, const Row &row) {
         probe.running << RunningServer{row.value(1), row.value(2), row.value(3).toLongLong(), row.value(4),
                                        row.value(5)};
     }},
    {u"cluster"_s,
     [](HostProbe &probe, const Row &row) {
         probe.clusters << DebianCluster{row.value(1), row.value(2), portOf(row.value(3)),
                                         row.value(4), row.value(5), row.value(6)};
     }},
    {u"bin"_s,
     [](HostProbe &probe, const Row &row) {
         probe.installations << Installation{row.value(1),
                                             PgVersion::parse(row.value(2)).value_or(PgVersion())};
     }},
    {u"data"_s,
     [](HostProbe &probe, const Row &row) {
         probe.knownDataDirectories << row.value(1);
         probe.majors.insert(row.value(1), row.value(2));
     }},
    {u"started"_s,
     [](HostProbe &probe, const Row &row) {
         probe.lastStarts.insert(row.value(1), LastStart{row.value(2), row.value(3)});
     }},
    {u"real"_s, [](HostProbe &probe, const Row &row) { probe.realPaths.insert(row.value(1), row.value(2)); }},
    {u"property"_s, [](HostProbe &probe, const Row &row) { readUnitProperty(probe.units, row.value(1)); }},
    {u"script"_s,
     [](HostProbe &probe, const Row &row) {
         probe.initScripts << InitScript{row.value(1), row.value(2), row.value(3), row.value(4),
                                         portOf(row.value(5))};
     }},
    {u"manager"_s, [](HostProbe &probe, const Row &row) { probe.managers << row.value(1); }},
};

HostProbe parseProbe(const QByteArray &output)
{
    HostProbe probe;
    const auto rows = rowsOf(output);
    for (const Row &row : rows)
        if (const Reader reader = readers.value(row.first()))
            reader(probe, row);
    return probe;
}

Result<HostProbe> probeHost(Host &host, const Patience &patience)
{
    const auto output =
        host.require(shellScript(scripts::probeHost, {host.spec().server.dataDirectory}), patience);
    FUTAGO_TRY(output);
    return parseProbe(*output);
}

static DataDirectoryState stateOf(const QString &word)
{
    if (word == u"cluster")
        return DataDirectoryState::Cluster;
    if (word == u"empty")
        return DataDirectoryState::Empty;
    return word == u"missing" ? DataDirectoryState::Missing : DataDirectoryState::Foreign;
}

using Values = QMap<QString, QString>;

static Result<Values> ask(Host &host, const QString &script, const ServerPlace &place,
                          const Patience &patience)
{
    const auto output =
        host.require(shellScript(script, {place.dataDirectory, place.binDirectory}), patience);
    FUTAGO_TRY(output);
    Values values;
    const auto rows = rowsOf(*output);
    for (const QStringList &row : rows)
        values.insert(row.first(), row.value(1));
    return values;
}

static DataProbe dataOf(const Values &values)
{
    DataProbe probe;
    probe.fact.state = stateOf(values.value(u"state"_s));
    probe.fact.major = values.value(u"major"_s);
    probe.fact.systemIdentifier = values.value(u"sysid"_s);
    probe.fact.hasStandbyFile = values.contains(u"standbyfile"_s);
    probe.fact.hasBackupLabel = values.contains(u"backuplabel"_s);
    probe.isRunning = values.contains(u"running"_s);
    return probe;
}

Result<DataProbe> probeData(Host &host, const ServerPlace &place, const Patience &patience)
{
    const auto values = ask(host, scripts::probeData, place, patience);
    FUTAGO_TRY(values);
    return dataOf(*values);
}

/// Of kilobytes, as df and du print them.
static std::optional<quint64> bytesOf(const QString &kilobytes)
{
    bool isKnown = false;
    const quint64 number = kilobytes.toULongLong(&isKnown);
    return isKnown ? std::optional(number * 1024) : std::nullopt;
}

Result<DirectoryProbe> probeDirectory(Host &host, const ServerPlace &place, const Patience &patience)
{
    const auto values = ask(host, scripts::probePlace, place, patience);
    FUTAGO_TRY(values);
    DirectoryProbe probe{dataOf(*values), {}, {}, {}, {}, {}, {}, {}, 0};
    probe.icuVersion = values->value(u"icu"_s);
    probe.unpacksLz4 = values->contains(u"lz4"_s);
    probe.fact.isMountPoint = values->contains(u"mountpoint"_s);
    probe.fact.walLink = values->value(u"wallink"_s);
    probe.fact.walLinkIsClosed = values->contains(u"walclosed"_s);
    probe.fact.unfinishedCopyBytes = values->value(u"unfinished"_s).toULongLong() * 1024;
    probe.binaryVersion = PgVersion::parse(values->value(u"version"_s)).value_or(PgVersion());
    probe.socketDirectory = values->value(u"socket"_s).section(u',', 0, 0).trimmed();
    probe.formerDirectory = values->value(u"former"_s);
    probe.freeBytes = bytesOf(values->value(u"free"_s));
    probe.walFreeBytes = bytesOf(values->value(u"walfree"_s));
    probe.walBytes = bytesOf(values->value(u"walsize"_s)).value_or(0);
    return probe;
}

} // namespace futago
