// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/confline.h"

#include "model/base/textlines.h"

#include <algorithm>
#include <array>

namespace futago {

namespace {

enum class Token { End, Id, QualifiedId, String, Unquoted, Integer, Real, Equals, Error };

struct Lexeme
{
    Token token = Token::End;
    qsizetype begin = 0;
    qsizetype end = 0;

    Span span() const { return {static_cast<qint32>(begin), static_cast<qint32>(end - begin)}; }
};

enum Class : quint8 { Digit = 1, HexDigit = 2, UnitLetter = 4, Letter = 8, Unquoted = 16, Blank = 32 };

/// A look into a table is what makes a large file fast to read.
constexpr std::array<quint8, 256> classes = [] {
    std::array<quint8, 256> table{};
    const auto put = [&](int first, int last, int which) {
        for (int c = first; c <= last; ++c)
            table[static_cast<std::size_t>(c)] |= static_cast<quint8>(which);
    };
    put('0', '9', Digit | HexDigit | Unquoted);
    put('a', 'f', HexDigit);
    put('A', 'F', HexDigit);
    put('a', 'z', UnitLetter | Letter | Unquoted);
    put('A', 'Z', UnitLetter | Letter | Unquoted);
    put('_', '_', Letter | Unquoted);
    put(0x80, 0xFF, Letter | Unquoted);
    for (const char c : {'-', '.', ':', '/'})
        put(c, c, Unquoted);
    for (const char c : {' ', '\t', '\r'})
        put(c, c, Blank);
    return table;
}();

bool is(char c, int which)
{
    return (classes[static_cast<unsigned char>(c)] & which) != 0;
}

qsizetype skip(QByteArrayView text, qsizetype at, int which)
{
    while (at < text.size() && is(text[at], which))
        ++at;
    return at;
}

bool isAt(QByteArrayView text, qsizetype at, char c)
{
    return at < text.size() && text[at] == c;
}

qsizetype skipSign(QByteArrayView text, qsizetype at)
{
    return isAt(text, at, '-') || isAt(text, at, '+') ? at + 1 : at;
}

/// The longest match wins, and of equals the first rule, as in flex: Id, QualifiedId, Unquoted.
Lexeme word(QByteArrayView text, qsizetype at)
{
    const qsizetype id = skip(text, at, Letter | Digit);
    const bool isQualified = isAt(text, id, '.') && id + 1 < text.size() && is(text[id + 1], Letter);
    const qsizetype qualified = isQualified ? skip(text, id + 1, Letter | Digit) : id;
    const qsizetype unquoted = skip(text, qualified, Unquoted);
    if (unquoted > qualified)
        return {Token::Unquoted, at, unquoted};
    return {isQualified ? Token::QualifiedId : Token::Id, at, qualified};
}

// Each of these returns the end of the longest match that begins at `at`, or `at` when there is none.

qsizetype endOfString(QByteArrayView text, qsizetype at)
{
    qsizetype lastQuote = at;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '\'') {
            lastQuote = i;
            if (!isAt(text, i + 1, '\''))
                break;
            ++i;
        }
    }
    return lastQuote == at ? at : lastQuote + 1;
}

qsizetype endOfInteger(QByteArrayView text, qsizetype at)
{
    const qsizetype first = skipSign(text, at);
    const qsizetype digits = skip(text, first, Digit);
    if (digits == first)
        return at;
    const qsizetype decimal = skip(text, digits, UnitLetter);
    if (!isAt(text, first, '0') || !isAt(text, first + 1, 'x'))
        return decimal;
    const qsizetype hexDigits = skip(text, first + 2, HexDigit);
    return hexDigits == first + 2 ? decimal : qMax(decimal, skip(text, hexDigits, UnitLetter));
}

qsizetype endOfReal(QByteArrayView text, qsizetype at)
{
    const qsizetype dot = skip(text, skipSign(text, at), Digit);
    if (!isAt(text, dot, '.'))
        return at;
    const qsizetype end = skip(text, dot + 1, Digit);
    if (!isAt(text, end, 'e') && !isAt(text, end, 'E'))
        return end;
    const qsizetype exponent = skipSign(text, end + 1);
    const qsizetype exponentEnd = skip(text, exponent, Digit);
    return exponentEnd == exponent ? end : exponentEnd;
}

Lexeme number(QByteArrayView text, qsizetype at)
{
    const qsizetype integer = endOfInteger(text, at);
    const qsizetype real = endOfReal(text, at);
    if (integer == at && real == at)
        return {Token::Error, at, at + 1};
    return {real > integer ? Token::Real : Token::Integer, at, qMax(integer, real)};
}

