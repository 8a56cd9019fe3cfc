// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/obstacles.h"

#include "workers/host/shellscript.h"

using namespace Qt::StringLiterals;

namespace futago {

/// $1 data directory, then files. Lines of a word and a path. mountinfo writes a blank as \\040 (proc(5));
/// the flags of lsattr stand before the first blank. A new file gets owner and group of the old one, which
/// needs both to be the user's own.
static const QString obstacleScript = uR"sh(
data=$1; shift
[ ! -d "${data%/*}" ] || [ -w "${data%/*}" ] || echo "closed $data"
bad=$(timeout 10 find -H "$data" \( -type f -o -type d \) ! -readable -print 2>/dev/null | head -n 1)
[ -z "$bad" ] || [ ! -e "$bad" ] || [ -r "$bad" ] || echo "unreadable $bad"
me=$(id -u)
for f in "$@"; do
  real=$(readlink -f -- "$f" 2>/dev/null) && [ -e "$real" ] || continue
  flags=$(lsattr -d -- "$real" 2>/dev/null)
  if cut -d ' ' -f 5 /proc/self/mountinfo | grep -qxF -e "$(printf '%s' "$real" | sed 's/ /\\040/g')"; then word=mount
  elif case ${flags%% *} in *[ia]*) true ;; *) false ;; esac; then word=locked
  elif [ "$(stat -c %h -- "$real")" -gt 1 ]; then word=links
  elif [ "$me" != 0 ] && { [ "$(stat -c %u -- "$real")" != "$me" ] || ! id -G | tr ' ' '\n' | grep -qx "$(stat -c %g -- "$real")"; }; then word=owner
  elif ! [ -w "${real%/*}" ]; then word=directory
  else continue
  fi
  echo "$word $f"
done
exit 0)sh"_s;

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
    const auto output = host.require(shellScript(obstacleScript, arguments), patience);
    FUTAGO_TRY(output);
    const QStringList lines = QString::fromUtf8(*output).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        take(facts, line.section(u' ', 0, 0), line.section(u' ', 1));
    return {};
}

} // namespace futago
