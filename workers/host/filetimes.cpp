// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/filetimes.h"

#include "model/base/wording.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace futago {

struct FileTimeTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::activate)
};

struct LatestWrite
{
    QString file;
    double time = 0;
};

static LatestWrite latestWrite(const QStringList &files, const QByteArray &out)
{
    LatestWrite latest;
    const QList<QByteArray> words = out.simplified().split(' ');
    for (qsizetype i = 0; i < files.size(); ++i)
        if (const double time = words.value(i).toDouble(); latest.file.isEmpty() || time > latest.time)
            latest = {files.at(i), time};
    return latest;
}

/// %.Y has fractions of a second from coreutils 8.6 on.
Result<QString> newerThan(Host &host, const QStringList &files, const QString &moment,
                          const Patience &patience)
{
    if (files.isEmpty())
        return QString();
    const auto times = host.require(
        Command::of(QStringList{u"stat"_s, u"-L"_s, u"-c"_s, u"%.Y"_s, u"--"_s} + files), patience);
    FUTAGO_TRY(times);
    const LatestWrite latest = latestWrite(files, *times);
    const auto rows = host.sql(
        SqlStatement::query(u"SELECT extract(epoch FROM %1)::float8 < $1::float8 AS newer"_s.arg(moment),
                            {QString::number(latest.time, 'f', 6)}),
        patience);
    FUTAGO_TRY(rows);
    if (!rows->value(0).flag(u"newer"_s))
        return QString();
    const auto written = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(latest.time * 1000));
    return FileTimeTexts::tr("%1 (%2)").arg(latest.file, wording::moment(written));
}

} // namespace futago
