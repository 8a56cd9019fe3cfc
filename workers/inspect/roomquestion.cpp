// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/roomquestion.h"

#include "workers/host/shellscript.h"

using namespace Qt::StringLiterals;

namespace futago {

/// Paths. Numbers in the order of the paths: file system, kilobytes free, entries (0 or 1), kilobytes of an
/// unfinished copy; a line each. A copy may go on meanwhile: what it took from the free ones counts as its
/// own.
static const QString roomScript = uR"sh(
for path; do
  case $path in /*) ;; *) echo; continue ;; esac
  copy=$path.futago-incoming
  filled=0; [ ! -d "$path" ] || [ -z "$(ls -A "$path" 2>/dev/null | head -n 1)" ] || filled=1
  while [ ! -d "$path" ]; do path=${path%/*}; [ -n "$path" ] || path=/; done
  free=$(df -Pk "$path/" 2>/dev/null | awk 'NR == 2 { print $4 }')
  copied=0; [ ! -d "$copy" ] || copied=$(du -sk -- "$copy" 2>/dev/null | cut -f 1)
  echo "$(stat -L -c %d -- "$path") $free $filled ${copied:-0}"
done
exit 0)sh"_s;

Result<void> measureRooms(Host &host, HostFacts &facts, const QStringList &paths, const Patience &patience)
{
    const auto output = host.require(shellScript(roomScript, paths), patience);
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

/// Paths; the first is the data directory. Kilobytes in the order of the paths, without what is not copied
/// (basebackup.c). A file that goes while it is counted is no reason to know nothing.
static const QString bulkScript = uR"sh(
for path; do
  size=$(timeout 10 du -sk --exclude=pg_wal --exclude=pg_xlog --exclude='pgsql_tmp*' --exclude=pg_replslot -- "$path/" 2>/dev/null)
  [ $? != 124 ] || size=
  echo "${size%%[!0-9]*}"
done
exit 0)sh"_s;

Result<void> measureBulk(Host &primary, HostFacts &facts, const Patience &patience)
{
    const QStringList paths = QStringList{facts.place().dataDirectory} + facts.server->tablespaceDirectories;
    const auto output = primary.require(shellScript(bulkScript, paths), patience);
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
