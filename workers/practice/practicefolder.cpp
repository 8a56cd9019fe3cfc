// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/practice/practicefolder.h"

#include "workers/practice/ownprocesses.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

/// Names that a killed create() may have left before the record was there.
bool isOfUnfinishedCreate(const QString &name)
{
    return name == FolderLock::fileName() || name.startsWith(PracticeRecord::fileName());
}

/// pg_ctl starts the server by a shell and puts paths between double quotes as they are.
bool survivesPgCtl(const QString &path)
{
    return std::none_of(path.begin(), path.end(), [](QChar c) { return u"\"$`\\\n"_s.contains(c); });
}

Result<void> makeFolder(const QString &folder)
{
    if (!survivesPgCtl(folder)) {
        return failure(
            ErrorKind::WrongDirectory,
            PracticeFolder::tr("The path %1 contains a character that PostgreSQL's pg_ctl cannot handle.")
                .arg(folder),
            PracticeFolder::tr("Choose a folder without quotes, dollar signs and backslashes."));
    }
    const QStringList names =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    const bool ours = names.contains(PracticeRecord::fileName()) ||
                      std::all_of(names.begin(), names.end(), isOfUnfinishedCreate);
    if (!ours) {
        return failure(
            ErrorKind::WrongDirectory,
            PracticeFolder::tr("The folder %1 contains files that do not belong to a practice pair.")
                .arg(folder),
            PracticeFolder::tr("Choose a folder that is empty or does not exist yet."));
    }
    // The servers' account must pass through; what is inside is closed to others.
    const auto passable =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, passable)) {
        return failure(ErrorKind::PermissionDenied,
                       PracticeFolder::tr("The practice folder %1 cannot be created.").arg(folder));
    }
    return {};
}

/// The servers' account must be able to reach it, and root's runtime directory is root's alone.
QString runtimeDirectory()
{
    const QString own = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return geteuid() == 0 || own.isEmpty() ? u"/tmp"_s : own;
}

Result<PracticeRecord> newRecord(const QString &folder, quint16 sshPort, quint16 serverPort)
{
    const auto programs = Programs::find();
    FUTAGO_TRY(programs);
    const auto freeSshPort = freePracticePort(sshPort);
    FUTAGO_TRY(freeSshPort);
    const auto freeServerPort = freePracticePort(serverPort);
    FUTAGO_TRY(freeServerPort);
    PracticeRecord record;
    record.id = QUuid::createUuid();
    record.sshPort = *freeSshPort;
    record.serverPort = *freeServerPort;
    record.binDirectory = programs->binDirectory;
    record.socketRoot = socketRootFor(folder, record.id, runtimeDirectory());
    FUTAGO_TRY(record.save(folder));
    return record;
}

} // namespace

Result<std::unique_ptr<PracticeFolder>> PracticeFolder::create(const QString &folder, quint16 sshPort,
                                                               quint16 serverPort)
{
    FUTAGO_TRY(makeFolder(folder));
    auto lock = FolderLock::acquire(folder);
    if (!lock)
        return Failure(lock.error());
    if (!QFileInfo::exists(QDir(folder).filePath(PracticeRecord::fileName())))
        FUTAGO_TRY(newRecord(folder, sshPort, serverPort));
    return enterLocked(folder, std::move(*lock));
}

Result<std::unique_ptr<PracticeFolder>> PracticeFolder::enter(const QString &folder)
{
    FUTAGO_TRY(PracticeRecord::load(folder));
    auto lock = FolderLock::acquire(folder);
    if (!lock)
        return Failure(lock.error());
    return enterLocked(folder, std::move(*lock));
}

Result<std::unique_ptr<PracticeFolder>> PracticeFolder::enterLocked(const QString &folder, FolderLock lock)
{
    auto record = PracticeRecord::load(folder);
    FUTAGO_TRY(record);
    auto programs = Programs::find(record->binDirectory);
    FUTAGO_TRY(programs);
    auto servers = Account::ofPracticeServers();
    FUTAGO_TRY(servers);
    auto caller = Account::ofCaller();
    FUTAGO_TRY(caller);
    return std::unique_ptr<PracticeFolder>(new PracticeFolder(folder, std::move(lock), std::move(*record),
                                                              std::move(*programs), std::move(*servers),
                                                              std::move(*caller)));
}

PracticeFolder::PracticeFolder(QString folder, FolderLock lock, PracticeRecord record, Programs programs,
                               Account servers, Account caller)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
    , m_record(std::move(record))
    , m_programs(std::move(programs))
    , m_servers(std::move(servers), m_record.mark(), m_lock.descriptor())
    , m_caller(std::move(caller), m_record.mark(), m_lock.descriptor())
    , m_primary(HostRole::Primary, m_folder, m_record, m_programs, m_servers)
    , m_standby(HostRole::Standby, m_folder, m_record, m_programs, m_servers)
{
}

