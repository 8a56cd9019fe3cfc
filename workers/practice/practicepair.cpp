// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/practice/practicepair.h"

#include "workers/practice/practicefolder.h"

#include <QDir>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

/// Enters the folder, having ended a removal that was killed.
Result<std::unique_ptr<PracticeFolder>> freshOrMade(const PracticePair::Options &options, const QString &path)
{
    auto folder = PracticeFolder::create(path, options.sshPort, options.serverPort);
    if (!folder || !(*folder)->record().removing)
        return folder;
    FUTAGO_TRY((*folder)->remove());
    folder->reset();
    return PracticeFolder::create(path, options.sshPort, options.serverPort);
}

} // namespace

QString PracticePair::defaultFolder()
{
    if (geteuid() == 0)
        return u"/var/lib/futago-practice"_s;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/practice"_s;
}

PracticePair::PracticePair(QString folder, Pair pair, QString knownHostsFile)
    : m_folder(std::move(folder))
    , m_pair(std::move(pair))
    , m_knownHostsFile(std::move(knownHostsFile))
{
}

Result<PracticePair> PracticePair::open(const Options &options, const Progress &progress)
{
    const auto tell = [&progress](const QString &line) {
        if (progress)
            progress(line);
    };
    const QString path = QDir::cleanPath(QDir(options.folder).absolutePath());
    auto folder = freshOrMade(options, path);
    if (!folder)
        return Failure(folder.error());
    if (!(*folder)->record().complete)
        tell(tr("Creating the keys and the data directories of both practice hosts…"));
    FUTAGO_TRY((*folder)->make());
    tell(tr("Starting the servers of both practice hosts…"));
    FUTAGO_TRY((*folder)->start());
    tell(tr("The practice pair in %1 is ready.").arg(path));
    return PracticePair(path, (*folder)->pair(), (*folder)->knownHostsFile());
}

Result<void> PracticePair::stopServer(HostRole role)
{
    const auto folder = PracticeFolder::enter(m_folder);
    if (!folder)
        return Failure(folder.error());
    return (*folder)->host(role).server().stop();
}

Result<void> PracticePair::startServer(HostRole role)
{
    const auto folder = PracticeFolder::enter(m_folder);
    if (!folder)
        return Failure(folder.error());
    return (*folder)->host(role).server().start();
}

Result<void> PracticePair::stop()
{
    const auto folder = PracticeFolder::enter(m_folder);
    if (!folder)
        return Failure(folder.error());
    return (*folder)->stop();
}

Result<void> PracticePair::removeFrom(const QString &path)
{
    auto folder = PracticeFolder::enter(path);
    if (!folder)
        return Failure(folder.error());
    return (*folder)->remove();
}

} // namespace futago
