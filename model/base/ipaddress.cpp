// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/ipaddress.h"

#include <QStringList>

#include <algorithm>

namespace futago {

namespace {

std::optional<int> number(const QString &text, int base, int longest, int greatest)
{
    const auto isDigit = [base](QChar c) {
        return (c >= u'0' && c <= u'9') ||
               (base == 16 && ((c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F')));
    };
    if (text.isEmpty() || text.size() > longest || !std::all_of(text.cbegin(), text.cend(), isDigit))
        return std::nullopt;
    const int value = text.toInt(nullptr, base);
    return value <= greatest ? std::optional(value) : std::nullopt;
}

std::optional<QList<quint8>> parseV4(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 4)
        return std::nullopt;
    QList<quint8> bytes;
    for (const QString &part : parts) {
        const std::optional<int> value = number(part, 10, 3, 255);
        if (!value || (part.size() > 1 && part.startsWith(u'0')))
            return std::nullopt;
        bytes.append(static_cast<quint8>(*value));
    }
    return bytes;
}

/// The bytes of one side of "::"; the last group may be an IPv4 address.
std::optional<QList<quint8>> parseGroups(const QString &text, bool mayEndInV4)
{
    QList<quint8> bytes;
    if (text.isEmpty())
        return bytes;
    const QStringList groups = text.split(u':');
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (mayEndInV4 && i == groups.size() - 1 && groups.at(i).contains(u'.')) {
            const auto tail = parseV4(groups.at(i));
            if (!tail)
                return std::nullopt;
            return bytes + *tail;
        }
        const std::optional<int> group = number(groups.at(i), 16, 4, 0xFFFF);
        if (!group)
            return std::nullopt;
        bytes << static_cast<quint8>(*group >> 8) << static_cast<quint8>(*group & 0xFF);
    }
    return bytes;
}

std::optional<QList<quint8>> parseV6(const QString &text)
{
    const qsizetype gap = text.indexOf(QStringLiteral("::"));
    if (gap < 0) {
        auto bytes = parseGroups(text, true);
        return bytes && bytes->size() == 16 ? bytes : std::nullopt;
    }
    const auto head = parseGroups(text.left(gap), false);
    const auto tail = parseGroups(text.mid(gap + 2), true);
    if (!head || !tail || head->size() + tail->size() > 14)
        return std::nullopt;
    return *head + QList<quint8>(16 - head->size() - tail->size(), 0) + *tail;
}

} // namespace

std::optional<IpAddress> IpAddress::parse(const QString &text)
{
    const bool isV6 = text.contains(u':');
    const auto bytes = isV6 ? parseV6(text.section(u'%', 0, 0)) : parseV4(text);
    if (!bytes)
        return std::nullopt;
    IpAddress address;
    address.m_family = isV6 ? Family::V6 : Family::V4;
    std::copy(bytes->cbegin(), bytes->cend(), address.m_bytes.begin());
    return address;
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
    for (int bit = 0; bit < prefix; ++bit)
        mask.m_bytes[static_cast<size_t>(bit / 8)] |= static_cast<quint8>(0x80 >> (bit % 8));
    return mask;
}

std::optional<int> IpAddress::prefixLength() const
{
    for (int prefix = 0; prefix <= bits(); ++prefix)
        if (maskOf(prefix) == *this)
            return prefix;
    return std::nullopt;
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
