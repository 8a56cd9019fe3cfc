// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>

namespace futago {

/// Lines [left, left + removed) give way to [right, right + added); between two changes all lines are the
/// same. Indexes count from 0.
struct LineChange
{
    qsizetype left = 0;
    qsizetype removed = 0;
    qsizetype right = 0;
    qsizetype added = 0;
};

/// A shortest script that turns one list of lines into the other. Time grows with the number of changes, not
/// with the length of the files: what both have at head and tail, and lines only one of them has, cost next
/// to nothing.
QList<LineChange> lineScript(const QByteArrayList &before, const QByteArrayList &after);

} // namespace futago
