// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace futago {

/// `quoted` says that the token began with a quote, which takes its meaning as a keyword away.
struct HbaToken
{
    QString text;
    bool quoted = false;
};

/// Tokens joined by commas.
using HbaField = QList<HbaToken>;

/// Splits a logical line of pg_hba.conf as next_token() and next_field_expand() of hba.c do. A comma may be
/// followed by blanks but not preceded; a quote may begin inside a token; a line ends at a NUL.
QList<HbaField> hbaFields(const QByteArray &line);

} // namespace futago
