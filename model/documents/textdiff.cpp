// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/textdiff.h"

#include "model/documents/linescript.h"
#include "model/base/textlines.h"

namespace futago {

namespace {

constexpr qsizetype context = 3;

/// Lines with their endings: what is compared.
QByteArrayList wholeLines(const QByteArray &bytes)
{
    const TextLines lines = TextLines::split(bytes);
    QByteArrayList whole;
    for (qsizetype i = 0; i < lines.size(); ++i)
        whole << lines.withEnding(i);
    return whole;
}

QString withoutEnding(QByteArray line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return textOf(line);
}

class Rows
{
public:
    Rows(const QByteArrayList &before, const QByteArrayList &after)
        : m_before(before)
        , m_after(after)
    {
    }

    QList<DiffRow> take()
    {
        for (const LineChange &change : lineScript(m_before, m_after)) {
            sameUpTo(change.left);
            const qsizetype pairs = qMin(change.removed, change.added);
            for (qsizetype i = 0; i < pairs; ++i)
                add(DiffRow::Kind::Changed, true, true);
            for (qsizetype i = pairs; i < change.removed; ++i)
                add(DiffRow::Kind::Removed, true, false);
            for (qsizetype i = pairs; i < change.added; ++i)
                add(DiffRow::Kind::Added, false, true);
        }
        sameUpTo(m_before.size());
        return std::move(m_rows);
    }

private:
    void sameUpTo(qsizetype left)
    {
        while (m_left < left)
            add(DiffRow::Kind::Same, true, true);
    }

    void add(DiffRow::Kind kind, bool hasLeft, bool hasRight)
    {
        DiffRow row;
        row.kind = kind;
        if (hasLeft) {
            row.left = withoutEnding(m_before.at(m_left));
            row.leftLine = static_cast<int>(++m_left);
        }
        if (hasRight) {
            row.right = withoutEnding(m_after.at(m_right));
            row.rightLine = static_cast<int>(++m_right);
        }
        m_rows.append(row);
    }

    const QByteArrayList &m_before;
    const QByteArrayList &m_after;
    QList<DiffRow> m_rows;
    qsizetype m_left = 0;
    qsizetype m_right = 0;
};

void writeLines(QString &text, QChar sign, const QByteArrayList &lines, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end; ++i) {
        text += sign + textOf(lines.at(i));
        if (!lines.at(i).endsWith('\n'))
            text += QStringLiteral("\n\\ No newline at end of file\n");
    }
}

/// "LINE,COUNT"; an empty range is named by the line before it, and a count of one is left out.
QString range(qsizetype begin, qsizetype end)
{
    const qsizetype count = end - begin;
    const QString line = QString::number(count == 0 ? begin : begin + 1);
    return count == 1 ? line : line + u',' + QString::number(count);
}

/// Changes from `first` on whose contexts touch; the index behind the last of them.
qsizetype endOfHunk(const QList<LineChange> &changes, qsizetype first)
{
    qsizetype next = first + 1;
    while (next < changes.size() &&
           changes.at(next).left - (changes.at(next - 1).left + changes.at(next - 1).removed) <= 2 * context)
        ++next;
    return next;
}

QString hunk(const QByteArrayList &before, const QByteArrayList &after, const QList<LineChange> &changes)
{
    const LineChange &first = changes.first();
    const LineChange &last = changes.last();
    const qsizetype lead = qMin(first.left, context);
    const qsizetype trail = qMin(before.size() - (last.left + last.removed), context);
    const qsizetype begin = first.left - lead;
    const qsizetype end = last.left + last.removed + trail;
    QString text = QStringLiteral("@@ -%1 +%2 @@\n")
                       .arg(range(begin, end), range(first.right - lead, last.right + last.added + trail));
    qsizetype at = begin;
    for (const LineChange &change : changes) {
        writeLines(text, u' ', before, at, change.left);
        writeLines(text, u'-', before, change.left, change.left + change.removed);
        writeLines(text, u'+', after, change.right, change.right + change.added);
        at = change.left + change.removed;
    }
    writeLines(text, u' ', before, at, end);
    return text;
}

/// A tab behind a name with blanks keeps patch(1) from cutting it.
QString header(const QString &sign, const QString &name)
{
    return sign + u' ' + name + (name.contains(u' ') ? QStringLiteral("\t\n") : QStringLiteral("\n"));
}

} // namespace

QList<DiffRow> sideBySide(const QByteArray &before, const QByteArray &after)
{
    const QByteArrayList left = wholeLines(before);
    const QByteArrayList right = wholeLines(after);
    return Rows(left, right).take();
}

QString unifiedDiff(const QByteArray &before, const QByteArray &after, const QString &beforeName,
                    const QString &afterName)
{
    const QByteArrayList left = wholeLines(before);
    const QByteArrayList right = wholeLines(after);
    const QList<LineChange> changes = lineScript(left, right);
    if (changes.isEmpty())
        return {};
    QString text = header(QStringLiteral("---"), beforeName) + header(QStringLiteral("+++"), afterName);
    for (qsizetype first = 0; first < changes.size();) {
        const qsizetype next = endOfHunk(changes, first);
        text += hunk(left, right, changes.mid(first, next - first));
        first = next;
    }
    return text;
}

} // namespace futago
