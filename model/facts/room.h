// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace futago {

/// Of the file system on which a path lies, or will lie, links followed.
struct Room
{
    /// Its number on this host: paths with the same one share their room.
    quint64 device = 0;
    quint64 freeBytes = 0;
    /// The path is a directory with something in it.
    bool isFilled = false;
    bool operator==(const Room &) const = default;
};

} // namespace futago
