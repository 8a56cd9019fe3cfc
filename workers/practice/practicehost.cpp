// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/practice/practicehost.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

QString socketDirectoryOf(HostRole role, const QString &folder, const QString &socketRoot)
{
    const QString own = socketRoot + u'/' + nameOf(role);
    return socketRoot == folder ? own + u"/run"_s : own;
}

} // namespace

PracticeHost::PracticeHost(HostRole role, const QString &folder, const PracticeRecord &record,
                           const Programs &programs, const LocalRunner &runner)
    : m_id(formerId(role))
    , m_address(practiceAddress(role))
    , m_sshPort(record.sshPort)
    , m_folder(folder + u'/' + nameOf(role))
    , m_socketDirectory(socketDirectoryOf(role, folder, record.socketRoot))
    , m_runner(runner)
    , m_sshd(m_folder, m_address, m_sshPort, record.mark(), programs, runner)
    , m_server(m_folder, m_socketDirectory, m_address, record.serverPort, programs, runner)
{
}

Result<void> PracticeHost::make(const QByteArray &workstationKey, bool seed) const
{
    FUTAGO_TRY(makeFolder());
    FUTAGO_TRY(m_sshd.make(workstationKey));
    FUTAGO_TRY(m_server.makeSocketDirectory());
    if (seed)
        FUTAGO_TRY(m_server.make());
    return {};
}

Result<void> PracticeHost::makeFolder() const
{
    const QByteArray path = QFile::encodeName(m_folder);
    const Account &owner = m_runner.account();
    const bool made = (::mkdir(path.constData(), 0700) == 0 || errno == EEXIST) &&
                      (!owner.differsFromCaller() || ::lchown(path.constData(), owner.uid, owner.gid) == 0);
    if (!made) {
        return failure(ErrorKind::PermissionDenied, tr("The folder %1 cannot be created.").arg(m_folder), {},
                       qt_error_string(errno), m_address);
    }
    return {};
}

Result<void> PracticeHost::remove() const
{
    const QDir folder(m_folder);
    if (!folder.exists())
        return {};
    // The account owns what is inside, the caller owns where the folder itself stands.
    for (const QString &name :
         folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        FUTAGO_TRY(m_runner.removeTree(folder.filePath(name)));
    if (!QDir().rmdir(m_folder))
        return failure(ErrorKind::PermissionDenied, tr("The folder %1 cannot be removed.").arg(m_folder), {},
                       {}, m_address);
    return {};
}

HostSpec PracticeHost::spec(const QString &keyFile) const
{
    HostSpec spec;
    spec.id = m_id;
    spec.ssh = SshEndpoint{m_address, m_sshPort, m_runner.account().name, keyFile, false};
    spec.become = Become::LoginUser;
    spec.serverUser = m_runner.account().name;
    spec.address = m_address;
    spec.server = m_server.place();
    spec.sshDirectory = m_sshd.sshDirectory();
    spec.passFile = m_folder + u"/pgpass"_s;
    spec.archiveDirectory = m_folder + u"/archive"_s;
    return spec;
}

} // namespace futago
