// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace futago {

/// The lines of a text file, each with its ending ("\n", "\r\n", or nothing on the last), so that joining
/// them gives back the very bytes. Every document here is built on it; an edit touches one line and no other.
/// Indexes count from 0. A value; any thread.
class TextLines
{
public:
    static TextLines split(const QByteArray &bytes);
    QByteArray toBytes() const;

    qsizetype size() const { return m_lines.size(); }
    /// The line without its ending.
    const QByteArray &at(qsizetype index) const { return m_lines.at(index).text; }
    QByteArray withEnding(qsizetype index) const { return m_lines.at(index).text + m_lines.at(index).ending; }

    /// The ending stays.
    void replace(qsizetype index, const QByteArray &text) { m_lines[index].text = text; }
    /// Puts a line before `index` (size() appends), ended as most lines of the file are. An unended last line
    /// gets an ending when something is put behind it.
    void insert(qsizetype index, const QByteArray &text);
    void remove(qsizetype index) { m_lines.removeAt(index); }

    bool operator==(const TextLines &other) const { return toBytes() == other.toBytes(); }

private:
    struct Line
    {
        QByteArray text;
        QByteArray ending;
    };

    QByteArray usualEnding() const;

    QList<Line> m_lines;
};

/// Text of a file whose encoding nobody declares: UTF-8 where it is valid UTF-8, Latin-1 otherwise. A byte
/// order mark is kept: to the server it is part of the first word.
QString textOf(const QByteArray &bytes);

/// UTF-8 on one line: control characters, line breaks among them, become spaces.
QByteArray singleLine(const QString &text);

} // namespace futago
