// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/shownlines.h"

#include "model/documents/linescript.h"
#include "model/base/textlines.h"

#include <QStringConverter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

/// QPlainTextEdit takes these for line breaks, and NUL for nothing.
static QString visible(QString line)
{
    for (const char16_t hidden : {u'\0', u'\r', u'\u2028', u'\u2029', u'\ufdd0', u'\ufdd1'})
        line.replace(QChar(hidden), QChar::ReplacementCharacter);
    return line;
}

/// The line of a file of which a part may be no UTF-8.
static QString shownLine(const QByteArray &line)
{
    return visible(textOf(line));
}

QStringList shownLines(const QByteArray &bytes)
{
    const TextLines lines = TextLines::split(bytes);
    QStringList shown;
    shown.reserve(lines.size() + 1);
    for (qsizetype i = 0; i < lines.size(); ++i)
        shown << shownLine(lines.at(i));
    const bool isOpen = lines.size() > 0 && lines.withEnding(lines.size() - 1) == lines.at(lines.size() - 1);
    if (!isOpen)
        shown << QString();
    return shown;
}

static bool isLatin1(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 256; });
}

static QByteArray written(const QString &line, bool isUtf8)
{
    return !isUtf8 && isLatin1(line) ? line.toLatin1() : line.toUtf8();
}

static QByteArrayList encoded(const QStringList &lines)
{
    QByteArrayList all;
    all.reserve(lines.size());
    for (const QString &line : lines)
        all << line.toUtf8();
    return all;
}

static bool isValidUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && !decoded.isNull();
}

/// Of most lines; a file without any gets that of the server's own files.
static QByteArray usualEnding(const TextLines &lines)
{
    qsizetype carriageReturns = 0;
    for (qsizetype i = 0; i < lines.size(); ++i)
        carriageReturns += lines.withEnding(i).endsWith("\r\n") ? 1 : 0;
    return carriageReturns * 2 > lines.size() ? "\r\n" : "\n";
}

QByteArray withShownLines(const QByteArray &bytes, const QStringList &shown)
{
    const TextLines lines = TextLines::split(bytes);
    const bool isUtf8 = isValidUtf8(bytes);
    const QByteArray ending = usualEnding(lines);
    const auto isLast = [&](qsizetype right) { return right == shown.size() - 1; };
    QByteArray result;
    qsizetype left = 0;
    qsizetype right = 0;
    const auto take = [&](qsizetype until) {
        for (; right < until; ++left, ++right) {
            const bool isThere = left < lines.size();
            const QByteArray kept = isThere ? lines.withEnding(left) : QByteArray();
            const bool isEnded = isThere && kept != lines.at(left);
            result += isLast(right) && isThere ? lines.at(left) : kept;
            if (!isLast(right) && !isEnded)
                result += ending;
        }
    };
    const auto changes = lineScript(encoded(shownLines(bytes)), encoded(shown));
    for (const LineChange &change : changes) {
        take(change.right);
        left += change.removed;
        for (; right < change.right + change.added; ++right)
            result += written(shown.at(right), isUtf8) + (isLast(right) ? QByteArray() : ending);
    }
    take(shown.size());
    return result;
}

} // namespace futago
