// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbarule.h"

#include "model/documents/hba/hbatokens.h"

#include <algorithm>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

bool isIn(const QString &word, QLatin1StringView words)
{
    const auto list = QString(words).split(u' ');
    return list.contains(word);
}

bool isSpecial(const QString &name)
{
    return isIn(name, "all sameuser samerole samegroup replication samehost samenet"_L1) ||
           (!name.isEmpty() && u"+@\""_s.contains(name.front()));
}

QString inQuotes(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

bool isInQuotes(const QString &element)
{
    return element.size() >= 2 && element.startsWith(u'"') && element.endsWith(u'"');
}

QString written(const QString &element)
{
    if (isInQuotes(element))
        return element;
    const bool plain = !element.isEmpty() && !element.endsWith(u'\\') &&
                       std::none_of(element.cbegin(), element.cend(),
                                    [](QChar c) { return c <= u' ' || u",#\""_s.contains(c); });
    if (plain)
        return element;
    // Quoted as a whole, +role and @file would be names.
    const bool keepsSign = element.size() > 1 && (element.startsWith(u'+') || element.startsWith(u'@'));
    return keepsSign ? element.first(1) + inQuotes(element.mid(1)) : inQuotes(element);
}

QString column(const QString &text, qsizetype width)
{
    return text.size() < width ? text.leftJustified(width) : text + u' ';
}

} // namespace

QString hbaQuoted(const QString &name)
{
    return isSpecial(name) ? inQuotes(name) : name;
}

QString hbaUnquoted(const QString &element)
{
    return isInQuotes(element) ? element.mid(1, element.size() - 2).replace(u"\"\""_s, u"\""_s) : element;
}

QString hbaWritten(const QStringList &elements)
{
    QStringList parts;
    for (const QString &element : elements)
        parts << written(element);
    return parts.join(u',');
}

QString HbaRule::toLine() const
{
    const QString place = mask.isEmpty() ? written(address) : written(address) + u' ' + written(mask);
    QString text = column(type, 8) + column(hbaWritten(databases), 16) + column(hbaWritten(users), 16) +
                   column(type == u"local" ? QString() : place, 24) + method;
    for (const QString &option : options)
        text += u' ' + written(option);
    return text;
}

std::optional<std::pair<IpAddress, IpAddress>> HbaRule::network() const
{
    const QByteArray bytes = hbaUnquoted(address).toUtf8();
    const std::string_view text(bytes.data(), static_cast<size_t>(bytes.size()));
    const size_t slash = text.find('/');
    const auto number = IpAddress::parseNumericHost(text.substr(0, slash));
    if (!number)
        return std::nullopt;
    std::optional<IpAddress> netmask;
    if (slash == std::string_view::npos) {
        const QByteArray column = mask.toUtf8();
        netmask = IpAddress::parseNumericHost({column.data(), static_cast<size_t>(column.size())});
    } else if (const auto bits = hbaPrefixLength(text.substr(slash + 1))) {
        netmask = number->maskOf(*bits);
    }
    if (!netmask || netmask->family() != number->family())
        return std::nullopt;
    return std::pair(*number, *netmask);
}

bool HbaRule::saysTheSameAs(const HbaRule &other) const
{
    HbaRule moved = other;
    moved.line = line;
    return *this == moved;
}

QString hbaElement(const HbaToken &token)
{
    const QString text = hbaText(token.text);
    return token.quoted && isSpecial(text) ? inQuotes(text) : text;
}

std::optional<int> hbaPrefixLength(std::string_view text)
{
    const std::string copy(text);
    char *end = nullptr;
    const long value = std::strtol(copy.c_str(), &end, 10);
    const bool isNumber = !copy.empty() && *end == '\0';
    return isNumber && value >= 0 && value <= 128 ? std::optional(static_cast<int>(value)) : std::nullopt;
}

} // namespace futago
