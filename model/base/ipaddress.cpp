// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/ipaddress.h"

#include <algorithm>

namespace futago {

namespace {

using Bytes = std::array<quint8, 16>;

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
}

/// All of the text in that base; nothing if it is empty, has another character or exceeds `greatest`.
std::optional<quint32> number(std::string_view text, int base, quint32 greatest)
{
    quint64 value = 0;
    for (const char c : text) {
        if (digitOf(c) >= base)
            return std::nullopt;
        value = value * static_cast<quint64>(base) + static_cast<quint64>(digitOf(c));
        if (value > greatest)
            return std::nullopt;
    }
    return text.empty() ? std::nullopt : std::optional(static_cast<quint32>(value));
}

/// As strtoul() with base 0 does, without a sign.
std::optional<quint32> numberOfAnyBase(std::string_view text)
{
    constexpr quint32 greatest = 0xFFFFFFFF;
    if (text.size() > 2 && text.front() == '0' && (text[1] == 'x' || text[1] == 'X'))
        return number(text.substr(2), 16, greatest);
    return number(text, !text.empty() && text.front() == '0' ? 8 : 10, greatest);
}

std::string_view takeUntil(std::string_view &rest, char separator)
{
    const size_t at = rest.find(separator);
    const std::string_view part = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
    return part;
}

bool parseV4(std::string_view text, quint8 *bytes)
{
    for (int i = 0; i < 4; ++i) {
        if (i < 3 && text.find('.') == std::string_view::npos)
            return false;
        const std::string_view part = i < 3 ? takeUntil(text, '.') : text;
        const std::optional<quint32> value = part.size() > 3 ? std::nullopt : number(part, 10, 255);
        if (!value || (part.size() > 1 && part.front() == '0'))
            return false;
        bytes[i] = static_cast<quint8>(*value);
    }
    return true;
}

/// inet_aton() of glibc.
bool parseShortV4(std::string_view text, quint8 *bytes)
{
    int at = 0;
    while (at < 3 && text.find('.') != std::string_view::npos) {
        const auto part = numberOfAnyBase(takeUntil(text, '.'));
        if (!part || *part > 255)
            return false;
        bytes[at++] = static_cast<quint8>(*part);
    }
    const auto last = numberOfAnyBase(text);
    if (!last || *last > 0xFFFFFFFF >> (8 * at))
        return false;
    for (int i = 3; i >= at; --i)
        bytes[i] = static_cast<quint8>(*last >> (8 * (3 - i)));
    return true;
}

/// The bytes of one side of "::", how many they are, or -1; the last group may be an IPv4 address.
int parseGroups(std::string_view text, bool mayEndInV4, quint8 *bytes)
{
    int size = 0;
    bool more = !text.empty();
    while (more) {
        more = text.find(':') != std::string_view::npos;
        const std::string_view part = takeUntil(text, ':');
        if (!more && mayEndInV4 && part.find('.') != std::string_view::npos)
            return size <= 12 && parseV4(part, bytes + size) ? size + 4 : -1;
        const std::optional<quint32> group = part.size() > 4 ? std::nullopt : number(part, 16, 0xFFFF);
        if (!group || size > 14)
            return -1;
        bytes[size++] = static_cast<quint8>(*group >> 8);
        bytes[size++] = static_cast<quint8>(*group & 0xFF);
    }
    return size;
}

bool parseV6(std::string_view text, quint8 *bytes)
{
    const size_t gap = text.find("::");
    if (gap == std::string_view::npos)
        return parseGroups(text, true, bytes) == 16;
    Bytes behind{};
    const int head = parseGroups(text.substr(0, gap), false, bytes);
    const int tail = parseGroups(text.substr(gap + 2), true, behind.data());
    if (head < 0 || tail < 0 || head + tail > 14)
        return false;
    std::fill(bytes + head, bytes + 16 - tail, quint8(0));
    std::copy_n(behind.data(), tail, bytes + 16 - tail);
    return true;
}

bool isOfTheLink(const Bytes &bytes)
{
    return (bytes[0] == 0xFE && (bytes[1] & 0xC0) == 0x80) || (bytes[0] == 0xFF && (bytes[1] & 0x0F) == 0x02);
}

} // namespace

std::optional<IpAddress> IpAddress::parse(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::string_view rest(bytes.data(), static_cast<size_t>(bytes.size()));
    IpAddress address;
    address.m_family = text.contains(u':') ? Family::V6 : Family::V4;
    const bool isOne = address.m_family == Family::V6 ? parseV6(takeUntil(rest, '%'), address.m_bytes.data())
                                                      : parseV4(rest, address.m_bytes.data());
    return isOne ? std::optional(address) : std::nullopt;
}

