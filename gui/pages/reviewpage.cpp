// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reviewpage.h"

#include "gui/pages/stepdetails.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/roomydelegate.h"
#include "gui/widgets/taborder.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr int idRole = Qt::UserRole;

ReviewPage::ReviewPage(Workbench &workbench, QWidget *parent)
    : Page(u"reviewPage"_s, parent)
    , m_workbench(workbench)
    , m_notice(new Notice(u"notice"_s, this))
    , m_question(new Notice(u"applyQuestion"_s, this))
    , m_applyNow(m_question->addButton(u"applyNow"_s))
    , m_notYet(m_question->addButton(u"notYet"_s))
    , m_tree(new QTreeWidget)
    , m_details(new StepDetails)
    , m_splitter(new QSplitter(this))
    , m_empty(makeQuietSentence(u"empty"_s, this))
    , m_state(makeQuietSentence(u"state"_s))
    , m_tickAll(new QPushButton(this))
    , m_apply(new QPushButton(this))
{
    createWidgets();
    connectSignals();
    refresh();
    showPlan();
}

void ReviewPage::createWidgets()
{
    m_tree->setObjectName(u"plan"_s);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->setMinimumWidth(300);
    m_tree->setMaximumWidth(520);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setSizes({350, 580});
    m_tickAll->setObjectName(u"tickAll"_s);
    m_apply->setObjectName(u"apply"_s);
    body()->addWidget(m_notice);
    m_empty->setAlignment(Qt::AlignCenter);
    body()->addWidget(m_splitter, 1);
    body()->addWidget(m_empty, 1);
    body()->addWidget(m_question);
    actions()->addWidget(m_state, 1);
    actions()->addWidget(m_tickAll);
    actions()->addWidget(m_apply);
    putLastInTabOrder(m_question, this);
    putActionsLast();
}

void ReviewPage::connectSignals()
{
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ReviewPage::showChosen);
    connect(m_tree, &QTreeWidget::itemChanged, this, &ReviewPage::follow);
    connect(m_tickAll, &QPushButton::clicked, this, &ReviewPage::tickAll);
    connect(m_apply, &QPushButton::clicked, this, &ReviewPage::ask);
    connect(m_notYet, &QPushButton::clicked, m_question, &Notice::clear);
    connect(m_applyNow, &QPushButton::clicked, m_question, &Notice::clear);
    connect(m_applyNow, &QPushButton::clicked, &m_workbench, &Workbench::apply);
    connect(&m_workbench, &Workbench::preparedChanged, this, &ReviewPage::showPlan);
    connect(&m_workbench, &Workbench::changed, this, &ReviewPage::follow);
}

static Glyph kindOf(const StepDescription &description)
{
    if (description.file)
        return Glyph::File;
    return description.commands.isEmpty() ? Glyph::Sql : Glyph::Command;
}

/// Known without asking the host: a file that already has the wanted contents.
static bool holdsAlready(const PlanStep &step)
{
    const auto *file = std::get_if<ChangeFile>(&step.parameters);
    return file && file->existed && file->before == file->after && !file->replacesAny;
}

void ReviewPage::showPlan()
{
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    m_question->clear();
    m_details->clear();
    if (m_workbench.work().hasPlan()) {
        for (HostRole role : bothRoles) {
            auto *host = new QTreeWidgetItem(m_tree);
            host->setFlags(host->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
            for (const PlanStep &step : m_workbench.prepared()->plan.steps) {
                if (step.host != role)
                    continue;
                auto *item = new QTreeWidgetItem(host);
                item->setData(0, idRole, step.id);
                item->setCheckState(0, Qt::Unchecked);
            }
            host->setExpanded(true);
        }
    }
    translateItems();
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
    showChosen();
    follow();
}

void ReviewPage::translateItems()
{
    const QSignalBlocker quiet(m_tree);
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const HostRole role = bothRoles.at(static_cast<size_t>(i));
        const HostSpec &host = m_workbench.shownPair().host(role);
        m_tree->topLevelItem(i)->setText(0, hostLabel(role, host));
    }
    const auto all = items();
    for (QTreeWidgetItem *item : all) {
        const PlanStep *step = m_workbench.prepared()->plan.find(item->data(0, idRole).toString());
        const StepDescription description = describe(*step, m_workbench.shownPair().host(step->host));
        item->setText(0, description.title);
        item->setIcon(0, glyphIcon(description.consequence.isEmpty() ? kindOf(description) : Glyph::Warning,
                                   palette()));
        item->setToolTip(0, description.consequence.isEmpty()
                                ? description.title
                                : description.title + u'\n' + description.consequence);
        if (holdsAlready(*step))
            item->setForeground(0, palette().color(QPalette::PlaceholderText));
    }
}

