// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>

class QTreeWidget;
class QTreeWidgetItem;

namespace futago {

/// Makes the column as wide as its heading and the longest of `texts`, each with a sign before it. To be
/// preferred to QHeaderView::ResizeToContents where rows come and change during work: that measures every row
/// again each time.
void fitColumn(QTreeWidget *tree, int column, const QStringList &texts);

/// Brings the latest row of a tree into sight once for all rows of a turn of the event loop, because each
/// time lays out the tree. A hidden tree is left alone until it is shown.
class LatestRow : public QObject
{
    Q_OBJECT

public:
    /// `tree` is the parent.
    explicit LatestRow(QTreeWidget *tree);
    void follow(QTreeWidgetItem *item);
    /// A row waits to be brought into sight.
    bool isFollowing() const { return m_item != nullptr; }
    /// To be called when items are deleted.
    void forget();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void scroll();

    QTreeWidget *m_tree;
    QTreeWidgetItem *m_item = nullptr;
    QTimer m_soon;
};

} // namespace futago
