// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <variant>

namespace futago {

/// The standby follows the primary, as the draft says: the pair is set up, or completed.
struct Provision
{
    static constexpr auto kind = "provision";
    bool operator==(const Provision &) const = default;
};

/// What a plan is made for, beside facts and draft. A further one needs its part of planFor() and a name.
using Intent = std::variant<Provision>;

/// "provision": the word in files and --json.
QString nameOf(const Intent &intent);
std::optional<Intent> intentFromName(const QString &name);

} // namespace futago
