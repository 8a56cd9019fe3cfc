// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/linefile.h"

using namespace Qt::StringLiterals;

namespace futago {

static QByteArray without(const QByteArray &bytes, const std::function<bool(const QByteArray &)> &isOurs)
{
    QByteArray kept;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', at);
        const qsizetype end = newline < 0 ? bytes.size() : newline + 1;
        const QByteArray line = bytes.mid(at, end - at);
        if (!isOurs(line))
            kept += line;
        at = end;
    }
    return kept;
}

Result<void> takeLinesOut(Host &host, const QString &path, const std::function<bool(const QByteArray &)> &isOurs, bool isSecret,
                          const Patience &patience)
{
    RemoteFiles files(host);
    const auto file = files.read(path, patience);
    FUTAGO_TRY(file);
    const QByteArray kept = without(file->bytes, isOurs);
    if (!file->exists || kept == file->bytes)
        return {};
    if (kept.isEmpty()) {
        const QString script = u"have=$(sha256sum < \"$1\") && [ \"${have%% *}\" = \"$2\" ] && rm -f -- \"$1\""_s;
        FUTAGO_TRY(host.require(Command::of({u"sh"_s, u"-c"_s, script, u"sh"_s, path, file->hash()}), patience));
        return {};
    }
    return files.write({path, kept, file->mode, file->hash(), {}, isSecret}, patience);
}

} // namespace futago
