// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/practice/practicerecord.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

constexpr int longestSocketPath = 107;
constexpr int portsTried = 30;

bool isFree(quint16 port)
{
    return std::all_of(bothRoles.begin(), bothRoles.end(), [port](HostRole role) {
        QTcpServer server;
        return server.listen(QHostAddress(practiceAddress(role)), port);
    });
}

} // namespace

Result<PracticeRecord> PracticeRecord::load(const QString &folder)
{
    QFile file(QDir(folder).filePath(fileName()));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(file.exists() ? ErrorKind::PermissionDenied : ErrorKind::FileMissing,
                       tr("The practice pair in %1 cannot be read.").arg(folder), {}, file.errorString());
    }
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    PracticeRecord record;
    record.id = QUuid::fromString(object[u"id"_s].toString());
    record.sshPort = static_cast<quint16>(object[u"sshPort"_s].toInt());
    record.serverPort = static_cast<quint16>(object[u"serverPort"_s].toInt());
    record.binDirectory = object[u"binDirectory"_s].toString();
    record.socketRoot = object[u"socketRoot"_s].toString();
    record.complete = object[u"complete"_s].toBool();
    record.removing = object[u"removing"_s].toBool();
    if (record.id.isNull() || record.sshPort == 0 || record.serverPort == 0 || record.socketRoot.isEmpty()) {
        return failure(ErrorKind::BadInput, tr("The file %1 is damaged.").arg(file.fileName()),
                       tr("Stop the servers of the practice pair and delete its folder manually."));
    }
    return record;
}

Result<void> PracticeRecord::save(const QString &folder) const
{
    const QJsonObject object{{u"id"_s, id.toString(QUuid::WithoutBraces)},
                             {u"sshPort"_s, sshPort},
                             {u"serverPort"_s, serverPort},
                             {u"binDirectory"_s, binDirectory},
                             {u"socketRoot"_s, socketRoot},
                             {u"complete"_s, complete},
                             {u"removing"_s, removing}};
    QSaveFile file(QDir(folder).filePath(fileName()));
    file.open(QIODevice::WriteOnly);
    file.write(QJsonDocument(object).toJson());
    if (!file.commit()) {
        return failure(ErrorKind::PermissionDenied,
                       tr("The practice pair cannot be saved in %1.").arg(folder), {}, file.errorString());
    }
    return {};
}

QString practiceAddress(HostRole role)
{
    return role == HostRole::Primary ? u"127.0.0.2"_s : u"127.0.0.3"_s;
}

Result<quint16> freePracticePort(quint16 preferred)
{
    for (int port = preferred; port < preferred + portsTried; ++port) {
        if (isFree(static_cast<quint16>(port)))
            return static_cast<quint16>(port);
    }
    return failure(
        ErrorKind::ConnectionRefused,
        PracticeRecord::tr("No free port from %1 upwards was found for the practice pair.").arg(preferred));
}

QString socketRootFor(const QString &folder, const QUuid &id, const QString &runtimeDirectory)
{
    const QString longest = folder + u"/primary/run/.s.PGSQL.65535.lock"_s;
    if (QFile::encodeName(longest).size() <= longestSocketPath && !folder.contains(u','))
        return folder;
    return QDir(runtimeDirectory).filePath(u"futago-"_s + id.toString(QUuid::Id128).first(12));
}

} // namespace futago
