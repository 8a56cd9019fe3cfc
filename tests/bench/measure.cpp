// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace futago::bench {

void say(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

void giveUp(const QString &what, const QByteArray &detail)
{
    std::fputs((what + u'\n' + QString::fromUtf8(detail) + u'\n').toUtf8().constData(), stderr);
    std::exit(1);
}

static QString verdict(const Figure &figure)
{
    if (!figure.limit)
        return {};
    const QString limit = u" (limit %1 %2: %3)"_s.arg(*figure.limit).arg(figure.unit);
    return limit.arg(figure.value <= *figure.limit ? u"reached"_s : u"missed"_s);
}

void report(const Figure &figure)
{
    say(u"%1: %2 %3%4"_s.arg(figure.name).arg(figure.value, 0, 'f', 3).arg(figure.unit, verdict(figure)));
    QFile file(qEnvironmentVariable("FUTAGO_BENCH_FIGURES"));
    if (file.fileName().isEmpty())
        return;
    const QString limit = figure.limit ? QString::number(*figure.limit) : u"-"_s;
    const QString line =
        u"%1\t%2\t%3\t%4\n"_s.arg(figure.name).arg(figure.value, 0, 'f', 3).arg(limit, figure.unit);
    if (!file.open(QIODevice::Append) || file.write(line.toUtf8()) < 0)
        giveUp(u"The figure cannot be written."_s, file.errorString().toUtf8());
}

qsizetype medianIndex(const QList<double> &values)
{
    return values.indexOf(median(values));
}

double median(QList<double> values)
{
    if (values.isEmpty())
        giveUp(u"There is no median of nothing."_s);
    std::sort(values.begin(), values.end());
    return values.at((values.size() - 1) / 2);
}

QString milliseconds(double value)
{
    return u"%1 ms"_s.arg(value, 7, 'f', 0);
}

QString list(const QList<double> &seconds)
{
    QStringList texts;
    for (const double value : seconds)
        texts << QString::number(value, 'f', 2);
    return texts.join(u' ');
}

} // namespace futago::bench
