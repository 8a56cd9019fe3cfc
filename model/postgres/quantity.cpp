// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/quantity.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

constexpr double kilo = 1024;
constexpr double second = 1e6;

constexpr std::array units{
    Unit{"TB", BaseUnit::Kind::Memory, kilo *kilo *kilo *kilo},
    Unit{"GB", BaseUnit::Kind::Memory, kilo *kilo *kilo},
    Unit{"MB", BaseUnit::Kind::Memory, kilo *kilo},
    Unit{"kB", BaseUnit::Kind::Memory, kilo},
    Unit{"B", BaseUnit::Kind::Memory, 1},
    Unit{"d", BaseUnit::Kind::Time, 86400 * second},
    Unit{"h", BaseUnit::Kind::Time, 3600 * second},
    Unit{"min", BaseUnit::Kind::Time, 60 * second},
    Unit{"s", BaseUnit::Kind::Time, second},
    Unit{"ms", BaseUnit::Kind::Time, second / 1000},
    Unit{"us", BaseUnit::Kind::Time, 1},
};
constexpr qsizetype longestUnit = 3;

bool isKnown(const Unit &unit, const PgDialect &dialect)
{
    if (unit.text == "TB")
        return dialect.hasTerabyteUnit;
    if (unit.text == "B")
        return dialect.hasByteUnit;
    return unit.text != "us" || dialect.numbersMayBeFractions;
}

/// isspace() of the C locale.
bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

qsizetype skipSpace(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isSpace(text.at(at)))
        ++at;
    return at;
}

bool isAt(QByteArrayView text, qsizetype at, char lower)
{
    return at < text.size() && (text.at(at) == lower || text.at(at) == lower - 'a' + 'A');
}

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 16;
}

/// What the C functions of these names leave: the number, where they stopped (0: nothing read), and ERANGE.
template <typename Number>
struct Scanned
{
    Number number = 0;
    qsizetype end = 0;
    bool isOutOfRange = false;
};

bool isNegative(QByteArrayView text, qsizetype &at)
{
    const bool negative = at < text.size() && text.at(at) == '-';
    if (negative || (at < text.size() && text.at(at) == '+'))
        ++at;
    return negative;
}

/// strtol(text, &end, 0) where a long has 64 bits.
Scanned<qint64> scanLong(QByteArrayView text)
{
    qsizetype at = skipSpace(text, 0);
    const bool negative = isNegative(text, at);
    int base = 10;
    if (at < text.size() && text.at(at) == '0') {
        const bool hex = isAt(text, at + 1, 'x') && at + 2 < text.size() && digitOf(text.at(at + 2)) < 16;
        base = hex ? 16 : 8;
        at += hex ? 2 : 0;
    }
    const quint64 limit = static_cast<quint64>(std::numeric_limits<qint64>::max()) + (negative ? 1 : 0);
    const qsizetype first = at;
    quint64 number = 0;
    Scanned<qint64> scanned;
    for (; at < text.size() && digitOf(text.at(at)) < base; ++at) {
        const auto digit = static_cast<quint64>(digitOf(text.at(at)));
        scanned.isOutOfRange |= number > (limit - digit) / static_cast<quint64>(base);
        number = scanned.isOutOfRange ? limit : number * static_cast<quint64>(base) + digit;
    }
    scanned.end = at == first ? 0 : at;
    scanned.number = static_cast<qint64>(negative ? 0 - number : number);
    return scanned;
}

bool hasWord(QByteArrayView text, qsizetype at, const char *word)
{
    for (; *word != '\0'; ++word, ++at)
        if (!isAt(text, at, *word))
            return false;
    return true;
}

/// Infinity and NaN as strtod knows them; `at` moves behind the word.
std::optional<double> wordNumber(QByteArrayView text, qsizetype &at)
{
    if (hasWord(text, at, "inf")) {
        at += hasWord(text, at, "infinity") ? 8 : 3;
        return std::numeric_limits<double>::infinity();
    }
    if (!hasWord(text, at, "nan"))
        return std::nullopt;
    at += 3;
    return std::numeric_limits<double>::quiet_NaN();
}

/// strtod(text, &end) in the C locale, in which every server reads its files.
Scanned<double> scanDouble(QByteArrayView text)
{
    qsizetype at = skipSpace(text, 0);
    const bool negative = isNegative(text, at);
    Scanned<double> scanned;
    if (const auto word = wordNumber(text, at)) {
        scanned.number = *word;
        scanned.end = at;
    } else if (at < text.size() && text.at(at) != '-') {
        const bool hex = text.at(at) == '0' && isAt(text, at + 1, 'x');
        const char *begin = text.data() + at + (hex ? 2 : 0);
        const char *stop = text.data() + text.size();
        const auto format = hex ? std::chars_format::hex : std::chars_format::general;
        const auto [end, error] = std::from_chars(begin, stop, scanned.number, format);
        // strtod() calls it an underflow too where digits get lost.
        scanned.isOutOfRange =
            error == std::errc::result_out_of_range || std::fpclassify(scanned.number) == FP_SUBNORMAL;
        if (error != std::errc::invalid_argument)
            scanned.end = end - text.data();
        else if (hex)
            scanned.end = at + 1; // the 0 of 0x
    }
    if (negative)
        scanned.number = -scanned.number;
    return scanned;
}

