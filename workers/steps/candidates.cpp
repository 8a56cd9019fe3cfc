// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/candidates.h"

#include "workers/host/remotefiles.h"

using namespace Qt::StringLiterals;

namespace futago {

static QString besideOf(const QString &file)
{
    return file + u".futago-candidate"_s;
}

void Candidates::add(const QString &file, const QByteArray &candidate)
{
    m_files << std::pair(file, candidate);
}

QString Candidates::pathFor(const QString &file) const
{
    for (const auto &[path, bytes] : m_files)
        if (path == file && !bytes.isEmpty())
            return besideOf(file);
    return file;
}

Result<void> Candidates::lay(Host &host, const Patience &patience) const
{
    for (const auto &[path, bytes] : m_files)
        if (!bytes.isEmpty())
            FUTAGO_TRY(RemoteFiles(host).write({besideOf(path), bytes, 0600, {}, {}, false}, patience));
    return {};
}

Result<void> Candidates::remove(Host &host, const Patience &patience) const
{
    QStringList argv{u"rm"_s, u"-f"_s, u"--"_s};
    for (const auto &[path, bytes] : m_files)
        argv << besideOf(path);
    FUTAGO_TRY(host.require(Command::of(argv), patience));
    return {};
}

} // namespace futago
