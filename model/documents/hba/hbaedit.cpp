// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbadocument.h"
#include "model/documents/hba/hbafields.h"
#include "model/base/textlines.h"

#include <algorithm>

// The edits of HbaDocument. Each comes down to splice(), which reads again what it puts in.

namespace futago {

using Kind = HbaEntry::Kind;

/// Puts these bytes in the place of so many entries, and takes in what they are continued with.
void HbaDocument::splice(int entry, int count, QByteArray bytes)
{
    bool isOpen = false;
    QList<Line> lines = readLines(bytes, isOpen);
    while (isOpen && entry + count < size()) {
        bytes += m_lines.at(entry + count).bytes;
        ++count;
        lines = readLines(bytes, isOpen);
    }
    for (Line &line : lines)
        line.bytes = QByteArray(line.bytes.constData(), line.bytes.size());
    if (lines.size() == count)
        std::move(lines.begin(), lines.end(), m_lines.begin() + entry);
    else
        m_lines = m_lines.first(entry) + lines + m_lines.sliced(entry + count);
    int number = entry > 0 ? m_lines.at(entry - 1).line + m_lines.at(entry - 1).lineCount : 1;
    for (auto line = m_lines.begin() + entry; line != m_lines.end(); ++line) {
        line->line = number;
        number += line->lineCount;
    }
}

QByteArray HbaDocument::usualEnding() const
{
    const auto windows = std::count_if(m_lines.cbegin(), m_lines.cend(),
                                       [](const Line &line) { return line.bytes.endsWith("\r\n"); });
    return windows * 2 > m_lines.size() ? QByteArray("\r\n") : QByteArray("\n");
}

/// With what is needed so that a line put behind begins a new one.
QByteArray HbaDocument::closed(QByteArray bytes) const
{
    bool isOpen = false;
    for (readLines(bytes, isOpen); isOpen; readLines(bytes, isOpen))
        bytes += usualEnding();
    return bytes;
}

void HbaDocument::insertLine(int entry, const QByteArray &text)
{
    const QByteArray ending = usualEnding();
    if (entry < size() || m_lines.isEmpty()) {
        splice(entry, 0, text + ending);
        return;
    }
    splice(size() - 1, 1, closed(m_lines.constLast().bytes) + text + ending);
}

void HbaDocument::replaceRule(int entry, const HbaRule &rule)
{
    splice(entry, 1, hbaWithRule(*this, entry, rule));
}

void HbaDocument::insertRule(int entry, const HbaRule &rule)
{
    insertLine(std::clamp(entry, 0, size()), singleLine(rule.toLine()));
}

void HbaDocument::duplicate(int entry)
{
    const QByteArray bytes = m_lines.at(entry).bytes;
    splice(entry, 1, closed(bytes) + bytes);
}

void HbaDocument::disable(int entry)
{
    const Kind kind = kindAt(entry);
    if (kind != Kind::Rule && kind != Kind::Include && kind != Kind::Unreadable)
        return;
    const QByteArray &bytes = m_lines.at(entry).bytes;
    const bool beginsBlank = bytes.startsWith(' ') || bytes.startsWith('\t');
    splice(entry, 1, (beginsBlank ? "# " : "#") + bytes);
}

void HbaDocument::enable(int entry)
{
    if (kindAt(entry) != Kind::DisabledRule)
        return;
    QByteArray bytes = m_lines.at(entry).bytes;
    const qsizetype sign = bytes.indexOf('#');
    const bool blank = bytes.mid(sign + 1, 1) == " " || bytes.mid(sign + 1, 1) == "\t";
    splice(entry, 1, bytes.remove(sign, blank ? 2 : 1));
}

void HbaDocument::move(int entry, int to)
{
    if (entry == to || to < 0 || to >= size())
        return;
    const int first = std::min(entry, to);
    const int last = std::max(entry, to);
    QList<QByteArray> texts;
    for (int i = first; i <= last; ++i)
        texts.append(m_lines.at(i).bytes);
    const bool atEnd = last == size() - 1;
    const bool isUnended = !texts.constLast().endsWith('\n');
    texts.move(entry - first, to - first);
    QByteArray bytes;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const bool isLast = atEnd && i + 1 == texts.size();
        bytes += isLast ? texts.at(i) : closed(texts.at(i));
    }
    // The file ends as before, but an empty line without an ending would be none.
    const QByteArray &text = texts.constLast();
    if (isUnended && text != "\n" && text != "\r\n")
        bytes.chop(text.endsWith("\r\n") ? 2 : text.endsWith('\n') ? 1 : 0);
    splice(first, last - first + 1, bytes);
}

void HbaDocument::remove(int entry)
{
    splice(entry, 1, {});
}

void HbaDocument::replaceLines(int line, int count, const QByteArray &bytes)
{
    const int known = m_lines.isEmpty() ? 0 : m_lines.constLast().line + m_lines.constLast().lineCount - 1;
    const int end = std::min(line + count, known + 1);
    // What is put behind a last line without an ending goes on with it.
    const bool atEnd = line > known && !m_lines.isEmpty();
    const int first = atEnd ? size() - 1 : std::max(0, entryAtLine(line));
    const int last = count > 0 && !atEnd ? entryAtLine(end - 1) : first;
    QByteArray before;
    QByteArray behind;
    for (int i = first; i <= last && i < size(); ++i) {
        int number = lineOf(i);
        const QByteArray whole = m_lines.at(i).bytes;
        const TextLines lines = TextLines::split(whole);
        for (qsizetype each = 0; each < lines.size(); ++each, ++number) {
            if (number < line)
                before += lines.withEnding(each);
            else if (number >= end)
                behind += lines.withEnding(each);
        }
    }
    splice(first, std::min(last - first + 1, size() - first), before + bytes + behind);
}

bool HbaDocument::standsUnder(int entry, const QByteArray &comment) const
{
    while (entry > 0 && kindAt(entry - 1) == Kind::Rule)
        --entry;
    if (entry == 0)
        return false;
    QByteArray above = m_lines.at(entry - 1).bytes;
    while (above.endsWith('\n') || above.endsWith('\r'))
        above.chop(1);
    return above == comment;
}

void HbaDocument::insertBefore(int line, const HbaRule &rule, const QString &comment)
{
    int entry = line < 1 ? -1 : entryAtLine(line);
    entry = entry < 0 ? size() : entry;
    QByteArray heading = "# " + singleLine(comment);
    if (heading.endsWith('\\'))
        heading += ' ';
    if (!comment.isEmpty() && !standsUnder(entry, heading)) {
        const bool atEnd = entry == size();
        insertLine(entry, heading);
        entry = atEnd ? size() : entry + 1;
    }
    insertRule(entry, rule);
}

} // namespace futago
