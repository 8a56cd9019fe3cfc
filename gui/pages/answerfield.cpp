// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/answerfield.h"

#include "gui/widgets/labels.h"
#include "gui/widgets/notice.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace futago {

AnswerField::AnswerField(QWidget *parent)
    : Translated(parent)
    , m_notice(new Notice(u"loginQuestion"_s, this))
    , m_question(makeDataLabel(u"question"_s, this))
    , m_answer(new QLineEdit(this))
    , m_send(new QPushButton(this))
{
    m_answer->setObjectName(u"answer"_s);
    m_answer->setEchoMode(QLineEdit::Password);
    m_send->setObjectName(u"sendAnswer"_s);
    m_question->setBuddy(m_answer);
    auto *row = new QHBoxLayout;
    row->addWidget(m_question);
    row->addWidget(m_answer, 1);
    row->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_notice);
    layout->addLayout(row);
    connect(m_answer, &QLineEdit::returnPressed, this, &AnswerField::send);
    connect(m_send, &QPushButton::clicked, this, &AnswerField::send);
    refresh();
    clear();
}

void AnswerField::ask(const QString &message, const QString &question)
{
    m_asked = question;
    m_message = message;
    refresh();
    m_question->setText(m_asked);
    show();
    m_answer->setFocus();
}

void AnswerField::clear()
{
    m_answer->clear();
    hide();
}

void AnswerField::send()
{
    const Secret answer(m_answer->text().toUtf8());
    m_answer->clear();
    Q_EMIT answered(m_asked, answer);
}

void AnswerField::refresh()
{
    if (!m_message.isEmpty())
        m_notice->showText(
            Glyph::Warning, m_message,
            tr("The password was not sent in reply. The answer is used for this login and not kept."));
    m_send->setText(tr("Send the answer"));
    m_answer->setAccessibleName(tr("Answer to the host"));
}

} // namespace futago
