// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/remotefiles.h"

#include "workers/host/shellscript.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

struct FileTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::RemoteFiles)
};

static constexpr int fileIsMissing = 91;
static constexpr int fileHasChanged = 92;
static constexpr int targetExists = 93;
static constexpr int ownerIsLost = 94;

/// For each file the lines "size mode", owner and group, the bytes, and a newline; "absent" for none. What
/// cannot be looked into is not absent.
static const QString readScript = uR"sh(
for f in "$@"; do
  if [ -e "$f" ]; then
    stat -L --printf='%s %a\n%U\n%G\n' -- "$f" || exit 1
    cat -- "$f" || exit 1
    echo
  else
    d=${f%/*}
    while [ -n "$d" ] && [ ! -d "$d" ]; do case $d in */*) d=${d%/*} ;; *) d= ;; esac; done
    [ -z "$d" ] || [ -x "$d" ] || { echo "$d: Permission denied" >&2; exit 1; }
    echo absent
  fi
done)sh"_s;

/// $1 file, $2 expected SHA-256 (or "absent", or empty), $3 mode of a new file, $4 backup (or empty), $5 size
/// of the new contents: when Futago is killed or the link breaks, the input just ends, and half a file must
/// not replace a whole one. Nor may half a copy pass for the backup, so that comes by rename as well; where
/// one with other contents is there, a number is appended. Old
/// coreutils (8.4) have no `sync FILE`: there the whole system is synced; nor --attributes-only, by which
/// access control lists (with the mode), extended attributes and the SELinux context are kept.
static const QString writeScript = uR"sh(
f=$1; expected=$2; mode=$3; backup=$4; size=$5
if [ -L "$f" ]; then f=$(readlink -f -- "$f") || exit 1; fi
new="$f.futago-new"
umask 077
sizeOf() { wc -c < "$1"; }
flush() { sync -- "$1" 2>/dev/null || sync; }
giveUp() { rm -f -- "$new" "$copy.part"; exit "$1"; }
copy=$backup
keep() {
  [ -n "$backup" ] || return 0
  number=1
  while [ -e "$copy" ]; do
    [ "$(sha256sum < "$f")" != "$(sha256sum < "$copy")" ] || return 0
    number=$((number + 1)); copy=$backup.$number
  done
  cp -p -- "$f" "$copy.part" && [ "$(sizeOf "$f")" -eq "$(sizeOf "$copy.part")" ] || return 1
  flush "$copy.part"
  mv -n -- "$copy.part" "$copy"
}
rm -f -- "$new"
[ ! -e "$f" ] || for kept in mode xattr context; do cp --attributes-only --preserve=$kept -- "$f" "$new" 2>/dev/null; done
cat > "$new" || giveUp 1
if [ "$(sizeOf "$new")" -ne "$size" ]; then echo "the contents did not arrive whole" >&2; giveUp 1; fi
if [ -n "$expected" ]; then
  if [ -e "$f" ]; then have=$(sha256sum < "$f") || giveUp 1; have=${have%% *}; else have=absent; fi
  [ "$have" = "$expected" ] || giveUp 92
fi
if [ -e "$f" ]; then
  chown --reference="$f" -- "$new" 2>/dev/null || giveUp 94
  chmod --reference="$f" -- "$new" && keep || giveUp 1
else
  chmod "$mode" -- "$new" || giveUp 1
fi
flush "$new"
mv -f -- "$new" "$f" || giveUp 1
flush "${f%/*}")sh"_s;

static const QString renameScript = uR"sh(
[ -e "$1" ] || exit 91
[ ! -e "$2" ] || exit 93
mv -- "$1" "$2" && { sync -- "${2%/*}" 2>/dev/null || sync; })sh"_s;

static std::optional<QByteArray> takeLine(const QByteArray &out, qsizetype &at)
{
    const qsizetype end = out.indexOf('\n', at);
    if (end < 0)
        return std::nullopt;
    const QByteArray line = out.mid(at, end - at);
    at = end + 1;
    return line;
}

/// Names of owners and groups may hold blanks ("domain users").
static std::optional<FileFact> takeFile(const QString &path, const QByteArray &out, qsizetype &at)
{
    FileFact file;
    file.path = path;
    const auto first = takeLine(out, at);
    if (!first || *first == "absent")
        return first ? std::optional(file) : std::nullopt;
    const auto owner = takeLine(out, at);
    const auto group = takeLine(out, at);
    const QList<QByteArray> words = first->split(' ');
    if (words.size() != 2 || !owner || !group)
        return std::nullopt;
    const qsizetype size = words.at(0).toLongLong();
    file.exists = true;
    file.mode = words.at(1).toInt(nullptr, 8);
    file.owner = QString::fromUtf8(*owner);
    file.group = QString::fromUtf8(*group);
    file.bytes = out.mid(at, size);
    at += size + 1;
    return at <= out.size() ? std::optional(file) : std::nullopt;
}

Result<QList<FileFact>> RemoteFiles::read(const QStringList &paths, const Patience &patience)
{
    Command command = shellScript(readScript, paths);
    command.outputIsSecret = true;
    const auto out = m_host.require(command, patience);
    FUTAGO_TRY(out);
    QList<FileFact> files;
    qsizetype at = 0;
    for (const QString &path : paths) {
        const auto file = takeFile(path, *out, at);
        if (!file)
            return failure(
                ErrorKind::CommandFailed,
                FileTexts::tr("The file %1 on %2 changed while it was read.").arg(path, m_host.name()),
                FileTexts::tr("Inspect again."), {}, m_host.login());
        files << *file;
    }
    return files;
}

Result<FileFact> RemoteFiles::read(const QString &path, const Patience &patience)
{
    const auto files = read(QStringList{path}, patience);
    FUTAGO_TRY(files);
    return files->constFirst();
}

Result<void> RemoteFiles::write(const Writing &writing, const Patience &patience)
{
    Command command =
        shellScript(writeScript, {writing.path, writing.expectedHash, QString::number(writing.mode, 8),
                                  writing.backupPath, QString::number(writing.bytes.size())});
    command.input = writing.bytes;
    command.inputIsSecret = writing.isSecret;
    const auto output = m_host.run(command, patience);
    FUTAGO_TRY(output);
    if (output->status == fileHasChanged)
        return failure(ErrorKind::FileChanged,
                       FileTexts::tr("The file %1 on %2 has been changed by someone else since it was read.")
                           .arg(writing.path, m_host.name()),
                       FileTexts::tr("Nothing was written. Inspect again and review the new plan."), {},
                       m_host.login());
    if (output->status == ownerIsLost)
        return failure(ErrorKind::PermissionDenied,
                       FileTexts::tr("User %3 cannot change %1 on %2 without changing its owner and group.")
                           .arg(writing.path, m_host.name(), m_host.spec().serverUser),
                       FileTexts::tr("Nothing was written. Change the owner of the file to that user, or "
                                     "manually apply the change shown on the Review page."),
                       {}, m_host.login());
    if (!output->ok())
        return Failure(explain(m_host, command, *output));
    return {};
}

Result<void> RemoteFiles::rename(const QString &from, const QString &to, const Patience &patience)
{
    const Command command = shellScript(renameScript, {from, to});
    const auto output = m_host.run(command, patience);
    FUTAGO_TRY(output);
    if (output->status == fileIsMissing)
        return failure(ErrorKind::FileMissing,
                       FileTexts::tr("There is no %1 on %2.").arg(from, m_host.name()),
                       FileTexts::tr("Inspect again."), {}, m_host.login());
    if (output->status == targetExists)
        return failure(
            ErrorKind::WrongDirectory,
            FileTexts::tr("%1 cannot be renamed on %2 because %3 exists.").arg(from, m_host.name(), to),
            FileTexts::tr("Check both and move one of them elsewhere."), {}, m_host.login());
    if (!output->ok())
        return Failure(explain(m_host, command, *output));
    return {};
}

Result<bool> RemoteFiles::exists(const QString &path, const Patience &patience)
{
    const auto output = m_host.run(Command::of({u"test"_s, u"-e"_s, path}), patience);
    FUTAGO_TRY(output);
    return output->ok();
}

} // namespace futago
