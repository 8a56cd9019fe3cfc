// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/run/pairfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace futago {

namespace {

struct PairFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::PairFile)
};

} // namespace

Result<Pair> readPairFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::FileMissing,
            PairFileTexts::tr("The pair file %1 cannot be read.").arg(QDir::toNativeSeparators(path)),
            PairFileTexts::tr("Check its name and permissions."), file.errorString());
    return parsePair(file.readAll());
}

Result<void> writePairFile(const QString &path, const Pair &pair)
{
    QSaveFile file(path);
    const QByteArray json = toJson(pair);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return failure(
            ErrorKind::PermissionDenied,
            PairFileTexts::tr("The pair file %1 cannot be written.").arg(QDir::toNativeSeparators(path)),
            PairFileTexts::tr("Check the permissions of the folder and the free space."), file.errorString());
    return {};
}

} // namespace futago
