// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/identifierlist.h"
#include "model/postgres/syncnames.h"

#include <algorithm>

namespace futago {

namespace {

/// The tokens of syncrep_scanner.l.
enum class Token { Name, Number, Any, First, Comma, Open, Close, Junk, End };

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isIdentifierStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isIdentifierPart(char c)
{
    return isIdentifierStart(c) || isDigit(c) || c == '$';
}

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

class Scanner
{
public:
    Scanner(QByteArrayView text, bool hasMethods)
        : m_text(text)
        , m_hasMethods(hasMethods)
    {
        next();
    }

    Token token() const { return m_token; }
    QByteArrayView lexeme() const { return m_text.sliced(m_begin, m_at - m_begin); }
    bool take(Token token)
    {
        const bool isIt = m_token == token;
        if (isIt)
            next();
        return isIt;
    }

private:
    template <typename Predicate>
    void skip(Predicate predicate)
    {
        while (m_at < m_text.size() && predicate(m_text.at(m_at)))
            ++m_at;
    }

    Token quoted()
    {
        for (;;) {
            skip([](char c) { return c != '"'; });
            if (m_at == m_text.size())
                return Token::Junk;
            ++m_at;
            if (m_at == m_text.size() || m_text.at(m_at) != '"')
                return Token::Name;
            ++m_at;
        }
    }

    Token word()
    {
        skip(isIdentifierPart);
        if (m_hasMethods && lexeme().compare("any", Qt::CaseInsensitive) == 0)
            return Token::Any;
        return m_hasMethods && lexeme().compare("first", Qt::CaseInsensitive) == 0 ? Token::First
                                                                                   : Token::Name;
    }

    Token scan()
    {
        skip(isBlank);
        m_begin = m_at;
        if (m_at == m_text.size())
            return Token::End;
        const char c = m_text.at(m_at++);
        if (isIdentifierStart(c))
            return word();
        if (isDigit(c)) {
            skip(isDigit);
            return Token::Number;
        }
        switch (c) {
        case '"':
            return quoted();
        case '*':
            return Token::Name;
        case ',':
            return Token::Comma;
        case '(':
            return Token::Open;
        case ')':
            return Token::Close;
        default:
            return Token::Junk;
        }
    }

    void next() { m_token = scan(); }

    QByteArrayView m_text;
    qsizetype m_begin = 0;
    qsizetype m_at = 0;
    bool m_hasMethods = false;
    Token m_token = Token::End;
};

/// The rest of a list whose first name was taken.
bool takeRest(Scanner &scanner)
{
    while (scanner.take(Token::Comma))
        if (!scanner.take(Token::Name) && !scanner.take(Token::Number))
            return false;
    return true;
}

bool takeList(Scanner &scanner)
{
    return (scanner.take(Token::Name) || scanner.take(Token::Number)) && takeRest(scanner);
}

/// atoi(): what does not fit wraps around.
bool isCount(QByteArrayView digits)
{
    bool fits = false;
    const qint64 number = digits.toLongLong(&fits, 10);
    return fits ? static_cast<qint32>(number) > 0 : false;
}

} // namespace

StandbyNamesProblem problemOfStandbyNames(QByteArrayView value, const PgDialect &dialect)
{
    using Problem = StandbyNamesProblem;
    if (value.isEmpty())
        return Problem::None;
    if (!dialect.hasStandbyCounts)
        return splitIdentifiers(value) ? Problem::None : Problem::Grammar;
    Scanner scanner(value, dialect.hasStandbyMethods);
    const bool hasMethod = scanner.take(Token::Any) || scanner.take(Token::First);
    const QByteArrayView first = scanner.lexeme();
    const bool isNumber = scanner.take(Token::Number);
    if (isNumber && scanner.take(Token::Open)) {
        const bool isGrammar =
            takeList(scanner) && scanner.take(Token::Close) && scanner.token() == Token::End;
        return !isGrammar ? Problem::Grammar : isCount(first) ? Problem::None : Problem::Count;
    }
    const bool isList = !hasMethod && (isNumber ? takeRest(scanner) : takeList(scanner));
    return isList && scanner.token() == Token::End ? Problem::None : Problem::Grammar;
}

} // namespace futago
