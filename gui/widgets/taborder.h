// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace futago {

/// The Tab key reaches the fields of `group` (a descendant of `root`) after all others of `root`; their order
/// among themselves stays.
void putLastInTabOrder(QWidget *group, const QWidget *root);

} // namespace futago
