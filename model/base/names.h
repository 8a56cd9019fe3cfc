// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <concepts>
#include <optional>
#include <type_traits>

namespace futago {

/// What the values of an enum are called in files and in --json; translations have no part in it. An enum
/// that is named has beside it
///     const char *wordOf(Enum value);
/// which is nullptr beyond the last value, and a switch without default where it can be one: the compiler
/// then misses the name of a new value. The values count from 0.
template <typename Enum>
concept HasNames = std::is_enum_v<Enum> && requires(Enum value)
{
    {
        wordOf(value)
        } -> std::same_as<const char *>;
};

template <HasNames Enum>
QString nameOf(Enum value)
{
    return QString(QLatin1StringView(wordOf(value)));
}

/// A value whose name is empty cannot be named.
template <HasNames Enum>
std::optional<Enum> valueNamed(const QString &name)
{
    for (int value = 0; const char *word = wordOf(static_cast<Enum>(value)); ++value)
        if (!name.isEmpty() && name == QLatin1StringView(word))
            return static_cast<Enum>(value);
    return std::nullopt;
}

} // namespace futago