Lexeme next(QByteArrayView text, qsizetype at)
{
    at = skip(text, at, Blank);
    if (at >= text.size() || text[at] == '#')
        return {Token::End, at, at};
    const char c = text[at];
    if (is(c, Letter))
        return word(text, at);
    if (c == '=')
        return {Token::Equals, at, at + 1};
    if (c != '\'')
        return number(text, at);
    const qsizetype end = endOfString(text, at);
    return end == at ? Lexeme{Token::Error, at, at + 1} : Lexeme{Token::String, at, end};
}

bool isValue(Token token)
{
    return token == Token::Id || token == Token::String || token == Token::Integer || token == Token::Real ||
           token == Token::Unquoted;
}

/// Reads what follows a backslash at `at`; moves `at` to its last character.
char unescaped(QByteArrayView text, qsizetype &at)
{
    switch (text[at]) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        break;
    }
    const auto isOctal = [&](qsizetype i) { return i < text.size() && text[i] >= '0' && text[i] <= '7'; };
    if (!isOctal(at))
        return text[at];
    int value = 0;
    const qsizetype first = at;
    while (at < first + 3 && isOctal(at))
        value = value * 8 + (text[at++] - '0');
    --at;
    return static_cast<char>(value & 0xFF);
}

/// The server keeps values as C strings.
QByteArrayView upToNul(QByteArrayView text)
{
    const qsizetype nul = text.indexOf('\0');
    return nul < 0 ? text : text.first(nul);
}

void unquote(QByteArrayView inner, QByteArray &value)
{
    value.clear();
    value.reserve(inner.size());
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] == '\\' && i + 1 < inner.size())
            value += unescaped(inner, ++i);
        else
            value += inner[inner[i] == '\'' ? ++i : i];
    }
}

bool isIncludeDirective(QByteArrayView name)
{
    constexpr std::array<QByteArrayView, 3> directives{"include", "include_if_exists", "include_dir"};
    return name.size() >= directives.front().size() && (name[0] == 'i' || name[0] == 'I') &&
           std::any_of(directives.begin(), directives.end(), [&](QByteArrayView directive) {
               return name.compare(directive, Qt::CaseInsensitive) == 0;
           });
}

} // namespace

ConfLine ConfLine::read(QByteArrayView text)
{
    ConfLine line;
    const Lexeme name = next(text, 0);
    line.commentBegin = static_cast<qint32>(name.begin);
    if (name.token == Token::End)
        return line;
    line.kind = Kind::Unreadable;
    line.commentBegin = static_cast<qint32>(text.size());
    if (name.token != Token::Id && name.token != Token::QualifiedId)
        return line;
    Lexeme value = next(text, name.end);
    if (value.token == Token::Equals)
        value = next(text, value.end);
    line.endsTooEarly = value.token == Token::End;
    if (!isValue(value.token))
        return line;
    const Lexeme end = next(text, value.end);
    if (end.token != Token::End)
        return line;
    line.nameSpan = name.span();
    line.valueSpan = value.span();
    line.commentBegin = static_cast<qint32>(end.begin);
    line.kind = isIncludeDirective(line.name(text)) ? Kind::Include : Kind::Assignment;
    return line;
}

QByteArrayView ConfLine::value(QByteArrayView text, QByteArray &buffer) const
{
    const QByteArrayView raw = valueSpan.of(text);
    if (!isQuoted(text))
        return raw;
    if (const qsizetype nul = raw.indexOf('\0'); nul >= 0) {
        // To the server the string ends there, and what stands before is the closing quote.
        unquote(raw.sliced(1, nul - 1), buffer);
        buffer.chop(1);
        return upToNul(buffer);
    }
    const QByteArrayView inner = raw.sliced(1, raw.size() - 2);
    if (!inner.contains('\\') && !inner.contains('\''))
        return inner;
    unquote(inner, buffer);
    return upToNul(buffer);
}

QString ConfLine::value(QByteArrayView text) const
{
    QByteArray buffer;
    return textOf(value(text, buffer).toByteArray());
}

bool isConfName(QByteArrayView name)
{
    const Lexeme lexeme = next(name, 0);
    return (lexeme.token == Token::Id || lexeme.token == Token::QualifiedId) && lexeme.begin == 0 &&
           lexeme.end == name.size() && !isIncludeDirective(name);
}

bool isBareConfValue(QByteArrayView value)
{
    const Lexeme lexeme = next(value, 0);
    return isValue(lexeme.token) && lexeme.token != Token::String && lexeme.begin == 0 &&
           lexeme.end == value.size();
}

QByteArray quotedConfValue(const QString &value)
{
    QByteArray quoted = value.toUtf8();
    quoted.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n").replace("\r", "\\r");
    return "'" + quoted + "'";
}

} // namespace futago
