// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/conf/confline.h"
#include "model/base/textlines.h"

#include <QList>

#include <optional>

namespace futago {

/// postgresql.conf, recovery.conf or postgresql.auto.conf (to be read only: it is written by ALTER SYSTEM) as
/// a lossless document: toBytes(parse(x)) == x for any bytes. An edit changes the span it must and nothing
/// else; one that would change nothing leaves the bytes as they are. Names are compared without regard to
/// case. Line numbers count from 1. A value; any thread.
class ConfDocument
{
public:
    struct Assignment
    {
        QString name;
        QString value;
        int line = 0;
        bool operator==(const Assignment &) const = default;
    };

    /// `directive` is include, include_if_exists or include_dir, in lower case.
    struct Include
    {
        QString directive;
        QString path;
        int line = 0;
        bool operator==(const Include &) const = default;
    };

    static ConfDocument parse(const QByteArray &bytes);
    QByteArray toBytes() const { return m_bytes; }

    /// The last assignment in this file alone, without quotes and escapes. Bytes that are no UTF-8 are read
    /// as Latin-1.
    std::optional<QString> value(const QString &name) const;
    /// Line of that assignment, 0 if there is none.
    int lineOf(const QString &name) const;
    /// All in file order, superseded ones too; together with includes(), enough to merge files as the server
    /// does.
    QList<Assignment> assignments() const;
    QList<Include> includes() const;
    /// Lines at which the server reports a syntax error; one is enough for it to refuse the whole file.
    QList<int> unreadableLines() const;

    /// For those who go through a large file: the lines, counted from 0, without their endings.
    qsizetype lineCount() const { return m_lines.size(); }
    const ConfLine &lineAt(qsizetype index) const { return m_lines.at(index).read; }
    QByteArrayView textAt(qsizetype index) const
    {
        return QByteArrayView(m_bytes).sliced(m_lines.at(index).begin, m_lines.at(index).length);
    }
    /// True where the file ends without a line break, in the line `index`.
    bool isUnended(qsizetype index) const { return m_lines.at(index).endingLength == 0; }

    /// Makes `value` the one that counts in this file. The last assignment is changed in place, its comment
    /// staying in its column; earlier ones are commented out. With none, a line is put behind the last
    /// commented-out default
    /// (`#name = …` and the indented comment below it), else at the end, where a comment line with the
    /// provenance heads what is appended. Text is written as UTF-8; a value ends at a NUL, as it does for the
    /// server. Nothing happens if `name` is no name of a parameter.
    void set(const QString &name, const QString &value, const QString &provenance);
    /// Turns all assignments of the name into "# PROVENANCE: original line".
    void commentOut(const QString &name, const QString &provenance);

    bool operator==(const ConfDocument &other) const { return m_bytes == other.m_bytes; }

private:
    struct Line
    {
        qsizetype begin = 0;
        qint32 length = 0;
        qint32 endingLength = 0;
        ConfLine read;
    };

    bool assigns(qsizetype index, QByteArrayView name) const;
    QList<qsizetype> linesAssigning(const QString &name) const;
    qsizetype lastLineAssigning(QByteArrayView name) const;
    qsizetype lastDefaultOf(QByteArrayView name) const;
    QByteArray usualEnding() const;
    void replaceLine(qsizetype index, const QByteArray &text);
    void insertLine(qsizetype index, const QByteArray &text);
    void moveLines(qsizetype from, qsizetype by);
    void replaceValue(qsizetype index, const QString &value);
    void commentOutLine(qsizetype index, const QString &provenance);
    void appendUnder(const QByteArray &heading, const QByteArray &text);

    QByteArray m_bytes;
    QList<Line> m_lines;
};

} // namespace futago
