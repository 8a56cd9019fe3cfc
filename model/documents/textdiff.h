// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace futago {

/// A line of a side-by-side view. Line numbers count from 1; 0 and an empty text where that side has no line.
/// The texts come without their endings.
struct DiffRow
{
    enum class Kind { Same, Changed, Removed, Added };

    Kind kind = Kind::Same;
    int leftLine = 0;
    int rightLine = 0;
    QString left;
    QString right;

    bool operator==(const DiffRow &) const = default;
};

/// Lines are compared with their endings: one whose ending alone differs is Changed with equal texts. A run
/// of removed lines and the run of added ones behind it are paired, line by line, as Changed.
QList<DiffRow> sideBySide(const QByteArray &before, const QByteArray &after);

/// Unified format with three lines of context, as patch(1) takes it; empty if nothing differs. Bytes that are
/// no UTF-8 are read as Latin-1, so a patch of such a file is for reading only.
QString unifiedDiff(const QByteArray &before, const QByteArray &after, const QString &beforeName,
                    const QString &afterName);

} // namespace futago
