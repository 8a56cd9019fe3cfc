// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/dialecthba.h"

#include <QByteArrayView>

#include <string>
#include <string_view>
#include <vector>

namespace futago {

/// Takes pg_hba.conf apart into logical lines as tokenize_auth_file() of hba.c and pg_get_line_append() of
/// string.c do: with continuations, and with what a NUL does (up to 13 it ends its line; from 14 on it
/// swallows the rest of the line with the ending, so that the next line is joined). The bytes must live as
/// long.
class HbaLines
{
public:
    HbaLines(QByteArrayView bytes, const HbaSyntax &syntax);

    /// False at the end. What follows is about the line that was taken last.
    bool next();
    std::string_view text() const { return m_text; }
    qsizetype begin() const { return m_begin; }
    qsizetype end() const { return m_at; }
    /// How many lines of the file it is made of.
    int count() const { return m_count; }
    /// True if what is put behind it would be joined with it.
    bool isOpen() const { return m_isOpen; }
    /// Where a byte of text() stands in the bytes; for its size, where the byte behind the last would stand.
    qsizetype originOf(qsizetype offset) const;

private:
    struct Piece
    {
        qsizetype offset;
        qsizetype origin;
    };

    std::string_view takeLine();
    void join();
    bool appendLine();

    std::string_view m_bytes;
    bool m_continues;
    bool m_hasNul;
    qsizetype m_at = 0;
    qsizetype m_begin = 0;
    int m_count = 0;
    bool m_isOpen = false;
    bool m_isJoined = false;
    std::string_view m_text;
    std::string m_buffer;
    std::vector<Piece> m_pieces;
};

/// Without the '#' that makes a comment of a rule; nothing if there is none. What disable() put there, and
/// one blank behind the '#'.
std::string_view hbaWithoutSign(std::string_view text);

} // namespace futago
