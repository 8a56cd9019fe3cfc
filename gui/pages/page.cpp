// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/page.h"

#include "gui/widgets/labels.h"
#include "gui/widgets/taborder.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace futago {

Page::Page(const QString &objectName, QWidget *parent)
    : Translated(parent)
    , m_title(makeHeading(u"title"_s, this))
    , m_purpose(makeQuietSentence(u"purpose"_s, this))
    , m_body(new QVBoxLayout)
    , m_actions(new QHBoxLayout)
{
    setObjectName(objectName);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    m_title->setFont(font);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_purpose);
    layout->addSpacing(4);
    layout->addLayout(m_body, 1);
    layout->addSpacing(4);
    layout->addLayout(m_actions);
    m_body->setSpacing(8);
}

void Page::putActionsLast()
{
    for (int i = 0; i < m_actions->count(); ++i)
        if (QWidget *action = m_actions->itemAt(i)->widget())
            putLastInTabOrder(action, this);
}

void Page::setTexts(const QString &title, const QString &purpose)
{
    m_title->setText(title);
    m_purpose->setText(purpose);
    setAccessibleName(title);
    setAccessibleDescription(purpose);
}

} // namespace futago
