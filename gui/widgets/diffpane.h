// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/textdiff.h"

#include <QPlainTextEdit>

namespace futago {

/// One side of a DiffView: its text, with the file's own line numbers and a sign per changed row in the
/// margin.
class DiffPane : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Side { Before, After };

    DiffPane(Side side, QWidget *parent);
    void showRows(const QList<DiffRow> &rows);
    /// The tints follow the palette.
    void tintRows();
    void showRow(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    friend class DiffMargin;

    QString lineOf(const DiffRow &row) const { return m_side == Side::Before ? row.left : row.right; }
    int numberOf(const DiffRow &row) const { return m_side == Side::Before ? row.leftLine : row.rightLine; }
    int marginWidth() const;
    void placeMargin();
    void paintMargin(QPaintEvent *event);

    Side m_side;
    QList<DiffRow> m_rows;
    QWidget *m_margin;
};

} // namespace futago
