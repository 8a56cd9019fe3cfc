// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/concepts.h"
#include "gui/widgets/translated.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace futago {

/// One stage of the window: a title, one sentence that says what the page is for, explanations for those who
/// ask for them (F1), its contents, and a row of actions.
class Page : public Translated<QWidget>
{
    Q_OBJECT

protected:
    Page(const QString &objectName, QWidget *parent, const QList<Concept> &concepts = {});
    /// To be called when the actions are complete: the Tab key reaches them after the contents.
    void putActionsLast();
    void setTexts(const QString &title, const QString &purpose);
    QVBoxLayout *body() const { return m_body; }
    QHBoxLayout *actions() const { return m_actions; }

private:
    QLabel *m_title;
    QLabel *m_purpose;
    QToolButton *m_ask;
    ConceptsView *m_concepts;
    QVBoxLayout *m_body;
    QHBoxLayout *m_actions;
};

} // namespace futago
