// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/documenthighlighter.h"

#include "gui/widgets/tones.h"
#include "model/documents/conf/confline.h"
#include "model/documents/hba/hbadocument.h"

#include <QRegularExpression>

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
                        {read.commentBegin, static_cast<qint32>(bytes.size()) - read.commentBegin});
    return parts;
}

QList<TextPart> hbaParts(const QString &line, const HbaSyntax &syntax)
{
    const HbaDocument document = HbaDocument::parse(line.toUtf8(), syntax);
    if (document.size() == 0)
        return {};
    const HbaEntry entry = document.at(0);
    if (entry.kind == HbaEntry::Kind::Unreadable)
        return {{TextPart::Kind::Unreadable, 0, line.size()}};
    if (entry.kind != HbaEntry::Kind::Rule && entry.kind != HbaEntry::Kind::Include)
        return {{TextPart::Kind::Comment, 0, line.size()}};
    static const QRegularExpression word(QStringLiteral("\\S+"));
    const auto first = word.match(line);
    QList<TextPart> parts{{TextPart::Kind::Keyword, first.capturedStart(), first.capturedLength()}};
    const QString method = entry.rule.method;
    if (const qsizetype at = line.lastIndexOf(method); !method.isEmpty() && at > first.capturedEnd())
        parts << TextPart{TextPart::Kind::Value, at, method.size()};
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
