// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/pagestack.h"

#include <QLayout>
#include <QTimer>

#include <utility>

namespace futago {

PageStack::PageStack(QList<Factory> factories, QWidget *parent)
    : QStackedWidget(parent)
    , m_factories(std::move(factories))
{
    makeUpTo(0);
}

void PageStack::makeUpTo(int index)
{
    while (count() <= index)
        addWidget(m_factories.at(count())());
}

void PageStack::makeAll()
{
    makeUpTo(static_cast<int>(m_factories.size()) - 1);
}

void PageStack::makeNext()
{
    if (count() == m_factories.size())
        return;
    makeUpTo(count());
    QTimer::singleShot(0, this, &PageStack::makeNext);
}

void PageStack::choose(int index)
{
    makeUpTo(index);
    setCurrentIndex(index);
}

void PageStack::paintEvent(QPaintEvent *event)
{
    QStackedWidget::paintEvent(event);
    if (!std::exchange(m_isPainted, true))
        QTimer::singleShot(0, this, &PageStack::makeNext);
}

QSize PageStack::sizeHint() const
{
    return minimumSizeHint();
}

QSize PageStack::minimumSizeHint() const
{
    return currentWidget()->layout()->minimumSize();
}

} // namespace futago
