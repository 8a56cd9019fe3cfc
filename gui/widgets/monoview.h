// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace futago {

/// A read-only view of commands, SQL or raw output in the desktop's fixed font; Tab leaves it.
QPlainTextEdit *makeMonoView(const QString &objectName, QWidget *parent = nullptr);

} // namespace futago
