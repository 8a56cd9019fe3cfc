// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <array>
#include <optional>
#include <string_view>

namespace futago {

/// A numeric IPv4 or IPv6 address; QHostAddress would pull in Qt6::Network. A default one is null. A value.
class IpAddress
{
public:
    enum class Family { None, V4, V6 };

    IpAddress() = default;
    /// Four decimal numbers (a leading zero is refused: some read it as octal), or RFC 4291 text with an
    /// optional %zone, which is dropped. Names give nothing.
    static std::optional<IpAddress> parse(const QString &text);
    /// What the C library (glibc's getaddrinfo with AI_NUMERICHOST) takes for a number, and PostgreSQL with
    /// it: besides, 1 to 4 numbers, the last of which fills what is left (10.1 is 10.0.0.1), in decimal,
    /// octal or hexadecimal; a %zone is a number, or where the address is of the link one of these interfaces
    /// (any without).
    static std::optional<IpAddress> parseNumericHost(std::string_view text,
                                                     const QStringList *interfaces = nullptr);

    Family family() const { return m_family; }
    bool isNull() const { return m_family == Family::None; }
    bool isLoopback() const;
    /// 32, 128, or 0 for null.
    int bits() const;

    /// The netmask of `prefix` leading ones; nothing if prefix is not within 0 and bits().
    std::optional<IpAddress> maskOf(int prefix) const;
    /// How many leading ones a netmask has; nothing if ones follow a zero.
    std::optional<int> prefixLength() const;
    /// How many leading ones there are, whatever follows.
    int leadingOnes() const;
    /// The bits outside of the mask are zero.
    IpAddress masked(const IpAddress &mask) const;
    const std::array<quint8, 16> &bytes() const { return m_bytes; }
    /// True when both agree in the bits of the mask. Families that differ never agree.
    bool agreesWith(const IpAddress &other, const IpAddress &mask) const;

    /// RFC 5952 for IPv6.
    QString toString() const;
    bool operator==(const IpAddress &) const = default;

private:
    Family m_family = Family::None;
    std::array<quint8, 16> m_bytes{};
};

} // namespace futago
