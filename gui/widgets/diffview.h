// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "model/documents/textdiff.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace futago {

class DiffPane;

/// A file before and after, side by side: equal lines stand on one height, line numbers are those of each
/// file, both panes scroll as one. Changed rows are tinted and marked with a sign in the margin.
class DiffView : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);
    /// Compares in the background, then shows the first change. The latest call wins.
    void showDiff(const QByteArray &before, const QByteArray &after);

protected:
    void refresh() override;

private:
    void showRows(const QList<DiffRow> &rows);
    void showChange(int index);
    void tint();

    QByteArray m_shownBefore;
    QByteArray m_shownAfter;
    int m_comparisons = 0;
    /// Without a value while the files are being compared.
    std::optional<QList<DiffRow>> m_rows;
    /// First row of each run of changed rows.
    QList<int> m_changes;
    int m_current = 0;
    QLabel *m_beforeTitle;
    QLabel *m_afterTitle;
    QLabel *m_count;
    QPushButton *m_previous;
    QPushButton *m_next;
    DiffPane *m_before;
    DiffPane *m_after;
};

} // namespace futago
