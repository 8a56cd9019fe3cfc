// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/edits.h"

#include "model/documents/conf/confdocument.h"

#include <QSet>

#include <algorithm>

namespace futago {

static bool isOf(const DocumentEdit &edit, const MemberId &member, HostFile kind)
{
    return edit.member == member && edit.kind == kind;
}

const DocumentEdit *Edits::find(const MemberId &member, HostFile kind) const
{
    for (const DocumentEdit &edit : m_edits)
        if (isOf(edit, member, kind))
            return &edit;
    return nullptr;
}

void Edits::set(const DocumentEdit &edit)
{
    if (edit.bytes == edit.offered) {
        remove(edit.member, edit.kind);
        return;
    }
    const auto former = std::find_if(m_edits.begin(), m_edits.end(), [&](const DocumentEdit &each) {
        return isOf(each, edit.member, edit.kind);
    });
    if (former == m_edits.end())
        m_edits << edit;
    else
        *former = edit;
}

void Edits::remove(const MemberId &member, HostFile kind)
{
    m_edits.removeIf([&](const DocumentEdit &edit) { return isOf(edit, member, kind); });
}

using LastLines = QHash<QByteArray, qsizetype>;

static QByteArray nameAt(const ConfDocument &document, qsizetype line)
{
    return document.lineAt(line).name(document.textAt(line)).toByteArray().toLower();
}

static bool isAssignment(const ConfDocument &document, qsizetype line)
{
    return document.lineAt(line).kind == ConfLine::Kind::Assignment;
}

/// In lower case, of the lines that are not alike from the beginning or from the end of both documents: what
/// other lines assign is the same in both.
static QSet<QByteArray> touchedNames(const ConfDocument &one, const ConfDocument &other)
{
    const qsizetype shorter = std::min(one.lineCount(), other.lineCount());
    qsizetype head = 0;
    while (head < shorter && one.textAt(head) == other.textAt(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head &&
           one.textAt(one.lineCount() - 1 - tail) == other.textAt(other.lineCount() - 1 - tail))
        ++tail;
    QSet<QByteArray> names;
    for (const ConfDocument *document : {&one, &other})
        for (qsizetype line = head; line < document->lineCount() - tail; ++line)
            if (isAssignment(*document, line))
                names.insert(nameAt(*document, line));
    return names;
}

static LastLines lastLines(const ConfDocument &document, const QSet<QByteArray> &names)
{
    QSet<qsizetype> lengths;
    for (const QByteArray &name : names)
        lengths.insert(name.size());
    LastLines last;
    for (qsizetype line = 0; line < document.lineCount(); ++line)
        if (isAssignment(document, line) && lengths.contains(document.lineAt(line).nameSpan.length))
            if (const QByteArray name = nameAt(document, line); names.contains(name))
                last.insert(name, line);
    return last;
}

static QByteArrayView writtenValue(const ConfDocument &document, qsizetype line)
{
    return document.lineAt(line).valueSpan.of(document.textAt(line));
}

static QString valueAt(const ConfDocument &document, qsizetype line)
{
    return document.lineAt(line).value(document.textAt(line));
}

OwnSettings ownSettings(const DocumentEdit &edit)
{
    const ConfDocument offered = ConfDocument::parse(edit.offered);
    const ConfDocument wanted = ConfDocument::parse(edit.bytes);
    const QSet<QByteArray> touched = touchedNames(offered, wanted);
    const LastLines before = lastLines(offered, touched);
    const LastLines after = lastLines(wanted, touched);
    OwnSettings own;
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        if (!after.contains(it.key()))
            own[QString::fromUtf8(it.key())] = std::nullopt;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const auto former = before.constFind(it.key());
        const bool isNew = former == before.cend();
        if (!isNew && writtenValue(offered, *former) == writtenValue(wanted, *it))
            continue;
        const QString value = valueAt(wanted, *it);
        if (isNew || valueAt(offered, *former) != value)
            own[QString::fromUtf8(it.key())] = value;
    }
    return own;
}

} // namespace futago
