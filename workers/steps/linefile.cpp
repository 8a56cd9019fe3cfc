// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/linefile.h"

#include "workers/host/shellscript.h"
#include "workers/steps/scripts.h"

using namespace Qt::StringLiterals;

namespace futago {

static QList<QByteArray> linesOf(const QByteArray &bytes)
{
    QList<QByteArray> lines;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', at);
        const qsizetype end = newline < 0 ? bytes.size() : newline + 1;
        lines << bytes.mid(at, end - at);
        at = end;
    }
    return lines;
}

static QByteArray without(const QByteArray &bytes, const std::function<bool(const QByteArray &)> &isOurs)
{
    QList<QByteArray> kept = linesOf(bytes);
    kept.removeIf(isOurs);
    return kept.join();
}

static Result<void> removeOwn(Host &host, const FileFact &file, const Patience &patience)
{
    FUTAGO_TRY(host.require(shellScript(scripts::removeOwn, {file.path, file.hash()}), patience));
    return {};
}

Result<Undone> takeLinesOut(Host &host, const QString &path,
                            const std::function<bool(const QByteArray &)> &isOurs, bool isSecret,
                            const Patience &patience)
{
    RemoteFiles files(host);
    const auto file = files.read(path, patience);
    FUTAGO_TRY(file);
    const QByteArray kept = without(file->bytes, isOurs);
    if (!file->exists || kept == file->bytes)
        return Undone::Nothing;
    if (kept.isEmpty())
        FUTAGO_TRY(removeOwn(host, *file, patience));
    else
        FUTAGO_TRY(files.write({path, kept, file->mode, file->hash(), {}, isSecret}, patience));
    return Undone::Yes;
}

/// The place of a line is that of its successor now; the lines that were there before come first.
static QByteArray putBack(const QByteArray &bytes, const QByteArray &prefix, const QByteArray &former)
{
    const auto isOurs = [&](const QByteArray &line) { return line.startsWith(prefix); };
    QList<QByteArray> formerLines = linesOf(former);
    formerLines.removeIf([&](const QByteArray &line) { return !isOurs(line); });
    QList<QByteArray> lines;
    for (const QByteArray &line : linesOf(bytes)) {
        if (!isOurs(line))
            lines << line;
        else if (!formerLines.isEmpty())
            lines << formerLines.takeFirst();
    }
    const QByteArray result = (lines + formerLines).join();
    return result == former + '\n' ? former : result;
}

Result<Undone> putLinesBack(Host &host, const QString &path, const QByteArray &prefix,
                            const QByteArray &former, const Patience &patience)
{
    RemoteFiles files(host);
    const auto file = files.read(path, patience);
    FUTAGO_TRY(file);
    const QByteArray wanted = putBack(file->bytes, prefix, former);
    if (!file->exists || wanted == file->bytes)
        return Undone::Nothing;
    if (wanted.isEmpty())
        FUTAGO_TRY(removeOwn(host, *file, patience));
    else
        FUTAGO_TRY(files.write({path, wanted, file->mode, file->hash(), {}, true}, patience));
    return Undone::Yes;
}

} // namespace futago
