// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/remotefiles.h"

#include "workers/host/scripts.h"
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
    Command command = shellScript(scripts::readFiles, paths);
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
        shellScript(scripts::writeFile, {writing.path, writing.expectedHash, QString::number(writing.mode, 8),
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
    const Command command = shellScript(scripts::renameFile, {from, to});
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
