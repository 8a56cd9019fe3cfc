// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace futago::bench {

/// One figure of the summary: the smaller, the better; without a limit it is only told.
struct Figure
{
    QString name;
    double value = 0;
    std::optional<double> limit;
    /// As "x" or "ms".
    QString unit;
};

/// To standard output at once, so that a long run can be followed.
void say(const QString &line);

/// Ends the program with status 1: something broke, so that there is nothing to measure.
[[noreturn]] void giveUp(const QString &what, const QByteArray &detail = {});

/// Says it, and adds it as a line "name TAB value TAB limit TAB unit" to the file that FUTAGO_BENCH_FIGURES
/// names, from which run-all makes its table.
void report(const Figure &figure);

/// The middle value, the lower of two.
double median(QList<double> values);
/// Place of the median in `values`, for what was measured beside it.
qsizetype medianIndex(const QList<double> &values);

QString milliseconds(double value);
/// "1.23 1.30 1.41"
QString list(const QList<double> &seconds);

} // namespace futago::bench
