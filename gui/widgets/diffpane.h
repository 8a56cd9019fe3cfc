// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/numberedtext.h"
#include "model/documents/textdiff.h"

namespace futago {

/// One side of a DiffView: its text, with the file's own line numbers and a sign per changed row in the
/// margin.
class DiffPane : public NumberedText
{
    Q_OBJECT

public:
    enum class Side { Before, After };

    DiffPane(Side side, QWidget *parent);
    void showRows(const QList<DiffRow> &rows);
    /// The tints follow the palette.
    void tintRows();
    void showRow(int row) { showBlock(row); }

protected:
    int numberAt(int block) const override { return numberOf(m_rows.value(block)); }
    int greatestNumber() const override;
    Sign signAt(int block) const override;

private:
    QString lineOf(const DiffRow &row) const { return m_side == Side::Before ? row.left : row.right; }
    int numberOf(const DiffRow &row) const { return m_side == Side::Before ? row.leftLine : row.rightLine; }

    Side m_side;
    QList<DiffRow> m_rows;
};

} // namespace futago
