// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/documenthighlighter.h"

#include "gui/widgets/tones.h"
#include "model/documents/confline.h"

namespace futago {

/// Where a stretch of the UTF-8 lies in the text.
static TextPart partOf(TextPart::Kind kind, const QByteArray &bytes, Span span)
{
    const qsizetype begin = QString::fromUtf8(bytes.left(span.begin)).size();
    return {kind, begin, QString::fromUtf8(span.of(bytes)).size()};
}

QList<TextPart> confParts(const QString &line)
{
    const QByteArray bytes = line.toUtf8();
    const ConfLine read = ConfLine::read(bytes);
    if (read.kind == ConfLine::Kind::Unreadable)
        return {{TextPart::Kind::Unreadable, 0, line.size()}};
    QList<TextPart> parts;
    if (read.kind != ConfLine::Kind::Blank) {
        const bool isInclude = read.kind == ConfLine::Kind::Include;
        parts << partOf(isInclude ? TextPart::Kind::Keyword : TextPart::Kind::Name, bytes, read.nameSpan)
              << partOf(TextPart::Kind::Value, bytes, read.valueSpan);
    }
    if (read.commentBegin < bytes.size())
        parts << partOf(TextPart::Kind::Comment, bytes,
                        {read.commentBegin, bytes.size() - read.commentBegin});
    return parts;
}

QList<TextPart> hbaParts(const QString &line, const HbaSyntax &syntax)
{
    const HbaLine read = HbaLine::read(line.toUtf8(), syntax);
    const qsizetype first = line.indexOf(QRegularExpression(QStringLiteral("[^\\s]")));
    switch (read.kind) {
    case HbaLine::Kind::Unreadable:
        return {{TextPart::Kind::Unreadable, 0, line.size()}};
    case HbaLine::Kind::Blank:
        return {{TextPart::Kind::Comment, 0, line.size()}};
    case HbaLine::Kind::Rule:
    case HbaLine::Kind::Include:
        break;
    }
    const qsizetype end = line.indexOf(QRegularExpression(QStringLiteral("\\s|$")), first);
    QList<TextPart> parts{{TextPart::Kind::Keyword, first, end - first}};
    if (const qsizetype method = line.lastIndexOf(read.rule.method);
        !read.rule.method.isEmpty() && method > end)
        parts << TextPart{TextPart::Kind::Value, method, read.rule.method.size()};
    if (const qsizetype comment = line.indexOf(u'#'); comment >= 0 && !line.contains(u'"'))
        parts << TextPart{TextPart::Kind::Comment, comment, line.size() - comment};
    return parts;
}

DocumentHighlighter::DocumentHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void DocumentHighlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rehighlight();
}

QTextCharFormat DocumentHighlighter::formatOf(TextPart::Kind kind) const
{
    QTextCharFormat format;
    switch (kind) {
    case TextPart::Kind::Comment:
        format.setForeground(quietColor(m_palette));
        break;
    case TextPart::Kind::Name:
        format.setForeground(m_palette.color(QPalette::Text));
        break;
    case TextPart::Kind::Keyword:
        format.setForeground(toneColor(Tone::Busy, m_palette));
        format.setFontWeight(QFont::Bold);
        break;
    case TextPart::Kind::Value:
        format.setForeground(toneColor(Tone::Busy, m_palette));
        break;
    case TextPart::Kind::Unreadable:
        format.setForeground(toneColor(Tone::Bad, m_palette));
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(toneColor(Tone::Bad, m_palette));
        break;
    }
    return format;
}

void DocumentHighlighter::highlightBlock(const QString &text)
{
    if (!m_parts)
        return;
    const auto parts = m_parts(text);
    for (const TextPart &part : parts)
        setFormat(static_cast<int>(part.begin), static_cast<int>(part.length), formatOf(part.kind));
}

} // namespace futago
