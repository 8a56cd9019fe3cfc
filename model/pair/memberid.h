// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

namespace futago {

/// Which host of a pair, for as long as the pair lives and whatever role it has. A word of files; sentences
/// name the host.
struct MemberId
{
    QString text;

    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const MemberId &) const = default;
    friend bool operator<(const MemberId &one, const MemberId &other) { return one.text < other.text; }
    friend size_t qHash(const MemberId &member, size_t seed = 0) { return qHash(member.text, seed); }
};

} // namespace futago
