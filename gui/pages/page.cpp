// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/page.h"

#include "gui/widgets/labels.h"
#include "gui/widgets/taborder.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace futago {

Page::Page(const QString &objectName, QWidget *parent, const QList<Concept> &concepts)
    : Translated(parent)
    , m_title(makeHeading(u"title"_s, this))
    , m_purpose(makeQuietSentence(u"purpose"_s, this))
    , m_ask(new QToolButton(this))
    , m_concepts(new ConceptsView(concepts, this))
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
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_ask, 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_purpose);
    layout->addWidget(m_concepts);
    layout->addSpacing(4);
    layout->addLayout(m_body, 1);
    layout->addSpacing(4);
    layout->addLayout(m_actions);
    m_body->setSpacing(8);
    m_ask->setObjectName(u"ask"_s);
    m_ask->setCheckable(true);
    m_ask->setAutoRaise(true);
    m_ask->setVisible(!concepts.isEmpty());
    m_concepts->hide();
    connect(m_ask, &QToolButton::toggled, m_concepts, &QWidget::setVisible);
}

void Page::putActionsLast()
{
    for (int i = 0; i < m_actions->count(); ++i)
        if (QWidget *action = m_actions->itemAt(i)->widget())
            putLastInTabOrder(action, this);
}

void Page::setTexts(const QString &title, const QString &purpose)
{
    m_ask->setText(QCoreApplication::translate("futago::Page", "What is this?"));
    m_ask->setToolTip(withKeys(m_ask->text(), QKeySequence::HelpContents));
    m_ask->setShortcut(QKeySequence::HelpContents);

    m_title->setText(title);
    m_purpose->setText(purpose);
    setAccessibleName(title);
    setAccessibleDescription(purpose);
}

} // namespace futago
