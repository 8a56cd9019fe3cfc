// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/stagelist.h"

#include <QApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace futago {

static constexpr int stateRole = Qt::UserRole;
static constexpr int signSize = 20;
static constexpr int inset = 9;

namespace {

/// A sign, the stage's name, and beneath it its state.
class StageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {150, option.fontMetrics.lineSpacing() * 2 + 2 * inset};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const bool selected = option.state & QStyle::State_Selected;
        const QRect inner = option.rect.adjusted(inset, inset, -inset, -inset);
        const QRect sign(inner.left(), inner.center().y() - signSize / 2, signSize, signSize);
        option.icon.paint(painter, sign, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        const int left = inner.left() + signSize + inset;
        const int line = option.fontMetrics.lineSpacing();
        const QRect upper(left, inner.top(), inner.right() - left, line);
        painter->save();
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(
            upper, Qt::AlignVCenter,
            QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, upper.width()));
        painter->setFont(option.font);
        painter->setPen(selected ? option.palette.color(QPalette::HighlightedText)
                                 : quietColor(option.palette));
        painter->drawText(
            upper.translated(0, line), Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data(stateRole).toString(), Qt::ElideRight, upper.width()));
        painter->restore();
        if (option.state & QStyle::State_HasFocus) {
            QStyleOptionFocusRect focus;
            focus.QStyleOption::operator=(option);
            style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
        }
    }
};

} // namespace

StageList::StageList(Workbench &workbench, QWidget *parent)
    : Translated(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("stages"));
    setItemDelegate(new StageDelegate(this));
    setFixedWidth(210);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (size_t i = 0; i < allStages.size(); ++i)
        new QListWidgetItem(this);
    connect(&m_workbench, &Workbench::changed, this, &StageList::refresh);
    refresh();
    setCurrentRow(0);
}

void StageList::refresh()
{
    setAccessibleName(tr("Stages"));
    for (Stage stage : allStages) {
        const StageLine line = stageLine(stage, m_workbench);
        QListWidgetItem *stageItem = item(static_cast<int>(stage));
        stageItem->setText(line.name);
        stageItem->setData(stateRole, line.state);
        stageItem->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(line.name, line.state));
        stageItem->setToolTip(line.state);
        stageItem->setIcon(glyphIcon(line.glyph, palette()));
    }
}

} // namespace futago
