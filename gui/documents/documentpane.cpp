// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/documentpane.h"

#include "gui/documents/documentform.h"
#include "gui/documents/documenttext.h"
#include "gui/widgets/labels.h"
#include "model/plan/stepdescription.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace futago {

DocumentPane::DocumentPane(DocumentDesk &desk, DocumentId id, DocumentForm *form, QWidget *parent)
    : Translated(parent)
    , m_desk(desk)
    , m_id(std::move(id))
    , m_path(makeDataLabel(u"documentPath"_s, this))
    , m_state(makeQuietSentence(u"documentState"_s, this))
    , m_giveUp(new QPushButton(this))
    , m_textShown(new QPushButton(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_form(form)
    , m_text(new DocumentText(desk, m_id))
{
    setObjectName(u"documentPane-%1-%2"_s.arg(nameOf(m_id.host), nameOf(m_id.kind)));
    m_giveUp->setObjectName(u"giveUp"_s);
    m_textShown->setObjectName(u"textShown"_s);
    m_textShown->setCheckable(true);
    m_text->setObjectName(u"documentText"_s);
    m_text->hide();
    m_splitter->addWidget(m_form);
    m_splitter->addWidget(m_text);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_path->setWordWrap(false);
    auto *head = new QHBoxLayout;
    head->addWidget(m_path);
    head->addWidget(m_state, 1);
    head->addWidget(m_giveUp);
    head->addWidget(m_textShown);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->addLayout(head);
    column->addWidget(m_splitter, 1);
    connect(m_giveUp, &QPushButton::clicked, &m_desk, [this] { m_desk.giveUp(m_id); });
    connect(m_textShown, &QPushButton::toggled, this, &DocumentPane::showText);
    connect(m_form, &DocumentForm::lineChosen, m_text, [this](int line) {
        if (line > 0 && m_text->isVisible() && !m_text->hasFocus())
            m_text->showLine(line);
    });
    connect(&m_desk, &DocumentDesk::changed, this, &DocumentPane::follow);
    refresh();
}

bool DocumentPane::showPlace(const QString &parameter, int line)
{
    if (m_form->showPlace(parameter, line))
        return true;
    if (line <= 0)
        return false;
    m_textShown->setChecked(true);
    m_text->showLine(line);
    m_text->setFocus();
    return true;
}

void DocumentPane::showText(bool shown)
{
    m_text->setVisible(shown);
    if (shown)
        m_splitter->setSizes({width() / 2, width() / 2});
}

/// A hidden pane reads the desk when it is shown: one edit of one document costs one pane.
void DocumentPane::follow()
{
    if (!isVisible())
        return;
    QList<Finding> findings = m_desk.workbench().findings();
    findings.removeIf([this](const Finding &finding) {
        return finding.host != m_id.host || finding.place.document != m_id.kind;
    });
    m_form->follow(findings);
    mark(findings);
    describe();
}

void DocumentPane::mark(const QList<Finding> &findings)
{
    QList<DocumentText::Mark> marks;
    for (const Finding &finding : findings)
        if (finding.place.line > 0)
            marks << DocumentText::Mark{finding.severity, finding.place.line, finding.message};
    m_text->setMarks(marks);
}

void DocumentPane::describe()
{
    const FileFact file = m_desk.file(m_id);
    m_path->setText(file.path);
    m_giveUp->setEnabled(m_desk.isEdited(m_id));
    const bool isAsWanted = file.exists && file.bytes == m_desk.bytes(m_id);
    if (m_desk.isEdited(m_id))
        m_state->setText(isAsWanted ? tr("The file on the host already matches your edits. Without them, the "
                                         "policy would change it.")
                                    : tr("You have changed this file."));
    else if (!file.exists)
        m_state->setText(tr("The file will be created."));
    else if (!isAsWanted)
        m_state->setText(tr("The policy changes this file."));
    else
        m_state->setText(tr("The file is not changed."));
}

void DocumentPane::showEvent(QShowEvent *event)
{
    Translated::showEvent(event);
    follow();
}

void DocumentPane::refresh()
{
    m_giveUp->setText(tr("Discard &my changes"));
    m_giveUp->setToolTip(tr("Discards all your edits to this file. Changes required by the policy remain."));
    m_textShown->setText(tr("Te&xt"));
    m_textShown->setToolTip(tr("Shows the file's text beside the form. Both are the same document."));
    m_text->setAccessibleName(tr("Text of the file"));
    follow();
}

} // namespace futago
