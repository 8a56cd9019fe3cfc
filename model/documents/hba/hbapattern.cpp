// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbapattern.h"

#include "model/documents/hba/hbapatternnames.h"
#include "model/documents/hba/hbatokens.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(char32_t c, int base = 10)
{
    const bool isHex = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    return (c >= '0' && c < static_cast<char32_t>('0' + std::min(base, 10))) || (base == 16 && isHex);
}

bool isLetter(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Checker
{
public:
    explicit Checker(std::u32string text)
        : m_text(std::move(text))
    {
    }

    bool isGood()
    {
        const std::optional<bool> early = readPrefix();
        if (early)
            return *early;
        for (skipExpanded(); !atEnd(); skipExpanded())
            if (!readItem())
                return false;
        return m_groups.empty();
    }

private:
    struct Group
    {
        /// Number of a capturing one, or 0.
        size_t number;
        bool isLookaround;
    };

    bool atEnd() const { return m_at >= m_text.size(); }
    char32_t peek(size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0';
    }
    bool eat(char32_t c)
    {
        const bool is = !atEnd() && peek() == c;
        m_at += is ? 1 : 0;
        return is;
    }
    bool eatText(std::u32string_view text)
    {
        const bool is = std::u32string_view(m_text).substr(m_at).starts_with(text);
        m_at += is ? text.size() : 0;
        return is;
    }

    /// Directors and embedded options; the verdict where they decide it.
    std::optional<bool> readPrefix()
    {
        if (m_text.size() >= 4 && eatText(U"***")) {
            if (eat(U'='))
                return true;
            if (!eat(U':'))
                return false;
        }
        if (peek() != '(' || peek(1) != '?' || !isLetter(peek(2)))
            return std::nullopt;
        bool isOther = false;
        for (m_at += 2; !atEnd() && isLetter(peek()); ++m_at) {
            const char32_t c = peek();
            if (std::u32string_view(U"bceimnpqstwx").find(c) == std::u32string_view::npos)
                return false;
            isOther = isOther || c == 'b' || c == 'e' || c == 'q';
            m_expanded = c == 'x' || (m_expanded && c != 't');
        }
        if (!eat(U')'))
            return false;
        return isOther ? std::optional(true) : std::nullopt;
    }

    void skipExpanded()
    {
        while (m_expanded && !atEnd()) {
            const char32_t c = peek();
            if (c == ' ' || (c >= '\t' && c <= '\r'))
                ++m_at;
            else if (c == '#')
                m_at = std::min(m_text.find(U'\n', m_at), m_text.size());
            else if (!eatComment())
                return;
        }
    }

    bool eatComment()
    {
        if (!eatText(U"(?#"))
            return false;
        const size_t end = m_text.find(U')', m_at);
        m_at = end == std::u32string::npos ? m_text.size() : end + 1;
        return true;
    }

    bool readItem()
    {
        if (eatComment())
            return true;
        if (eatText(U"[[:<:]]") || eatText(U"[[:>:]]"))
            return constraint();
        const char32_t c = m_text[m_at++];
        switch (c) {
        case '|':
        case '^':
        case '$':
            return constraint();
        case '*':
        case '+':
        case '?':
            return readQuantifier();
        case '{':
            skipExpanded();
            return isDigit(peek()) ? readBound() : atom();
        case '(':
            return readOpening();
        case ')':
            return readClosing();
        case '[':
            return readBracket() && atom();
        case '\\':
            return readEscape();
        default:
            return atom();
        }
    }

    bool atom() { return m_canRepeat = true; }
    bool constraint()
    {
        m_canRepeat = false;
        return true;
    }

    bool readQuantifier()
    {
        const bool could = std::exchange(m_canRepeat, false);
        eat(U'?');
        return could;
    }

    bool readBound()
    {
        const auto low = readCount();
        auto high = low;
        skipExpanded();
        if (low && eat(U',')) {
            skipExpanded();
            high = isDigit(peek()) ? readCount() : std::optional(mostRepeats);
            skipExpanded();
        }
        if (!low || !high || *low > *high || !eat(U'}'))
            return false;
        return readQuantifier();
    }

    std::optional<int> readCount()
    {
        int count = 0;
        for (; isDigit(peek()); skipExpanded()) {
            if (count >= mostRepeats)
                return std::nullopt;
            count = count * 10 + static_cast<int>(m_text[m_at++] - '0');
        }
        return count <= mostRepeats ? std::optional(count) : std::nullopt;
    }

    bool isInLookaround() const { return !m_groups.empty() && m_groups.back().isLookaround; }

    bool readOpening()
    {
        m_canRepeat = false;
        if (eatText(U"?=") || eatText(U"?!") || eatText(U"?<=") || eatText(U"?<!")) {
            m_groups.push_back({0, true});
            m_lookarounds.push_back(m_groups.size());
            return true;
        }
        const bool isLookaround = isInLookaround();
        if (eatText(U"?:")) {
            m_groups.push_back({0, isLookaround});
            return true;
        }
        if (peek() == '?' && !atEnd())
            return false;
        if (!isLookaround)
            m_closed.push_back(false);
        m_groups.push_back({isLookaround ? 0 : m_closed.size(), isLookaround});
        return true;
    }

    bool readClosing()
    {
        if (m_groups.empty())
            return false;
        const Group group = m_groups.back();
        if (group.number > 0)
            m_closed[group.number - 1] = true;
        const bool isConstraint = !m_lookarounds.empty() && m_lookarounds.back() == m_groups.size();
        if (isConstraint)
            m_lookarounds.pop_back();
        m_groups.pop_back();
        m_canRepeat = !isConstraint;
        return true;
    }

    bool readDigits(int base, size_t least, size_t most)
    {
        size_t count = 0;
        for (; count < most && isDigit(peek(), base); ++count)
            ++m_at;
        return count >= least;
    }

    /// Behind the backslash; outside of brackets.
    bool readEscape()
    {
        if (atEnd())
            return false;
        const char32_t c = peek();
        if (std::u32string_view(U"AmMyYZ").find(c) != std::u32string_view::npos) {
            ++m_at;
            return constraint();
        }
        if (c >= '1' && c <= '9')
            return readReference() && atom();
        char32_t value = 0;
        return readCharacter(value) && atom();
    }

    bool readReference()
    {
        const size_t begin = m_at;
        size_t number = 0;
        for (; isDigit(peek()); ++m_at)
            number = std::min<size_t>(number * 10 + (peek() - '0'), 9999);
        if (m_at == begin + 1 || number <= m_closed.size())
            return number <= m_closed.size() && m_closed[number - 1] && !isInLookaround();
        m_at = begin;
        return readDigits(8, 1, 3);
    }

    /// An escape that stands for a character or a class; value is 0 for a class.
    bool readCharacter(char32_t &value)
    {
        const char32_t c = m_text[m_at++];
        value = c;
        if (!isLetter(c) && !isDigit(c))
            return true;
        switch (c) {
        case 'a':
            value = '\a';
            return true;
        case 'b':
            value = '\b';
            return true;
        case 'B':
            value = '\\';
            return true;
        case 'c':
            value = peek() & 037U;
            return !atEnd() && ++m_at > 0;
        case 'e':
            value = 033;
            return true;
        case 'f':
            value = '\f';
            return true;
        case 'n':
            value = '\n';
            return true;
        case 'r':
            value = '\r';
            return true;
        case 't':
            value = '\t';
            return true;
        case 'v':
            value = '\v';
            return true;
        default:
            return readNumberOrClass(c, value);
        }
    }

    bool readNumberOrClass(char32_t c, char32_t &value)
    {
        value = 0;
        if (std::u32string_view(U"dDsSwW").find(c) != std::u32string_view::npos)
            return true;
        const size_t begin = m_at - (isDigit(c) ? 1 : 0);
        int base = 16;
        bool isGood = false;
        if (c == 'u')
            isGood = readDigits(16, 4, 4);
        else if (c == 'U')
            isGood = readDigits(16, 8, 8);
        else if (c == 'x')
            isGood = readDigits(16, 1, 255);
        else if (isDigit(c)) {
            base = 8;
            m_at = begin;
            isGood = readDigits(8, 1, 3);
        }
        for (size_t i = begin; isGood && i < m_at; ++i) {
            const char32_t digit = m_text[i];
            const char32_t of = isDigit(digit) ? digit - '0' : (digit | 0x20U) - 'a' + 10;
            value = value * static_cast<char32_t>(base) + of;
        }
        return isGood;
    }

    /// Behind the opening bracket, to behind the closing one.
    bool readBracket()
    {
        eat(U'^');
        for (bool isFirst = true;; isFirst = false) {
            if (atEnd())
                return false;
            if (peek() == ']' && !isFirst)
                return ++m_at > 0;
            std::optional<char32_t> from;
            if (!readElement(isFirst, false, from))
                return false;
            if (!from || peek() != '-' || peek(1) == ']' || atEnd())
                continue;
            ++m_at;
            std::optional<char32_t> to;
            if (atEnd() || !readElement(false, true, to) || !to || *to < *from)
                return false;
        }
    }

    /// `value` is nothing for a class, which is no end of a range.
    bool readElement(bool isFirst, bool endsRange, std::optional<char32_t> &value)
    {
        const char32_t c = m_text[m_at++];
        value = c;
        if (c == '\\')
            return readBracketEscape(value);
        if (c == '-')
            return isFirst || endsRange || peek() == ']';
        if (c == ']')
            return isFirst;
        if (c != '[' || (peek() != '.' && peek() != '=' && peek() != ':'))
            return true;
        const char32_t kind = m_text[m_at++];
        const std::u32string ending{kind, U']'};
        const size_t end = m_text.find(ending, m_at);
        if (end == std::u32string::npos)
            return false;
        const std::u32string name = m_text.substr(m_at, end - m_at);
        m_at = end + 2;
        if (kind == ':') {
            value = std::nullopt;
            return isCharacterClass(name);
        }
        const std::optional<char32_t> character = characterOf(name);
        value = kind == '.' ? character : std::nullopt;
        return character.has_value();
    }

    bool readBracketEscape(std::optional<char32_t> &value)
    {
        if (atEnd())
            return false;
        char32_t character = 0;
        const char32_t c = peek();
        if (c >= '1' && c <= '9') // a reference to a group is none of the characters
            return peek(1) >= '0' && peek(1) <= '7' && readDigits(8, 1, 3);
        if (!readCharacter(character))
            return false;
        const bool isClass = std::u32string_view(U"dDsSwW").find(c) != std::u32string_view::npos;
        value = isClass ? std::nullopt : std::optional(character);
        return true;
    }

    static constexpr int mostRepeats = 255;

    std::u32string m_text;
    size_t m_at = 0;
    bool m_expanded = false;
    bool m_canRepeat = false;
    std::vector<Group> m_groups;
    /// How many groups there are with each lookaround.
    std::vector<size_t> m_lookarounds;
    std::vector<bool> m_closed;
};

} // namespace

bool isPostgresPattern(std::string_view pattern)
{
    return Checker(hbaText(pattern).toStdU32String()).isGood();
}

} // namespace futago
