// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/tones.h"

#include <QPlainTextEdit>

namespace futago {

/// Text in the desktop's fixed font, unwrapped, with a margin of line numbers and one sign per line. Tab
/// leaves it.
class NumberedText : public QPlainTextEdit
{
    Q_OBJECT

public:
    struct Sign
    {
        QString text;
        Tone tone = Tone::Neutral;
    };

    explicit NumberedText(QWidget *parent = nullptr);

    /// Scrolls so that the line (from 0) stands in the upper third, and puts the cursor there.
    void showBlock(int block);

protected:
    /// The number shown beside the block (both from 0 and 1 respectively); 0 for none.
    virtual int numberAt(int block) const { return block + 1; }
    virtual int greatestNumber() const { return blockCount(); }
    virtual Sign signAt(int block) const = 0;

    void placeMargin();
    void updateMargin() { m_margin->update(); }
    void resizeEvent(QResizeEvent *event) override;

private:
    friend class LineMargin;

    int marginWidth() const;
    void paintMargin(QPaintEvent *event);

    QWidget *m_margin;
};

} // namespace futago
