// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

/// A law that holds for any input; what breaks it is kept by libFuzzer.
#define FUTAGO_LAW(condition)                                                                                \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            std::fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, __LINE__, #condition);                     \
            std::abort();                                                                                    \
        }                                                                                                    \
    } while (false)

namespace futago::fuzz {

/// Numbers that decide what a target does are taken from the end, the rest is the input itself.
class Input
{
public:
    Input(const uint8_t *data, size_t size)
        : m_bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))
    {
    }

    /// From 0 to limit - 1; 0 when nothing is left.
    int below(qsizetype limit)
    {
        if (m_bytes.isEmpty() || limit <= 0)
            return 0;
        const auto number = static_cast<unsigned char>(m_bytes.back());
        m_bytes.chop(1);
        return static_cast<int>(number % limit);
    }
    /// Some bytes from the end.
    QByteArray piece()
    {
        const qsizetype size = std::min<qsizetype>(below(40), m_bytes.size());
        const QByteArray taken = m_bytes.last(size);
        m_bytes.chop(size);
        return taken;
    }
    const QByteArray &rest() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace futago::fuzz
