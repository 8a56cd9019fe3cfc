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

/// For each file a line "size mode owner group", the bytes, and a newline; "absent" for none.
static const QString readScript = uR"sh(
for f in "$@"; do
  if [ -e "$f" ]; then
    stat -L -c '%s %a %U %G' -- "$f" || exit 1
    cat -- "$f" || exit 1
    echo
  else
    echo absent
  fi
done)sh"_s;

/// $1 file, $2 expected SHA-256 (or "absent", or empty), $3 mode of a new file, $4 backup (or empty), $5 size
/// of the new contents: when Futago is killed or the link breaks, the input just ends, and half a file must
/// not replace a whole one. Old coreutils (8.4) have no `sync FILE`: there the whole system is synced.
static const QString writeScript = uR"sh(
f=$1; expected=$2; mode=$3; backup=$4; size=$5
if [ -L "$f" ]; then f=$(readlink -f -- "$f") || exit 1; fi
new="$f.futago-new"
umask 077
cat > "$new" || exit 1
if [ "$(wc -c < "$new")" -ne "$size" ]; then rm -f -- "$new"; echo "the contents did not arrive whole" >&2; exit 1; fi
if [ -n "$expected" ]; then
  if [ -e "$f" ]; then have=$(sha256sum < "$f") || exit 1; have=${have%% *}; else have=absent; fi
  if [ "$have" != "$expected" ]; then rm -f -- "$new"; exit 92; fi
fi
if [ -e "$f" ]; then
  if [ -n "$backup" ] && [ ! -e "$backup" ]; then cp -p -- "$f" "$backup" || exit 1; fi
  chmod --reference="$f" -- "$new" && { chown --reference="$f" -- "$new" 2>/dev/null || chgrp --reference="$f" -- "$new" || exit 1; }
else
  chmod "$mode" -- "$new" || exit 1
fi
sync -- "$new" 2>/dev/null || sync
mv -f -- "$new" "$f" || exit 1
sync -- "${f%/*}" 2>/dev/null || sync)sh"_s;

static const QString renameScript = uR"sh(
[ -e "$1" ] || exit 91
[ ! -e "$2" ] || exit 93
mv -- "$1" "$2" && { sync -- "${2%/*}" 2>/dev/null || sync; })sh"_s;

static std::optional<FileFact> takeFile(const QString &path, const QByteArray &out, qsizetype &at)
{
    FileFact file;
    file.path = path;
    const qsizetype end = out.indexOf('\n', at);
    if (end < 0)
        return std::nullopt;
    const QList<QByteArray> words = out.mid(at, end - at).split(' ');
    at = end + 1;
    if (words.size() == 1 && words.first() == "absent")
        return file;
    if (words.size() != 4)
        return std::nullopt;
    const qsizetype size = words.at(0).toLongLong();
    file.exists = true;
    file.mode = words.at(1).toInt(nullptr, 8);
    file.owner = QString::fromUtf8(words.at(2));
    file.group = QString::fromUtf8(words.at(3));
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
                FileTexts::tr("Inspect again."), {}, m_host.name());
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
                       FileTexts::tr("The file %1 on %2 was changed by someone else since it was read.")
                           .arg(writing.path, m_host.name()),
                       FileTexts::tr("Nothing was written. Inspect again and look at the new plan."), {},
                       m_host.name());
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
                       FileTexts::tr("Inspect again."), {}, m_host.name());
    if (output->status == targetExists)
        return failure(
            ErrorKind::WrongDirectory,
            FileTexts::tr("%1 cannot be renamed on %2 because %3 exists.").arg(from, m_host.name(), to),
            FileTexts::tr("Look at both and move one of them away."), {}, m_host.name());
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
