// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/confline.h"
#include "model/documents/textlines.h"

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
    QByteArray toBytes() const { return m_lines.toBytes(); }

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

    /// Makes `value` the one that counts in this file. The last assignment is changed in place, its comment
    /// staying in its column; earlier ones are commented out. With none, a line is put behind the last
    /// commented-out default
    /// (`#name = …` and the indented comment below it), else at the end, where a comment line with the
    /// provenance heads what is appended. Text is written as UTF-8; a value ends at a NUL, as it does for the
    /// server. Nothing happens if `name` is no name of a parameter.
    void set(const QString &name, const QString &value, const QString &provenance);
    /// Turns all assignments of the name into "# PROVENANCE: original line".
    void commentOut(const QString &name, const QString &provenance);

    bool operator==(const ConfDocument &other) const { return m_lines == other.m_lines; }

private:
    QList<qsizetype> linesAssigning(const QString &name) const;
    qsizetype lastDefaultOf(const QString &name) const;
    void replaceLine(qsizetype index, const QByteArray &text);
    void insertLine(qsizetype index, const QByteArray &text);
    void replaceValue(qsizetype index, const QString &value);
    void commentOutLine(qsizetype index, const QString &provenance);
    void appendUnder(const QByteArray &heading, const QByteArray &text);

    TextLines m_lines;
    QList<ConfLine> m_read;
};

} // namespace futago
