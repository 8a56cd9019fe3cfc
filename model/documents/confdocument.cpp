// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/confdocument.h"

#include <algorithm>
#include <array>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QByteArray &value)
{
    return isBareConfValue(value) && QByteArrayView("+-.0123456789").contains(value.front());
}

bool isBool(const QByteArray &value)
{
    constexpr std::array words{"on", "off", "true", "false", "yes", "no"};
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return value == word; });
}

/// Replication settings whose values are keywords, which people write without quotes.
bool isEnumeration(const QByteArray &name)
{
    constexpr std::array names{
        "archive_mode",       "password_encryption", "recovery_prefetch", "recovery_target_action",
        "synchronous_commit", "wal_compression",     "wal_level",         "wal_sync_method"};
    return std::any_of(names.begin(), names.end(),
                       [&](const char *each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

QByteArray written(const QByteArray &name, const QString &value, bool bareBefore)
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
QByteArray uncommented(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    if (!trimmed.startsWith('#'))
        return {};
    const auto content = std::find_if(trimmed.cbegin(), trimmed.cend(), [](char c) { return c != '#'; });
    return trimmed.mid(content - trimmed.cbegin());
}

bool isIndentedComment(const QByteArray &text)
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
    document.m_lines = TextLines::split(bytes);
    for (qsizetype i = 0; i < document.m_lines.size(); ++i)
        document.m_read.append(ConfLine::read(document.m_lines.at(i)));
    return document;
}

QList<qsizetype> ConfDocument::linesAssigning(const QString &name) const
{
    const QByteArray wanted = name.toUtf8();
    QList<qsizetype> lines;
    for (qsizetype i = 0; i < m_read.size(); ++i) {
        const ConfLine &line = m_read.at(i);
        if (line.kind == ConfLine::Kind::Assignment && line.name.compare(wanted, Qt::CaseInsensitive) == 0)
            lines.append(i);
    }
    return lines;
}

std::optional<QString> ConfDocument::value(const QString &name) const
{
    const QList<qsizetype> lines = linesAssigning(name);
    return lines.isEmpty() ? std::nullopt : std::optional(m_read.at(lines.last()).value);
}

int ConfDocument::lineOf(const QString &name) const
{
    const QList<qsizetype> lines = linesAssigning(name);
    return lines.isEmpty() ? 0 : static_cast<int>(lines.last()) + 1;
}

QList<ConfDocument::Assignment> ConfDocument::assignments() const
{
    QList<Assignment> found;
    for (int i = 0; i < m_read.size(); ++i)
        if (const ConfLine &line = m_read.at(i); line.kind == ConfLine::Kind::Assignment)
            found.append({textOf(line.name), line.value, i + 1});
    return found;
}

QList<ConfDocument::Include> ConfDocument::includes() const
{
    QList<Include> found;
    for (int i = 0; i < m_read.size(); ++i)
        if (const ConfLine &line = m_read.at(i); line.kind == ConfLine::Kind::Include)
            found.append({QString::fromLatin1(line.name.toLower()), line.value, i + 1});
    return found;
}

QList<int> ConfDocument::unreadableLines() const
{
    QList<int> found;
    for (int i = 0; i < m_read.size(); ++i)
        if (m_read.at(i).kind == ConfLine::Kind::Unreadable)
            found.append(i + 1);
    return found;
}

void ConfDocument::replaceLine(qsizetype index, const QByteArray &text)
{
    m_lines.replace(index, text);
    m_read[index] = ConfLine::read(text);
}

void ConfDocument::insertLine(qsizetype index, const QByteArray &text)
{
    m_lines.insert(index, text);
    m_read.insert(index, ConfLine::read(text));
}

void ConfDocument::replaceValue(qsizetype index, const QString &value)
{
    const ConfLine &line = m_read.at(index);
    if (line.value == value)
        return;
    const QByteArray text = m_lines.at(index);
    const bool touchesName = line.nameSpan.end() == line.valueSpan.begin;
    QByteArray edited = text.left(line.valueSpan.begin);
    edited += touchesName ? quotedConfValue(value) : written(line.name, value, !line.isQuoted(text));
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
    replaceLine(index, "# " + singleLine(provenance) + ": " + m_lines.at(index));
}

void ConfDocument::commentOut(const QString &name, const QString &provenance)
{
    for (const qsizetype index : linesAssigning(name))
        commentOutLine(index, provenance);
}

qsizetype ConfDocument::lastDefaultOf(const QString &name) const
{
    const QByteArray wanted = name.toUtf8();
    for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
        if (m_read.at(i).kind != ConfLine::Kind::Blank)
            continue;
        const QByteArray content = uncommented(m_lines.at(i));
        const ConfLine line = ConfLine::read(content);
        if (line.kind == ConfLine::Kind::Assignment && line.name.compare(wanted, Qt::CaseInsensitive) == 0 &&
            content.mid(line.nameSpan.end()).trimmed().startsWith('='))
            return i;
    }
    return -1;
}

void ConfDocument::appendUnder(const QByteArray &heading, const QByteArray &text)
{
    qsizetype last = m_lines.size() - 1;
    while (last >= 0 && m_read.at(last).kind == ConfLine::Kind::Assignment)
        --last;
    if (last < 0 || m_lines.at(last) != heading) {
        if (m_lines.size() > 0 && !m_lines.at(m_lines.size() - 1).trimmed().isEmpty())
            insertLine(m_lines.size(), {});
        insertLine(m_lines.size(), heading);
    }
    insertLine(m_lines.size(), text);
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
    qsizetype index = lastDefaultOf(name);
    if (index < 0) {
        appendUnder("# " + singleLine(provenance), nameBytes + " = " + written(nameBytes, kept, false));
        return;
    }
    const QByteArray content = uncommented(m_lines.at(index));
    const bool bareDefault = !ConfLine::read(content).isQuoted(content);
    do
        ++index;
    while (index < m_lines.size() && isIndentedComment(m_lines.at(index)));
    insertLine(index, nameBytes + " = " + written(nameBytes, kept, bareDefault));
}

} // namespace futago
