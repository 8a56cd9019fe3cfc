// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wording.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace futago::wording {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(futago::wording)
};

QString list(const QStringList &elements)
{
    //: Between the elements of a list in a sentence.
    return elements.join(Words::tr(", "));
}

QString size(quint64 bytes, int decimals)
{
    quint64 unit = 1;
    while (bytes / unit >= 1024)
        unit *= 1024;
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes % unit == 0 ? 0 : decimals,
                                       QLocale::DataSizeTraditionalFormat);
}

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString seconds(double value, int decimals)
{
    return Words::tr("%1 s").arg(number(value, decimals));
}

QString duration(std::chrono::seconds time)
{
    using namespace std::chrono;
    const auto whole = [](auto count) { return QString::number(count.count()); };
    if (time < 1min)
        return Words::tr("%1 s").arg(whole(time));
    if (time < 1h)
        return Words::tr("%1 min %2 s").arg(whole(duration_cast<minutes>(time)), whole(time % 1min));
    return Words::tr("%1 h %2 min")
        .arg(whole(duration_cast<hours>(time)), whole(duration_cast<minutes>(time % 1h)));
}

QString clockFormat()
{
    const QString format = QLocale().timeFormat(QLocale::ShortFormat);
    return format.contains(u"ss") ? format : QString(format).replace(u"mm"_s, u"mm:ss"_s);
}

QString clock(QTime time)
{
    return QLocale().toString(time, clockFormat());
}

QString moment(const QDateTime &moment)
{
    const QDateTime here = moment.toLocalTime();
    return Words::tr("%1 %2", "date and time of day")
        .arg(QLocale().toString(here.date(), QLocale::ShortFormat), clock(here.time()));
}

} // namespace futago::wording
