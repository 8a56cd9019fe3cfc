// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/textlines.h"

#include <QStringDecoder>

#include <algorithm>

namespace futago {

TextLines TextLines::split(const QByteArray &bytes)
{
    TextLines lines;
    qsizetype begin = 0;
    while (begin < bytes.size()) {
        const qsizetype feed = bytes.indexOf('\n', begin);
        if (feed < 0) {
            lines.m_lines.append({bytes.mid(begin), {}});
            break;
        }
        const bool hasReturn = feed > begin && bytes.at(feed - 1) == '\r';
        const qsizetype end = hasReturn ? feed - 1 : feed;
        lines.m_lines.append({bytes.mid(begin, end - begin), bytes.mid(end, feed + 1 - end)});
        begin = feed + 1;
    }
    return lines;
}

QByteArray TextLines::toBytes() const
{
    QByteArray bytes;
    for (const Line &line : m_lines)
        bytes += line.text + line.ending;
    return bytes;
}

void TextLines::insert(qsizetype index, const QByteArray &text)
{
    const QByteArray ending = usualEnding();
    if (index > 0 && m_lines.at(index - 1).ending.isEmpty())
        m_lines[index - 1].ending = ending;
    m_lines.insert(index, {text, ending});
}

QByteArray TextLines::usualEnding() const
{
    const auto windows = std::count_if(m_lines.cbegin(), m_lines.cend(),
                                       [](const Line &line) { return line.ending.size() == 2; });
    return windows * 2 > m_lines.size() ? QByteArray("\r\n") : QByteArray("\n");
}

QString textOf(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes) : text;
}

QByteArray singleLine(const QString &text)
{
    QByteArray line = text.toUtf8();
    std::replace_if(
        line.begin(), line.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }, ' ');
    return line;
}

} // namespace futago
