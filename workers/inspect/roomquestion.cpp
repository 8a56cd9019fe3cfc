// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/roomquestion.h"

#include "workers/host/shellscript.h"

using namespace Qt::StringLiterals;

namespace futago {

/// Paths. Numbers in the order of the paths: file system, kilobytes free, entries (0 or 1); a line each.
static const QString roomScript = uR"sh(
for path; do
  case $path in /*) ;; *) echo; continue ;; esac
  filled=0; [ ! -d "$path" ] || [ -z "$(ls -A "$path" 2>/dev/null | head -n 1)" ] || filled=1
  while [ ! -d "$path" ]; do path=${path%/*}; [ -n "$path" ] || path=/; done
  echo "$(stat -L -c %d -- "$path") $(df -Pk "$path/" 2>/dev/null | awk 'NR == 2 { print $4 }') $filled"
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
        if (isKnown)
            facts.rooms.insert(paths.at(i),
                               {values.value(0).toULongLong(), free * 1024, values.value(2) == u"1"});
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
