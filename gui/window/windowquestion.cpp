// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/windowquestion.h"

#include "gui/workbench/workbench.h"

#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace futago {

WindowQuestion::WindowQuestion(Workbench &workbench, QWidget *parent)
    : Notice(u"windowQuestion"_s, parent)
    , m_workbench(workbench)
    , m_yes(addButton(u"yes"_s))
    , m_no(addButton(u"no"_s))
{
    connect(m_no, &QPushButton::clicked, this, &Notice::clear);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        clear();
        if (const auto action = std::exchange(m_action, nullptr))
            action();
    });
    m_no->setShortcut(Qt::Key_Escape);
    refresh();
}

void WindowQuestion::ask(const QString &sentence, const QString &hint, const QString &button,
                         std::function<void()> action)
{
    m_action = std::move(action);
    m_yes->setText(button);
    showText(Glyph::Warning, sentence, hint);
    m_no->setFocus();
}

void WindowQuestion::askBeforeLoss(const QString &button, std::function<void()> action)
{
    if (m_workbench.work().isRunning())
        ask(tr("A plan is running. It will be cancelled after the current step."),
            tr("Everything done so far is in the journal; the next time you can continue or undo it."),
            button, [this, button, action = std::move(action)] { askBeforeChangesAreLost(button, action); });
    else
        askBeforeChangesAreLost(button, std::move(action));
}

void WindowQuestion::askBeforeChangesAreLost(const QString &button, std::function<void()> action)
{
    if (m_workbench.work().isModified())
        ask(tr("The pair has unsaved changes."),
            tr("Save it from the File menu, or continue without saving."), button, std::move(action));
    else if (m_workbench.work().hasUnsavedWork())
        ask(tr("Configuration files were changed here and not applied."),
            tr("Your changes on the Configure page are not saved anywhere else. Apply them first, or "
               "continue and discard them."),
            button, std::move(action));
    else
        action();
}

/// A question in the former language is taken back.
void WindowQuestion::refresh()
{
    Notice::refresh();
    m_no->setText(tr("Stay"));
    m_no->setShortcut(Qt::Key_Escape);
    clear();
}

} // namespace futago
