// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace futago {

/// A stretch of bytes within one line.
struct Span
{
    qsizetype begin = 0;
    qsizetype length = 0;

    qsizetype end() const { return begin + length; }
    QByteArray of(const QByteArray &text) const { return text.mid(begin, length); }
};

/// One line of postgresql.conf as the server reads it: `NAME [=] VALUE [# COMMENT]`, by the lexical rules of
/// guc-file.l, which are the same from 9.3 to 18 and for recovery.conf and postgresql.auto.conf too. Two of
/// them surprise: `a.b` is no value unless quoted, and `1.5GB` is two tokens.
struct ConfLine
{
    enum class Kind { Blank, Assignment, Include, Unreadable };

    Kind kind = Kind::Blank;
    QByteArray name;
    Span nameSpan;
    Span valueSpan;
    /// Where the trailing comment begins; the length of the line when there is none.
    qsizetype commentBegin = 0;
    /// After removal of quotes and escapes.
    QString value;

    static ConfLine read(const QByteArray &text);

    bool isQuoted(const QByteArray &text) const { return text.mid(valueSpan.begin, 1) == "'"; }
};

/// True for what the server takes as the name of a parameter.
bool isConfName(const QByteArray &name);
/// True for a value that may stand without quotes.
bool isBareConfValue(const QByteArray &value);
/// 'VALUE' with quotes and backslashes doubled and line breaks as \n and \r, so it never leaves its line.
QByteArray quotedConfValue(const QString &value);

} // namespace futago
