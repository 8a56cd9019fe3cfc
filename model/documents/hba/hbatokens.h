// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace futago {

/// `quoted` says that the token began with a quote, which takes its meaning as a keyword away. `begin` and
/// `end` are where it stands in the line, quotes included.
struct HbaToken
{
    std::string_view text;
    bool quoted = false;
    qsizetype begin = 0;
    qsizetype end = 0;

    bool isKeyword(std::string_view word) const { return !quoted && text == word; }
};

/// Splits a logical line of pg_hba.conf as next_token() and next_field_expand() of hba.c do. A comma may be
/// followed by blanks but not preceded; a quote may begin inside a token. Made once and used for many lines,
/// so that a line costs no allocation; tokens live until the next line is read, and as long as that line.
class HbaTokens
{
public:
    /// Tokens joined by commas.
    struct Field
    {
        const HbaToken *first = nullptr;
        size_t count = 0;

        const HbaToken *begin() const { return first; }
        const HbaToken *end() const { return first + count; }
    };

    /// A line that goes on behind `longest` bytes of a token ends there; 0 for no limit.
    void read(std::string_view line, qsizetype longest);

    size_t size() const { return m_fieldEnds.size(); }
    Field at(size_t index) const;
    /// Where the token stands that is longer than allowed, or -1.
    qsizetype tooLongAt() const { return m_tooLongAt; }
    /// Where a comment begins, or the end of the line.
    qsizetype commentAt() const { return m_commentAt; }

private:
    /// True if a token was found; sets whether a comma ended it.
    bool nextToken(bool &comma);
    bool quotedToken(qsizetype begin, bool &comma);
    bool isTooLong(qsizetype begin, size_t length);
    void endLine() { m_at = static_cast<qsizetype>(m_line.size()); }

    std::string_view m_line;
    qsizetype m_at = 0;
    qsizetype m_longest = 0;
    qsizetype m_tooLongAt = -1;
    qsizetype m_commentAt = 0;
    std::vector<HbaToken> m_tokens;
    std::vector<size_t> m_fieldEnds;
    /// Texts that differ from what stands in the line; a deque leaves them where they are.
    std::deque<std::string> m_unquoted;
};

QString hbaText(std::string_view bytes);

} // namespace futago
