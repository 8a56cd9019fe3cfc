// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/confline.h"

#include "model/documents/textlines.h"

#include <array>

namespace futago {

namespace {

enum class Token { End, Id, QualifiedId, String, Unquoted, Integer, Real, Equals, Error };

struct Lexeme
{
    Token token = Token::End;
    Span span;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isUnitLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isLetter(char c)
{
    return isUnitLetter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isLetterOrDigit(char c)
{
    return isLetter(c) || isDigit(c);
}

bool isUnquotedChar(char c)
{
    return isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == ':' || c == '/';
}

template <typename Predicate>
qsizetype skip(const QByteArray &text, qsizetype at, Predicate predicate)
{
    while (at < text.size() && predicate(text.at(at)))
        ++at;
    return at;
}

bool isAt(const QByteArray &text, qsizetype at, char c)
{
    return at < text.size() && text.at(at) == c;
}

qsizetype skipSign(const QByteArray &text, qsizetype at)
{
    return isAt(text, at, '-') || isAt(text, at, '+') ? at + 1 : at;
}

// Each of these returns the end of the longest match that begins at `at`, or `at` when there is none.

qsizetype endOfId(const QByteArray &text, qsizetype at)
{
    return at < text.size() && isLetter(text.at(at)) ? skip(text, at, isLetterOrDigit) : at;
}

qsizetype endOfQualifiedId(const QByteArray &text, qsizetype at)
{
    const qsizetype dot = endOfId(text, at);
    if (dot == at || !isAt(text, dot, '.'))
        return at;
    const qsizetype end = endOfId(text, dot + 1);
    return end == dot + 1 ? at : end;
}

qsizetype endOfString(const QByteArray &text, qsizetype at)
{
    if (!isAt(text, at, '\''))
        return at;
    qsizetype lastQuote = at;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text.at(i) == '\\') {
            ++i;
        } else if (text.at(i) == '\'') {
            lastQuote = i;
            if (!isAt(text, i + 1, '\''))
                break;
            ++i;
        }
    }
    return lastQuote == at ? at : lastQuote + 1;
}

qsizetype endOfUnquoted(const QByteArray &text, qsizetype at)
{
    return at < text.size() && isLetter(text.at(at)) ? skip(text, at, isUnquotedChar) : at;
}

qsizetype endOfInteger(const QByteArray &text, qsizetype at)
{
    const qsizetype first = skipSign(text, at);
    const qsizetype digits = skip(text, first, isDigit);
    if (digits == first)
        return at;
    const qsizetype decimal = skip(text, digits, isUnitLetter);
    if (!isAt(text, first, '0') || !isAt(text, first + 1, 'x'))
        return decimal;
    const qsizetype hexDigits = skip(text, first + 2, isHexDigit);
    return hexDigits == first + 2 ? decimal : qMax(decimal, skip(text, hexDigits, isUnitLetter));
}

qsizetype endOfReal(const QByteArray &text, qsizetype at)
{
    const qsizetype dot = skip(text, skipSign(text, at), isDigit);
    if (!isAt(text, dot, '.'))
        return at;
    const qsizetype end = skip(text, dot + 1, isDigit);
    if (!isAt(text, end, 'e') && !isAt(text, end, 'E'))
        return end;
    const qsizetype exponent = skipSign(text, end + 1);
    const qsizetype exponentEnd = skip(text, exponent, isDigit);
    return exponentEnd == exponent ? end : exponentEnd;
}

qsizetype endOfEquals(const QByteArray &text, qsizetype at)
{
    return isAt(text, at, '=') ? at + 1 : at;
}

struct Rule
{
    Token token;
    qsizetype (*end)(const QByteArray &, qsizetype);
};

// The longest match wins, and of equals the first, as in flex.
constexpr std::array rules{
    Rule{Token::Id, endOfId},           Rule{Token::QualifiedId, endOfQualifiedId},
    Rule{Token::String, endOfString},   Rule{Token::Unquoted, endOfUnquoted},
    Rule{Token::Integer, endOfInteger}, Rule{Token::Real, endOfReal},
    Rule{Token::Equals, endOfEquals},
};

Lexeme next(const QByteArray &text, qsizetype at)
{
    at = skip(text, at, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
    if (at >= text.size() || text.at(at) == '#')
        return {Token::End, {at, 0}};
    Lexeme longest{Token::Error, {at, 1}};
    qsizetype longestEnd = at;
    for (const Rule &rule : rules) {
        const qsizetype end = rule.end(text, at);
        if (end > longestEnd) {
            longestEnd = end;
            longest = {rule.token, {at, end - at}};
        }
    }
    return longest;
}

bool isValue(Token token)
{
    return token == Token::Id || token == Token::String || token == Token::Integer || token == Token::Real ||
           token == Token::Unquoted;
}

/// Reads what follows a backslash at `at`; moves `at` to its last character.
char unescaped(const QByteArray &text, qsizetype &at)
{
    switch (text.at(at)) {
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
    const auto isOctal = [&](qsizetype i) {
        return i < text.size() && text.at(i) >= '0' && text.at(i) <= '7';
    };
    if (!isOctal(at))
        return text.at(at);
    int value = 0;
    const qsizetype first = at;
    while (at < first + 3 && isOctal(at))
        value = value * 8 + (text.at(at++) - '0');
    --at;
    return static_cast<char>(value & 0xFF);
}

QByteArray unquoted(const QByteArray &string)
{
    QByteArray value;
    const QByteArray inner = string.mid(1, string.size() - 2);
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner.at(i) == '\\')
            value += unescaped(inner, ++i);
        else
            value += inner.at(inner.at(i) == '\'' ? ++i : i);
    }
    const qsizetype nul = value.indexOf('\0'); // the server keeps values as C strings
    return nul < 0 ? value : value.left(nul);
}

bool isIncludeDirective(const QByteArray &name)
{
    for (const char *directive : {"include", "include_if_exists", "include_dir"})
        if (name.compare(directive, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

} // namespace

ConfLine ConfLine::read(const QByteArray &text)
{
    ConfLine line;
    const Lexeme name = next(text, 0);
    line.commentBegin = name.span.begin;
    if (name.token == Token::End)
        return line;
    line.kind = Kind::Unreadable;
    line.commentBegin = text.size();
    if (name.token != Token::Id && name.token != Token::QualifiedId)
        return line;
    Lexeme value = next(text, name.span.end());
    if (value.token == Token::Equals)
        value = next(text, value.span.end());
    const Lexeme end = next(text, value.span.end());
    if (!isValue(value.token) || end.token != Token::End)
        return line;
    line.name = name.span.of(text);
    line.nameSpan = name.span;
    line.valueSpan = value.span;
    line.commentBegin = end.span.begin;
    const QByteArray raw = value.span.of(text);
    line.value = textOf(value.token == Token::String ? unquoted(raw) : raw);
    line.kind = isIncludeDirective(line.name) ? Kind::Include : Kind::Assignment;
    return line;
}

bool isConfName(const QByteArray &name)
{
    const Lexeme lexeme = next(name, 0);
    return (lexeme.token == Token::Id || lexeme.token == Token::QualifiedId) && lexeme.span.begin == 0 &&
           lexeme.span.length == name.size() && !isIncludeDirective(name);
}

bool isBareConfValue(const QByteArray &value)
{
    const Lexeme lexeme = next(value, 0);
    return isValue(lexeme.token) && lexeme.token != Token::String && lexeme.span.begin == 0 &&
           lexeme.span.length == value.size();
}

QByteArray quotedConfValue(const QString &value)
{
    QByteArray quoted = value.toUtf8();
    quoted.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n").replace("\r", "\\r");
    return "'" + quoted + "'";
}

} // namespace futago
