// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/roomydelegate.h"

#include "gui/widgets/tones.h"

#include <QTreeView>

namespace futago {

static constexpr int air = 6;

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem sized = option;
    // A tree asks without a width, and would show the first line of a text that it wraps.
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    if (tree && tree->wordWrap() && index.column() == tree->model()->columnCount() - 1)
        sized.rect = QRect(0, 0, tree->columnWidth(index.column()), 1);
    return QStyledItemDelegate::sizeHint(sized, index) + QSize(0, air);
}

void RoomyDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // Fusion draws the frame of a check box in a darker shade of Window, which vanishes on a dark Base.
    if (isDark(option->palette))
        option->palette.setColor(QPalette::Window, option->palette.color(QPalette::Text));
}

} // namespace futago
