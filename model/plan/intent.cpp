// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/intent.h"

namespace futago {

QString nameOf(const Intent &intent)
{
    return std::visit(
        []<typename Wanted>(const Wanted &) { return QString(QLatin1StringView(Wanted::kind)); }, intent);
}

template <size_t Index = 0>
static std::optional<Intent> named(const QString &name)
{
    if constexpr (Index < std::variant_size_v<Intent>) {
        const Intent intent{std::in_place_index<Index>};
        return nameOf(intent) == name ? std::optional(intent) : named<Index + 1>(name);
    }
    return std::nullopt;
}

std::optional<Intent> intentFromName(const QString &name)
{
    return named(name);
}

} // namespace futago
