// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/roomquestion.h"

#include "workers/host/shellscript.h"
#include "workers/inspect/scripts.h"

using namespace Qt::StringLiterals;

namespace futago {

Result<void> measureRooms(Host &host, HostFacts &facts, const QStringList &paths, const Patience &patience)
{
    const auto output = host.require(shellScript(scripts::room, paths), patience);
    FUTAGO_TRY(output);
    const QStringList lines = QString::fromUtf8(*output).split(u'\n');
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QStringList values = lines.value(i).split(u' ');
        bool isKnown = false;
        const quint64 free = values.value(1).toULongLong(&isKnown);
        if (!isKnown)
            continue;
        facts.rooms.insert(paths.at(i),
                           {values.value(0).toULongLong(), free * 1024, values.value(2) == u"1"});
        if (paths.at(i) == facts.place().dataDirectory)
            facts.dataDirectory.unfinishedCopyBytes = values.value(3).toULongLong() * 1024;
    }
    return {};
}

Result<void> measureBulk(Host &primary, HostFacts &facts, const Patience &patience)
{
    const QStringList paths = QStringList{facts.place().dataDirectory} + facts.server->tablespaceDirectories;
    const auto output = primary.require(shellScript(scripts::bulk, paths), patience);
    FUTAGO_TRY(output);
    const QStringList lines = QString::fromUtf8(*output).split(u'\n');
    QMap<QString, quint64> bulk;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        bool isKnown = false;
        const quint64 kilobytes = lines.value(i).toULongLong(&isKnown);
        if (!isKnown)
            return {};
        bulk.insert(paths.at(i), kilobytes * 1024);
    }
    facts.bulk = bulk;
    return {};
}

} // namespace futago