Pair PracticeFolder::pair() const
{
    Pair pair;
    pair.id = m_record.id;
    pair.name = tr("Practice pair");
    for (const HostRole role : bothRoles)
        pair.host(role) = host(role).spec(workstationFile(u"id_ed25519"_s));
    return pair;
}

Result<void> PracticeFolder::make()
{
    FUTAGO_TRY(checkReachable());
    const auto key = makeWorkstationKey();
    FUTAGO_TRY(key);
    FUTAGO_TRY(makeHosts(*key));
    FUTAGO_TRY(writeKnownHosts());
    if (m_record.complete)
        return {};
    m_record.complete = true;
    return m_record.save(m_folder);
}

Result<void> PracticeFolder::checkReachable() const
{
    if (m_servers.run(Command::of({u"test"_s, u"-x"_s, m_folder})))
        return {};
    return failure(
        ErrorKind::PermissionDenied,
        tr("The OS user “%1” cannot reach the practice folder %2.").arg(m_servers.account().name, m_folder),
        tr("Choose a folder whose parent folders are all accessible to that user."));
}

Result<QByteArray> PracticeFolder::makeWorkstationKey() const
{
    const QString directory = m_folder + u"/workstation"_s;
    if (!QFileInfo::exists(directory)) {
        const QString part = directory + u".part"_s;
        FUTAGO_TRY(m_caller.removeTree(part));
        FUTAGO_TRY(m_caller.makeDirectory(part));
        FUTAGO_TRY(m_caller.run(
            Command::of({m_programs.sshKeygen, u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-C"_s,
                         u"futago-practice"_s, u"-f"_s, part + u"/id_ed25519"_s})));
        FUTAGO_TRY(m_caller.run(Command::of({u"mv"_s, u"-T"_s, u"--"_s, part, directory})));
    }
    QFile key(workstationFile(u"id_ed25519.pub"_s));
    if (!key.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::FileMissing, tr("The practice key %1 cannot be read.").arg(key.fileName()),
                       {}, key.errorString());
    }
    return key.readAll();
}

Result<void> PracticeFolder::makeHosts(const QByteArray &workstationKey) const
{
    // Two initdb at a time take as long as one. The pool's end waits for both.
    QThreadPool pool;
    QList<QFuture<Result<void>>> made;
    for (const HostRole role : bothRoles)
        made.append(QtConcurrent::run(&pool, [this, role, workstationKey] {
            return host(role).make(workstationKey, !m_record.complete);
        }));
    for (const QFuture<Result<void>> &one : made)
        FUTAGO_TRY(one.result());
    return {};
}

Result<void> PracticeFolder::writeKnownHosts() const
{
    QByteArray lines;
    for (const HostRole role : bothRoles) {
        const auto known = host(role).sshd().knownHostsLines();
        FUTAGO_TRY(known);
        lines += *known;
    }
    QFile file(knownHostsFile());
    if (file.open(QIODevice::ReadOnly) && file.readAll() == lines)
        return {};
    return m_caller.writeFile(knownHostsFile(), lines, u"600"_s);
}

Result<void> PracticeFolder::start() const
{
    for (const HostRole role : bothRoles)
        FUTAGO_TRY(host(role).sshd().start());
    return startServers();
}

Result<void> PracticeFolder::startServers() const
{
    const auto primary = m_primary.server().state();
    FUTAGO_TRY(primary);
    const auto standby = m_standby.server().state();
    FUTAGO_TRY(standby);
    for (const HostRole role : serversToStart(*primary, *standby))
        FUTAGO_TRY(host(role).server().start());
    return {};
}

Result<void> PracticeFolder::stop() const
{
    // The primary first: it ends only when its standby has all WAL.
    for (const HostRole role : bothRoles)
        FUTAGO_TRY(host(role).server().stop());
    for (const HostRole role : bothRoles)
        FUTAGO_TRY(host(role).sshd().stop());
    // A process that is just becoming another program shows no environment: look again.
    for (int look = 0; look < 3; ++look)
        endProcesses(processesMarked(m_record.mark()));
    return {};
}

Result<void> PracticeFolder::remove()
{
    m_record.removing = true;
    FUTAGO_TRY(m_record.save(m_folder));
    FUTAGO_TRY(stop());
    return removeFiles();
}

Result<void> PracticeFolder::removeFiles() const
{
    for (const HostRole role : bothRoles)
        FUTAGO_TRY(host(role).remove());
    if (m_record.socketRoot != m_folder)
        FUTAGO_TRY(m_servers.removeTree(m_record.socketRoot));
    QDir folder(m_folder);
    for (const QString &name : {u"workstation"_s, u"workstation.part"_s})
        FUTAGO_TRY(m_caller.removeTree(folder.filePath(name)));
    // The record goes after all that it stands for, so that a killed removal is known as such.
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (isOfUnfinishedCreate(name))
            folder.remove(name);
    }
    if (!QDir().rmdir(m_folder)) {
        return failure(
            ErrorKind::DirectoryNotEmpty,
            tr("The practice folder %1 contains files that Futago did not create, so it is not deleted.")
                .arg(m_folder));
    }
    return {};
}

} // namespace futago
