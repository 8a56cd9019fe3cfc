// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/confdocument.h"

#include <algorithm>
#include <array>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(QByteArrayView value)
{
    return isBareConfValue(value) && QByteArrayView("+-.0123456789").contains(value.front());
}

bool isBool(QByteArrayView value)
{
    constexpr std::array words{"on", "off", "true", "false", "yes", "no"};
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return value == word; });
}

/// Replication settings whose values are keywords, which people write without quotes.
bool isEnumeration(QByteArrayView name)
{
    constexpr std::array names{
        "archive_mode",       "password_encryption", "recovery_prefetch", "recovery_target_action",
        "synchronous_commit", "wal_compression",     "wal_level",         "wal_sync_method"};
    return std::any_of(names.begin(), names.end(),
                       [&](const char *each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

QByteArray written(QByteArrayView name, const QString &value, bool bareBefore)
{
    const QByteArray bytes = value.toUtf8();
    const bool bare =
        isBareConfValue(bytes) && (bareBefore || isNumber(bytes) || isBool(bytes) || isEnumeration(name));
    return bare ? bytes : quotedConfValue(value);
}

qsizetype columnAfter(const QByteArray &text)
{
    qsizetype column = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\t')
            column = (column / 8 + 1) * 8;
        else if ((byte & 0xC0) != 0x80)
            ++column;
    }
    return column;
}

/// White space that brings what follows `text` to `column`, made of tabs or blanks as `before` was. A single
/// blank and a mixture are nobody's alignment and stay.
QByteArray gapTo(qsizetype column, const QByteArray &text, const QByteArray &before)
{
    const char filler = before.startsWith('\t') ? '\t' : ' ';
    if (before.isEmpty() || before == " " || before.count(filler) != before.size())
        return before;
    QByteArray gap(1, filler);
    while (columnAfter(text + gap) < column)
        gap += filler;
    return gap;
}

/// What stands behind the comment sign of `#name = value`, or nothing.
QByteArrayView uncommented(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    if (!trimmed.startsWith('#'))
        return {};
    const auto content = std::find_if(trimmed.begin(), trimmed.end(), [](char c) { return c != '#'; });
    return trimmed.sliced(content - trimmed.begin());
}

/// By the first letter behind signs and blanks: cheap, for files with thousands of comments.
bool mayBeDefaultOf(QByteArrayView text, QByteArrayView name)
{
    const auto first = std::find_if(text.begin(), text.end(),
                                    [](char c) { return c != '#' && c != ' ' && (c < '\t' || c > '\r'); });
    return first != text.end() && ((*first ^ name.front()) & ~0x20) == 0;
}

bool beginsWith(QByteArrayView text, QByteArrayView name)
{
    return text.size() >= name.size() && text.first(name.size()).compare(name, Qt::CaseInsensitive) == 0;
}

bool isIndentedComment(QByteArrayView text)
{
    return (text.startsWith(' ') || text.startsWith('\t')) && text.trimmed().startsWith('#');
}

QString withoutNul(const QString &value)
{
    return value.section(QChar(u'\0'), 0, 0);
}

} // namespace

ConfDocument ConfDocument::parse(const QByteArray &bytes)
{
    ConfDocument document;
    document.m_bytes = bytes;
    document.m_lines.reserve(bytes.size() / 32);
    const QByteArrayView view(bytes);
    for (qsizetype begin = 0; begin < view.size();) {
        const qsizetype feed = view.indexOf('\n', begin);
        const qsizetype next = feed < 0 ? view.size() : feed + 1;
        const bool hasReturn = feed > begin && view[feed - 1] == '\r';
        const qsizetype ending = feed < 0 ? 0 : hasReturn ? 2 : 1;
        const qsizetype length = next - begin - ending;
        document.m_lines.append({begin, static_cast<qint32>(length), static_cast<qint32>(ending),
                                 ConfLine::read(view.sliced(begin, length))});
        begin = next;
    }
    return document;
}

bool ConfDocument::assigns(qsizetype index, QByteArrayView name) const
{
    const ConfLine &line = lineAt(index);
    return line.kind == ConfLine::Kind::Assignment && line.nameSpan.length == name.size() &&
           line.name(textAt(index)).compare(name, Qt::CaseInsensitive) == 0;
}

QList<qsizetype> ConfDocument::linesAssigning(const QString &name) const
{
    const QByteArray wanted = name.toUtf8();
    QList<qsizetype> lines;
    for (qsizetype i = 0; i < lineCount(); ++i)
        if (assigns(i, wanted))
            lines.append(i);
    return lines;
}

qsizetype ConfDocument::lastLineAssigning(QByteArrayView name) const
{
    for (qsizetype i = lineCount() - 1; i >= 0; --i)
        if (assigns(i, name))
            return i;
    return -1;
}

std::optional<QString> ConfDocument::value(const QString &name) const
{
    const qsizetype index = lastLineAssigning(name.toUtf8());
    return index < 0 ? std::nullopt : std::optional(lineAt(index).value(textAt(index)));
}

int ConfDocument::lineOf(const QString &name) const
{
    return static_cast<int>(lastLineAssigning(name.toUtf8())) + 1;
}

QList<ConfDocument::Assignment> ConfDocument::assignments() const
{
    QList<Assignment> found;
    for (qsizetype i = 0; i < lineCount(); ++i)
        if (const ConfLine &line = lineAt(i); line.kind == ConfLine::Kind::Assignment)
            found.append(
                {textOf(line.name(textAt(i)).toByteArray()), line.value(textAt(i)), static_cast<int>(i) + 1});
    return found;
}

QList<ConfDocument::Include> ConfDocument::includes() const
{
    QList<Include> found;
    for (qsizetype i = 0; i < lineCount(); ++i)
        if (const ConfLine &line = lineAt(i); line.kind == ConfLine::Kind::Include)
            found.append({QString::fromLatin1(line.name(textAt(i))).toLower(), line.value(textAt(i)),
                          static_cast<int>(i) + 1});
    return found;
}

QList<int> ConfDocument::unreadableLines() const
{
    QList<int> found;
    for (qsizetype i = 0; i < lineCount(); ++i)
        if (lineAt(i).kind == ConfLine::Kind::Unreadable)
            found.append(static_cast<int>(i) + 1);
    return found;
}

void ConfDocument::moveLines(qsizetype from, qsizetype by)
{
    for (qsizetype i = from; i < m_lines.size(); ++i)
        m_lines[i].begin += by;
}

void ConfDocument::replaceLine(qsizetype index, const QByteArray &text)
{
    Line &line = m_lines[index];
    m_bytes.replace(line.begin, line.length, text);
    moveLines(index + 1, text.size() - line.length);
    line.length = static_cast<qint32>(text.size());
    line.read = ConfLine::read(text);
}

QByteArray ConfDocument::usualEnding() const
{
    const auto windows = std::count_if(m_lines.cbegin(), m_lines.cend(),
                                       [](const Line &line) { return line.endingLength == 2; });
    return windows * 2 > m_lines.size() ? QByteArray("\r\n") : QByteArray("\n");
}

/// Ended as most lines are; an unended last line gets an ending when something is put behind it.
void ConfDocument::insertLine(qsizetype index, const QByteArray &text)
{
    const QByteArray ending = usualEnding();
    if (index > 0 && isUnended(index - 1)) {
        m_bytes += ending;
        m_lines[index - 1].endingLength = static_cast<qint32>(ending.size());
    }
    const qsizetype begin = index < m_lines.size() ? m_lines.at(index).begin : m_bytes.size();
    m_bytes.insert(begin, text + ending);
    m_lines.insert(index, {begin, static_cast<qint32>(text.size()), static_cast<qint32>(ending.size()),
                           ConfLine::read(text)});
    moveLines(index + 1, text.size() + ending.size());
}

void ConfDocument::replaceValue(qsizetype index, const QString &value)
{
    const ConfLine line = lineAt(index);
    const QByteArray text = textAt(index).toByteArray();
    if (line.value(text) == value)
        return;
    const bool touchesName = line.nameSpan.end() == line.valueSpan.begin;
    QByteArray edited = text.left(line.valueSpan.begin);
    edited += touchesName ? quotedConfValue(value) : written(line.name(text), value, !line.isQuoted(text));
    if (line.commentBegin == text.size()) {
        replaceLine(index, edited + text.mid(line.valueSpan.end()));
        return;
    }
    const QByteArray gap = text.mid(line.valueSpan.end(), line.commentBegin - line.valueSpan.end());
    edited += gapTo(columnAfter(text.left(line.commentBegin)), edited, gap);
    replaceLine(index, edited + text.mid(line.commentBegin));
}

void ConfDocument::commentOutLine(qsizetype index, const QString &provenance)
{
    replaceLine(index, "# " + singleLine(provenance) + ": " + textAt(index).toByteArray());
}

void ConfDocument::commentOut(const QString &name, const QString &provenance)
{
    for (const qsizetype index : linesAssigning(name))
        commentOutLine(index, provenance);
}

qsizetype ConfDocument::lastDefaultOf(QByteArrayView name) const
{
    for (qsizetype i = lineCount() - 1; i >= 0; --i) {
        if (lineAt(i).kind != ConfLine::Kind::Blank || !mayBeDefaultOf(textAt(i), name))
            continue;
        const QByteArrayView content = uncommented(textAt(i));
        if (!beginsWith(content.trimmed(), name))
            continue;
        const ConfLine line = ConfLine::read(content);
        if (line.kind == ConfLine::Kind::Assignment &&
            line.name(content).compare(name, Qt::CaseInsensitive) == 0 &&
            content.sliced(line.nameSpan.end()).trimmed().startsWith('='))
            return i;
    }
    return -1;
}

void ConfDocument::appendUnder(const QByteArray &heading, const QByteArray &text)
{
    qsizetype last = lineCount() - 1;
    while (last >= 0 && lineAt(last).kind == ConfLine::Kind::Assignment)
        --last;
    if (last < 0 || textAt(last) != heading) {
        if (lineCount() > 0 && !textAt(lineCount() - 1).trimmed().isEmpty())
            insertLine(lineCount(), {});
        insertLine(lineCount(), heading);
    }
    insertLine(lineCount(), text);
}

void ConfDocument::set(const QString &name, const QString &value, const QString &provenance)
{
    const QByteArray nameBytes = name.toUtf8();
    if (!isConfName(nameBytes))
        return;
    const QString kept = withoutNul(value);
    QList<qsizetype> lines = linesAssigning(name);
    if (!lines.isEmpty()) {
        replaceValue(lines.takeLast(), kept);
        for (const qsizetype index : lines)
            commentOutLine(index, provenance);
        return;
    }
    qsizetype index = lastDefaultOf(nameBytes);
    if (index < 0) {
        appendUnder("# " + singleLine(provenance), nameBytes + " = " + written(nameBytes, kept, false));
        return;
    }
    const QByteArrayView content = uncommented(textAt(index));
    const bool bareDefault = !ConfLine::read(content).isQuoted(content);
    do
        ++index;
    while (index < lineCount() && isIndentedComment(textAt(index)));
    insertLine(index, nameBytes + " = " + written(nameBytes, kept, bareDefault));
}

} // namespace futago
