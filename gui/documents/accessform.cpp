// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/accessform.h"

#include "gui/documents/accessdelegate.h"
#include "gui/documents/whomatches.h"
#include "gui/widgets/labels.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace futago {

AccessForm::AccessForm(DocumentDesk &desk, DocumentId id, QWidget *parent)
    : DocumentForm(parent)
    , m_desk(desk)
    , m_id(std::move(id))
    , m_model(new AccessModel(desk, m_id, this))
    , m_search(new QLineEdit(this))
    , m_tools(new QToolBar(this))
    , m_table(new QTableView(this))
    , m_whoMatches(new WhoMatches(this))
{
    setObjectName(u"accessForm"_s);
    m_search->setObjectName(u"ruleSearch"_s);
    m_search->setClearButtonEnabled(true);
    addSearchKeys(this, m_search);
    m_tools->setObjectName(u"ruleTools"_s);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextOnly);
    createActions();
    createTable();
    auto *head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addWidget(m_tools);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_whoMatches);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({300, 170});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(splitter, 1);
    connect(m_search, &QLineEdit::textChanged, m_model, [this] {
        const int entry = current();
        m_model->setSearch(m_search->text());
        stand(entry);
        followCurrent();
    });
    connect(m_whoMatches, &WhoMatches::answered, m_model, &AccessModel::setWinner);
    connect(m_whoMatches, &WhoMatches::entryChosen, this, &AccessForm::stand);
    refresh();
}

void AccessForm::createTable()
{
    m_table->setObjectName(u"rules"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new AccessDelegate(m_desk, *m_model, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->setDropIndicatorShown(true);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int widths[] = {64, 86, 120, 120, 170, 120, 120};
    for (int column = 0; column < 7; ++column)
        m_table->setColumnWidth(column, widths[column]);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AccessForm::followCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AccessForm::followCurrent);
}

QAction *AccessForm::addAction(const QString &objectName, const QKeySequence &keys)
{
    QAction *action = m_tools->addAction(QString());
    action->setObjectName(objectName);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QWidget::addAction(action);
    return action;
}

static void name(QAction *action, const QString &text)
{
    action->setText(text);
    action->setToolTip(withKeys(text, action->shortcut()));
}

void AccessForm::createActions()
{
    const auto bind = [this](const QString &name, const QKeySequence &keys, auto act) {
        connect(addAction(name, keys), &QAction::triggered, this, [this, act] { stand(act()); });
    };
    bind(u"addRule"_s, QKeySequence(Qt::CTRL | Qt::Key_Insert),
         [this] { return m_model->addRule(current()); });
    bind(u"duplicateRule"_s, QKeySequence(Qt::CTRL | Qt::Key_D),
         [this] { return m_model->duplicate(current()); });
    bind(u"toggleRule"_s, QKeySequence(Qt::CTRL | Qt::Key_Slash),
         [this] { return m_model->toggle(current()); });
    bind(u"moveRuleUp"_s, QKeySequence(Qt::ALT | Qt::Key_Up),
         [this] { return m_model->moveBy(current(), -1); });
    bind(u"moveRuleDown"_s, QKeySequence(Qt::ALT | Qt::Key_Down),
         [this] { return m_model->moveBy(current(), 1); });
    bind(u"removeRule"_s, QKeySequence(Qt::CTRL | Qt::Key_Delete),
         [this] { return m_model->remove(current()); });
}

void AccessForm::follow(const QList<Finding> &)
{
    const int entry = current();
    m_model->follow();
    const auto &facts = m_desk.workbench().facts();
    if (facts)
        m_whoMatches->setStandby(m_desk.workbench().pair().policy.roleName,
                                 facts->host(otherRole(m_id.host)).addressSeen);
    m_whoMatches->follow(m_model->document());
    stand(entry);
}

bool AccessForm::showPlace(const QString &, int line)
{
    const int entry = line > 0 ? m_model->document().entryAtLine(line) : -1;
    if (m_model->rowOf(entry) < 0)
        return false;
    stand(entry);
    m_table->setFocus();
    return true;
}

int AccessForm::current() const
{
    return m_model->entryOf(m_table->currentIndex().row());
}

void AccessForm::stand(int entry)
{
    const int row = m_model->rowOf(entry);
    if (row < 0)
        return;
    const int column = std::max(m_table->currentIndex().column(), 0);
    m_table->setCurrentIndex(m_model->index(row, column));
    m_table->scrollTo(m_table->currentIndex());
}

void AccessForm::followCurrent()
{
    const int row = m_table->currentIndex().row();
    const int entry = current();
    const bool isThere = entry >= 0;
    const HbaEntry::Kind kind = isThere ? m_model->document().kindAt(entry) : HbaEntry::Kind::Blank;
    const bool isDisabled = kind == HbaEntry::Kind::DisabledRule;
    name(findChild<QAction *>(u"toggleRule"_s), isDisabled ? tr("Enable") : tr("Disable"));
    for (const QString &name : {u"duplicateRule"_s, u"toggleRule"_s, u"removeRule"_s})
        findChild<QAction *>(name)->setEnabled(isThere);
    const bool mayMove = isThere && !m_model->isSearching();
    findChild<QAction *>(u"moveRuleUp"_s)->setEnabled(mayMove && row > 0);
    findChild<QAction *>(u"moveRuleDown"_s)->setEnabled(mayMove && row < m_model->rowCount() - 1);
    Q_EMIT lineChosen(isThere ? m_model->document().lineOf(entry) : 0);
}

void AccessForm::refresh()
{
    m_search->setPlaceholderText(tr("Search the rules"));
    m_search->setAccessibleName(tr("Search the rules"));
    m_search->setToolTip(withKeys(tr("Search the rules"), QKeySequence::Find));
    m_table->setAccessibleName(tr("Rules in the order in which the server tries them"));
    const QMap<QString, QString> texts{{u"addRule"_s, tr("Add")},
                                       {u"duplicateRule"_s, tr("Duplicate")},
                                       {u"moveRuleUp"_s, tr("Up")},
                                       {u"moveRuleDown"_s, tr("Down")},
                                       {u"removeRule"_s, tr("Remove")}};
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        name(findChild<QAction *>(text.key()), text.value());
    m_model->setPalette(palette());
    m_model->retranslate();
    followCurrent();
}

} // namespace futago
