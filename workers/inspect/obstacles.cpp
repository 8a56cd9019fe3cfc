// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/obstacles.h"

#include "workers/host/shellscript.h"
#include "workers/inspect/scripts.h"

using namespace Qt::StringLiterals;

namespace futago {

static const QMap<QString, FileObstacle> obstacleWords{
    {u"mount"_s, FileObstacle::MountPoint},
    {u"locked"_s, FileObstacle::Locked},
    {u"links"_s, FileObstacle::HardLinked},
    {u"owner"_s, FileObstacle::OwnedByAnother},
    {u"directory"_s, FileObstacle::DirectoryNotWritable},
};

static void take(HostFacts &facts, const QString &word, const QString &path)
{
    if (word == u"closed")
        facts.dataDirectory.parentIsClosed = true;
    if (word == u"unreadable")
        facts.dataDirectory.unreadableEntry = path;
    for (FileFact &file : facts.files)
        if (file.path == path)
            file.obstacle = obstacleWords.value(word, FileObstacle::None);
}

Result<void> findObstacles(Host &host, HostFacts &facts, const Patience &patience)
{
    QStringList arguments{facts.place().dataDirectory};
    for (HostFile kind : {HostFile::Config, HostFile::Hba, HostFile::Ident, HostFile::Auto,
                          HostFile::Recovery, HostFile::Signal})
        if (const FileFact file = facts.files.value(kind); file.exists)
            arguments << file.path;
    const auto output = host.require(shellScript(scripts::obstacles, arguments), patience);
    FUTAGO_TRY(output);
    const QStringList lines = QString::fromUtf8(*output).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        take(facts, line.section(u' ', 0, 0), line.section(u' ', 1));
    return {};
}

} // namespace futago
