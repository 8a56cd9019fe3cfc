// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <utility>

class QDebug;

namespace futago {

/// A password or passphrase (UTF-8). It cannot be printed, logged, compared with text or turned into a
/// QString by accident; the bytes are had by reveal() alone, and are overwritten when the last copy goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &other)
    {
        if (this != &other) {
            wipe();
            m_bytes = other.m_bytes;
        }
        return *this;
    }
    Secret &operator=(Secret &&other) noexcept
    {
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    ~Secret() { wipe(); }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &reveal() const { return m_bytes; }
    bool operator==(const Secret &) const = default;

private:
    void wipe()
    {
        if (!m_bytes.isEmpty() && m_bytes.isDetached())
            std::fill_n(static_cast<volatile char *>(m_bytes.data()), m_bytes.size(), '\0');
    }

    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;

} // namespace futago