/// The word behind a number, blanks on both sides taken away; nothing where more than a word stands there.
std::optional<QByteArrayView> unitWord(QByteArrayView text)
{
    qsizetype end = 0;
    while (end < text.size() && !isSpace(text.at(end)) && end < longestUnit)
        ++end;
    if (skipSpace(text, end) != text.size())
        return std::nullopt;
    return text.first(end);
}

/// Numbers of former versions are whole before the unit and cut off behind it.
double cutOff(double number, double factor)
{
    return factor >= 1 ? number * factor : std::trunc(number / std::round(1 / factor));
}

/// A fraction is rounded to the next smaller unit, if there is one: 30.1GB is 30822MB.
double rounded(double number, const Unit *unit, const BaseUnit &base)
{
    const double value = number * (unit->factor / base.factor);
    const Unit *smaller = unit + 1;
    if (smaller == units.data() + units.size() || smaller->kind != unit->kind)
        return value;
    const double factor = smaller->factor / base.factor;
    return std::rint(value / factor) * factor;
}

Quantity converted(double number, QByteArrayView rest, const BaseUnit &base, const PgDialect &dialect)
{
    rest = rest.sliced(skipSpace(rest, 0));
    if (rest.isEmpty())
        return {number, Quantity::Problem::None};
    if (base.kind == BaseUnit::Kind::None)
        return {number, Quantity::Problem::TakesNoUnit};
    const auto word = unitWord(rest);
    for (const Unit &unit : units)
        if (word && unit.text == *word && unit.kind == base.kind && isKnown(unit, dialect))
            return {dialect.numbersMayBeFractions ? rounded(number, &unit, base)
                                                  : cutOff(number, unit.factor / base.factor),
                    Quantity::Problem::None};
    return {number, Quantity::Problem::UnknownUnit};
}

constexpr double largest = std::numeric_limits<qint32>::max();
constexpr double smallest = std::numeric_limits<qint32>::min();

bool isBeyondInteger(double number)
{
    return number > largest || number < smallest;
}

Quantity oldInteger(QByteArrayView text, const BaseUnit &base, const PgDialect &dialect)
{
    const auto scanned = scanLong(text);
    if (scanned.end == 0)
        return {0, Quantity::Problem::NotANumber};
    const auto number = static_cast<double>(scanned.number);
    if (scanned.isOutOfRange || isBeyondInteger(number))
        return {number, Quantity::Problem::BeyondInteger};
    return converted(number, text.sliced(scanned.end), base, dialect);
}

Quantity newInteger(QByteArrayView text, const BaseUnit &base, const PgDialect &dialect)
{
    const auto whole = scanLong(text);
    auto number = static_cast<double>(whole.number);
    qsizetype end = whole.end;
    // Only strtol reads octal, and only strtod what it stops at or cannot hold.
    if (isAt(text, end, 'e') || (end < text.size() && text.at(end) == '.') || whole.isOutOfRange) {
        const auto fraction = scanDouble(text);
        number = fraction.number;
        end = fraction.isOutOfRange ? 0 : fraction.end;
    }
    if (end == 0 || std::isnan(number))
        return {0, Quantity::Problem::NotANumber};
    Quantity quantity = converted(number, text.sliced(end), base, dialect);
    quantity.number = std::rint(quantity.number);
    return quantity;
}

} // namespace

BaseUnit BaseUnit::of(const QString &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text.at(digits).isDigit())
        ++digits;
    const double number = digits == 0 ? 1 : text.first(digits).toDouble();
    const QByteArray word = text.sliced(digits).toUtf8();
    for (const Unit &unit : units)
        if (unit.text == word)
            return {unit.kind, text, number * unit.factor};
    return {Kind::None, text, 1};
}

QList<Unit> unitsOf(BaseUnit::Kind kind, const PgDialect &dialect)
{
    QList<Unit> known;
    for (const Unit &unit : units)
        if (unit.kind == kind && isKnown(unit, dialect))
            known << unit;
    return known;
}

Quantity Quantity::integer(QByteArrayView text, const BaseUnit &base, const PgDialect &dialect)
{
    Quantity quantity =
        dialect.numbersMayBeFractions ? newInteger(text, base, dialect) : oldInteger(text, base, dialect);
    if (quantity.problem == Problem::None && isBeyondInteger(quantity.number))
        quantity.problem = Problem::BeyondInteger;
    return quantity;
}

Quantity Quantity::real(QByteArrayView text, const BaseUnit &base, const PgDialect &dialect)
{
    const auto scanned = scanDouble(text);
    if (scanned.end == 0 || scanned.isOutOfRange || std::isnan(scanned.number))
        return {0, Problem::NotANumber};
    const BaseUnit &known = dialect.numbersMayBeFractions ? base : BaseUnit{};
    return converted(scanned.number, text.sliced(scanned.end), known, dialect);
}

QString withUnit(double number, const BaseUnit &base)
{
    for (const Unit &unit : units) {
        const double count = number * base.factor / unit.factor;
        if (unit.kind == base.kind && count == std::rint(count))
            return QString::number(count, 'f', 0) + QString::fromLatin1(unit.text);
    }
    const QString plain = QString::number(number, 'g', 15);
    return base.kind == BaseUnit::Kind::None ? plain : plain + base.text;
}

} // namespace futago
