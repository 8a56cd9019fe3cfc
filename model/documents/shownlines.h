// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace futago {

/// The lines of a file as an editor shows them, without endings, the last one empty where the file ends with
/// an ending. Whatever an editor would take for a line break of its own becomes a visible sign.
QStringList shownLines(const QByteArray &bytes);

/// The file with its lines edited as `shown` has them. Lines that are the same keep their bytes and endings,
/// so withShownLines(x, shownLines(x)) == x for any bytes; new ones are written as UTF-8, in a file that is
/// no UTF-8 as Latin-1 where they can be, with the ending that most lines have.
QByteArray withShownLines(const QByteArray &bytes, const QStringList &shown);

} // namespace futago
