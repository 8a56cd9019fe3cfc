// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStackedWidget>

#include <functional>

namespace futago {

/// The pages of the window, one at a time in sight.
///
/// Only the first is made before the window's first paint, the others in the turns after it or when one is
/// chosen, whichever comes first. Only the page in sight is asked how much room it needs: QStackedWidget asks
/// all of them for their height at every width in question, and so lays out every sentence of the window
/// several times.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    using Factory = std::function<QWidget *()>;

    explicit PageStack(QList<Factory> factories, QWidget *parent = nullptr);

    /// Makes the page, and those before it, when it is not there yet.
    void choose(int index);
    void makeAll();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeUpTo(int index);
    void makeNext();

    QList<Factory> m_factories;
    bool m_isPainted = false;
};

} // namespace futago
