// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

namespace futago {

/// A widget whose texts and painted signs are set in one place, refresh(): called again when the language or
/// the palette changes. A constructor calls it once itself.
template <typename Widget>
class Translated : public Widget
{
public:
    using Widget::Widget;

protected:
    virtual void refresh() = 0;

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
            refresh();
        Widget::changeEvent(event);
    }
};

} // namespace futago