std::optional<IpAddress> IpAddress::parseNumericHost(std::string_view text, const QStringList *interfaces)
{
    IpAddress address;
    if (text.find(':') == std::string_view::npos) {
        address.m_family = Family::V4;
        return parseShortV4(text, address.m_bytes.data()) ? std::optional(address) : std::nullopt;
    }
    address.m_family = Family::V6;
    const size_t percent = text.find('%');
    if (!parseV6(text.substr(0, percent), address.m_bytes.data()))
        return std::nullopt;
    if (percent == std::string_view::npos)
        return address;
    const std::string_view zone = text.substr(percent + 1);
    if (number(zone, 10, 0xFFFFFFFF))
        return address;
    const auto name = QString::fromUtf8(zone.data(), static_cast<qsizetype>(zone.size()));
    const bool isInterface = !interfaces ? !name.isEmpty() : interfaces->contains(name);
    return isOfTheLink(address.m_bytes) && isInterface ? std::optional(address) : std::nullopt;
}

bool IpAddress::isLoopback() const
{
    if (m_family == Family::V4)
        return m_bytes.front() == 127;
    return m_family == Family::V6 && m_bytes.back() == 1 &&
           std::all_of(m_bytes.begin(), m_bytes.end() - 1, [](quint8 byte) { return byte == 0; });
}

int IpAddress::bits() const
{
    return m_family == Family::None ? 0 : m_family == Family::V4 ? 32 : 128;
}

std::optional<IpAddress> IpAddress::maskOf(int prefix) const
{
    if (prefix < 0 || prefix > bits() || isNull())
        return std::nullopt;
    IpAddress mask;
    mask.m_family = m_family;
    const auto whole = static_cast<size_t>(prefix / 8);
    std::fill_n(mask.m_bytes.begin(), whole, quint8(0xFF));
    if (prefix % 8 != 0)
        mask.m_bytes.at(whole) = static_cast<quint8>(0xFF << (8 - prefix % 8));
    return mask;
}

std::optional<int> IpAddress::prefixLength() const
{
    const int ones = leadingOnes();
    return maskOf(ones) == *this ? std::optional(ones) : std::nullopt;
}

int IpAddress::leadingOnes() const
{
    int ones = 0;
    while (ones < bits() && m_bytes.at(static_cast<size_t>(ones / 8)) == 0xFF)
        ones += 8;
    while (ones < bits() && (m_bytes.at(static_cast<size_t>(ones / 8)) & (0x80 >> (ones % 8))) != 0)
        ++ones;
    return ones;
}

IpAddress IpAddress::masked(const IpAddress &mask) const
{
    IpAddress result = *this;
    for (size_t i = 0; i < m_bytes.size(); ++i)
        result.m_bytes.at(i) &= mask.m_bytes.at(i);
    return result;
}

bool IpAddress::agreesWith(const IpAddress &other, const IpAddress &mask) const
{
    if (isNull() || m_family != other.m_family || m_family != mask.m_family)
        return false;
    for (size_t i = 0; i < m_bytes.size(); ++i)
        if ((m_bytes.at(i) & mask.m_bytes.at(i)) != (other.m_bytes.at(i) & mask.m_bytes.at(i)))
            return false;
    return true;
}

static QString v6ToString(const std::array<int, 8> &groups)
{
    size_t longest = 0;
    size_t longestBegin = 0;
    for (size_t begin = 0; begin < groups.size(); ++begin) {
        size_t end = begin;
        while (end < groups.size() && groups.at(end) == 0)
            ++end;
        if (end - begin > longest) {
            longest = end - begin;
            longestBegin = begin;
        }
    }
    QString text;
    for (size_t i = 0; i < groups.size(); ++i) {
        if (longest > 1 && i == longestBegin) {
            text += QStringLiteral("::");
            i += longest - 1;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(u':'))
            text += u':';
        text += QString::number(groups.at(i), 16);
    }
    return text;
}

QString IpAddress::toString() const
{
    const auto v4 = [this](size_t begin) {
        return QStringLiteral("%1.%2.%3.%4")
            .arg(m_bytes.at(begin))
            .arg(m_bytes.at(begin + 1))
            .arg(m_bytes.at(begin + 2))
            .arg(m_bytes.at(begin + 3));
    };
    if (m_family == Family::V4)
        return v4(0);
    if (m_family == Family::None)
        return {};
    static const IpAddress mapped = parse(QStringLiteral("::ffff:0:0")).value();
    if (agreesWith(mapped, mapped.maskOf(96).value()))
        return QStringLiteral("::ffff:") + v4(12);
    std::array<int, 8> groups{};
    for (size_t i = 0; i < groups.size(); ++i)
        groups[i] = m_bytes.at(2 * i) << 8 | m_bytes.at(2 * i + 1);
    return v6ToString(groups);
}

} // namespace futago
