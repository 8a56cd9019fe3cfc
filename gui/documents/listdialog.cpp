// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/listdialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace futago {

ListDialog::ListDialog(const QString &parameter, const QStringList &elements, QWidget *parent)
    : Translated(parent)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_up(new QPushButton(this))
    , m_down(new QPushButton(this))
{
    setObjectName(u"listDialog"_s);
    setWindowTitle(parameter);
    m_list->setObjectName(u"elements"_s);
    m_list->setAccessibleName(parameter);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                            QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    auto *buttons = new QVBoxLayout;
    const std::pair<QPushButton *, QString> named[] = {{m_add, u"addElement"_s},
                                                       {m_remove, u"removeElement"_s},
                                                       {m_up, u"moveElementUp"_s},
                                                       {m_down, u"moveElementDown"_s}};
    for (const auto &[button, name] : named) {
        button->setObjectName(name);
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *answer = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_list, 0, 0);
    grid->addLayout(buttons, 0, 1);
    grid->addWidget(answer, 1, 0, 1, 2);
    connect(m_add, &QPushButton::clicked, this, &ListDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &ListDialog::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ListDialog::enableButtons);
    connect(answer, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(answer, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QString &element : elements)
        append(element);
    m_list->setCurrentRow(0);
    enableButtons();
    refresh();
}

QStringList ListDialog::elements() const
{
    QStringList elements;
    for (int row = 0; row < m_list->count(); ++row)
        elements << m_list->item(row)->text();
    return elements;
}

void ListDialog::append(const QString &element)
{
    auto *item = new QListWidgetItem(element, m_list);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
}

void ListDialog::add()
{
    append(QString());
    m_list->setCurrentRow(m_list->count() - 1);
    m_list->editItem(m_list->currentItem());
}

void ListDialog::remove()
{
    delete m_list->takeItem(m_list->currentRow());
    enableButtons();
}

void ListDialog::moveBy(int rows)
{
    const int row = m_list->currentRow();
    m_list->insertItem(row + rows, m_list->takeItem(row));
    m_list->setCurrentRow(row + rows);
}

void ListDialog::enableButtons()
{
    const int row = m_list->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_list->count() - 1);
}

void ListDialog::refresh()
{
    m_add->setText(tr("&Add"));
    m_remove->setText(tr("&Remove"));
    m_up->setText(tr("&Up"));
    m_down->setText(tr("&Down"));
}

} // namespace futago
