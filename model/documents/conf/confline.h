// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace futago {

/// A stretch of bytes within one line.
struct Span
{
    qint32 begin = 0;
    qint32 length = 0;

    qint32 end() const { return begin + length; }
    QByteArrayView of(QByteArrayView text) const { return text.sliced(begin, length); }
};

/// One line of postgresql.conf as the server reads it: `NAME [=] VALUE [# COMMENT]`, by the lexical rules of
/// guc-file.l, which are the same from 9.3 to 18 and for recovery.conf and postgresql.auto.conf too. Two of
/// them surprise: `a.b` is no value unless quoted, and `1.5GB` is two tokens. Holds no bytes: `text` is
/// always the line that was read, without its ending.
struct ConfLine
{
    enum class Kind : qint8 { Blank, Assignment, Include, Unreadable };

    Kind kind = Kind::Blank;
    /// The line ends where a value or an end was expected: the server counts such an error from the line's
    /// end.
    bool endsTooEarly = false;
    Span nameSpan;
    Span valueSpan;
    /// Where the trailing comment begins; the length of the line when there is none.
    qint32 commentBegin = 0;

    static ConfLine read(QByteArrayView text);

    QByteArrayView name(QByteArrayView text) const { return nameSpan.of(text); }
    /// The value without quotes and escapes. What has to be put together anew is put into `buffer`, which
    /// must live as long as the result.
    QByteArrayView value(QByteArrayView text, QByteArray &buffer) const;
    QString value(QByteArrayView text) const;
    bool isQuoted(QByteArrayView text) const
    {
        return valueSpan.length > 0 && text.at(valueSpan.begin) == '\'';
    }
};

/// True for what the server takes as the name of a parameter.
bool isConfName(QByteArrayView name);
/// True for a value that may stand without quotes.
bool isBareConfValue(QByteArrayView value);
/// 'VALUE' with quotes and backslashes doubled and line breaks as \n and \r, so it never leaves its line.
QByteArray quotedConfValue(const QString &value);

} // namespace futago
