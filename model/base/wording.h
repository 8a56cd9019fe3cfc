// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <chrono>

/// The one way in which lists, sizes, numbers and moments are written for people: by QLocale's default and in
/// the language of the window. Identifiers (ports, lines of a file, exit statuses) and values in PostgreSQL's
/// own notation are not for here: they are written as the server writes them.
namespace futago::wording {

/// The elements with the comma of the language between them: "a, b" and 「a、b」.
QString list(const QStringList &elements);

/// With the units of PostgreSQL's pg_size_pretty(): kB, MB, GB are powers of 1024.
QString size(quint64 bytes, int decimals = 2);

/// `decimals` digits behind the decimal point of the language.
QString number(double value, int decimals);

/// "0.31 s"
QString seconds(double value, int decimals);

/// A time that is counted down, in its two largest units: "2 min 5 s".
QString duration(std::chrono::seconds time);

/// Time of day to the second, as the language writes it; the format is one of QDateTime::toString().
QString clockFormat();
QString clock(QTime time);

/// Date and time of day on this workstation, to the second.
QString moment(const QDateTime &moment);

} // namespace futago::wording
