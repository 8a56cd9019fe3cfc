// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace futago {

/// Where Futago keeps what must outlive it on this workstation: `folder`, or the desktop's data folder where
/// that is empty.
QString dataFolder(const QString &folder = {});

} // namespace futago
