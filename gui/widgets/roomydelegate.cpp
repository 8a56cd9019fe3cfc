// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/roomydelegate.h"

#include "gui/widgets/tones.h"

namespace futago {

static constexpr int air = 6;

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, air);
}

void RoomyDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // Fusion draws the frame of a check box in a darker shade of Window, which vanishes on a dark Base.
    if (isDark(option->palette))
        option->palette.setColor(QPalette::Window, option->palette.color(QPalette::Text));
}

} // namespace futago