QList<QTreeWidgetItem *> ReviewPage::items() const
{
    QList<QTreeWidgetItem *> all;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        for (int j = 0; j < m_tree->topLevelItem(i)->childCount(); ++j)
            all << m_tree->topLevelItem(i)->child(j);
    return all;
}

int ReviewPage::tickedItems() const
{
    const auto all = items();
    return static_cast<int>(std::count_if(all.cbegin(), all.cend(), [](const QTreeWidgetItem *item) {
        return item->checkState(0) == Qt::Checked;
    }));
}

void ReviewPage::tickAll()
{
    const auto all = items();
    for (QTreeWidgetItem *item : all)
        item->setCheckState(0, Qt::Checked);
    m_apply->setFocus();
}

void ReviewPage::showChosen()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const PlanStep *step = item && m_workbench.work().hasPlan()
                               ? m_workbench.prepared()->plan.find(item->data(0, idRole).toString())
                               : nullptr;
    if (step)
        m_details->showStep(*step, m_workbench.prepared()->pair.host(step->host));
    else
        m_details->clear();
}

void ReviewPage::ask()
{
    QStringList consequences;
    for (const PlanStep &step : m_workbench.prepared()->plan.steps) {
        const QString consequence = describe(step, m_workbench.prepared()->pair.host(step.host)).consequence;
        if (!consequence.isEmpty())
            consequences << consequence;
    }
    m_question->showText(Glyph::Warning, tr("Apply this plan to both hosts now?"), consequences.join(u'\n'));
    m_notYet->setFocus();
}

void ReviewPage::follow()
{
    const int count = static_cast<int>(items().size());
    const int ticked = tickedItems();
    const bool blocked = m_workbench.prepared() && hasErrors(m_workbench.prepared()->findings);
    m_splitter->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_tickAll->setEnabled(ticked < count);
    m_apply->setEnabled(count > 0 && ticked == count && m_workbench.work().mayApply());
    if (!m_apply->isEnabled())
        m_question->clear();
    if (blocked)
        m_notice->showText(Glyph::Failed, tr("The plan has errors and cannot be applied."),
                           tr("See the findings below. Resolve them, then choose “Test connection” on the "
                              "Connect page again."));
    else if (m_workbench.work().isStale())
        m_notice->showText(Glyph::Warning, tr("The settings have changed since the plan was created."),
                           tr("Choose “Create plan” on the Configure page to create a new plan."));
    else
        m_notice->clear();
    if (count == 0)
        m_state->setText(tr("There is no plan yet. Choose “Test connection” on the Connect page."));
    else
        m_state->setText(
            tr("%1 of %Ln item(s) are ticked. Apply needs all of them.", nullptr, count).arg(ticked));
}

void ReviewPage::refresh()
{
    setTexts(tr("Review"), tr("Everything that will be done, exactly as it will be done. Tick each item once "
                              "you have read it."));
    m_tree->setAccessibleName(tr("Items of the plan"));
    m_empty->setText(tr("Once there is a plan, every change to both hosts appears here."));
    m_tickAll->setText(tr("Tick a&ll"));
    m_apply->setText(tr("&Apply…"));
    m_applyNow->setText(tr("Apply &now"));
    m_notYet->setText(tr("No&t yet"));
    m_question->clear();
    translateItems();
    follow();
}

} // namespace futago
