// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/settingsform.h"

#include "gui/documents/settingdetails.h"
#include "gui/documents/valueeditors.h"
#include "gui/widgets/labels.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace futago {

SettingsForm::SettingsForm(DocumentDesk &desk, DocumentId id, QWidget *parent)
    : DocumentForm(parent)
    , m_model(new SettingsModel(desk, std::move(id), this))
    , m_filter(new SettingsFilter(this))
    , m_search(new QLineEdit(this))
    , m_show(new QComboBox(this))
    , m_count(makeQuietSentence(u"settingCount"_s, this))
    , m_table(new QTableView(this))
    , m_details(new SettingDetails(this))
{
    setObjectName(u"settingsForm"_s);
    m_search->setObjectName(u"settingSearch"_s);
    m_search->setClearButtonEnabled(true);
    addSearchKeys(this, m_search);
    m_show->setObjectName(u"settingShow"_s);
    m_show->addItems({{}, {}, {}, {}, {}});
    createTable();
    auto *head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addWidget(m_show);
    head->addWidget(m_count);
    m_count->setWordWrap(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsForm::followFilter);
    connect(m_show, &QComboBox::currentIndexChanged, this, &SettingsForm::followFilter);
    connect(m_details, &SettingDetails::backToFile, m_model,
            [this] { m_model->setValue(currentRow(), m_model->row(currentRow()).inFile); });
    connect(m_details, &SettingDetails::backToDefault, m_model,
            [this] { m_model->setValue(currentRow(), std::nullopt); });
    refresh();
}

void SettingsForm::createTable()
{
    m_filter->setSourceModel(m_model);
    m_table->setObjectName(u"settings"_s);
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new ValueDelegate(*m_model, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    const int widths[] = {210, 200, 130, 120, 150};
    for (int column = 0; column < 5; ++column)
        m_table->setColumnWidth(column, widths[column]);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SettingsForm::followCurrent);
}

void SettingsForm::follow(const QList<Finding> &findings)
{
    m_model->follow(findings);
    followFilter();
}

bool SettingsForm::showPlace(const QString &parameter, int)
{
    const int row = m_model->indexOf(parameter);
    if (row < 0)
        return false;
    if (!m_filter->mapFromSource(m_model->index(row, 0)).isValid()) {
        m_search->clear();
        m_show->setCurrentIndex(static_cast<int>(SettingsFilter::Show::All));
    }
    const QModelIndex shown = m_filter->mapFromSource(m_model->index(row, SettingsModel::Wanted));
    m_table->setCurrentIndex(shown);
    m_table->scrollTo(shown, QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
    return true;
}

int SettingsForm::currentRow() const
{
    return m_filter->mapToSource(m_table->currentIndex()).row();
}

void SettingsForm::followCurrent()
{
    const int row = currentRow();
    m_details->show(row < 0 ? std::nullopt : std::optional(m_model->row(row)));
    Q_EMIT lineChosen(row < 0 ? 0 : m_model->row(row).line);
}

void SettingsForm::followFilter()
{
    m_filter->setShow(static_cast<SettingsFilter::Show>(m_show->currentIndex()));
    m_filter->setSearch(m_search->text());
    m_count->setText(tr("%1 of %2").arg(m_filter->rowCount()).arg(m_model->rowCount()));
    followCurrent();
}

void SettingsForm::refresh()
{
    m_search->setPlaceholderText(tr("Search all parameters by name or description"));
    m_search->setAccessibleName(tr("Search parameters"));
    m_search->setToolTip(withKeys(tr("Search parameters"), QKeySequence::Find));
    m_show->setAccessibleName(tr("Parameters to show"));
    const QStringList shows{tr("Replication"), tr("Changed"), tr("With findings"), tr("Not the default"),
                            tr("All parameters")};
    for (int i = 0; i < shows.size(); ++i)
        m_show->setItemText(i, shows.at(i));
    m_table->setAccessibleName(tr("Parameters"));
    m_model->setPalette(palette());
    m_model->retranslate();
    followFilter();
}

} // namespace futago
