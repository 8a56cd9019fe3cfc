// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/settingstable.h"

#include "gui/widgets/glyphs.h"
#include "gui/widgets/roomydelegate.h"
#include "model/plan/stepdescription.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace futago {

SettingsTable::SettingsTable(QWidget *parent)
    : Translated(parent)
{
    setObjectName(u"settings"_s);
    setColumnCount(5);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setItemDelegate(new RoomyDelegate(this));
    setTextElideMode(Qt::ElideMiddle);
    refresh();
    const int widths[] = {210, 120, 180, 130};
    for (int column = 0; column < 4; ++column)
        setColumnWidth(column, widths[column]);
}

void SettingsTable::showPrepared(const std::shared_ptr<const Prepared> &prepared)
{
    m_prepared = prepared;
    refresh();
}

static QString effectText(SettingRow::Effect effect)
{
    switch (effect) {
    case SettingRow::Effect::None:
        return SettingsTable::tr("Unchanged");
    case SettingRow::Effect::Reload:
        return SettingsTable::tr("Reload");
    case SettingRow::Effect::Restart:
        return SettingsTable::tr("Restart");
    case SettingRow::Effect::AtStart:
        return SettingsTable::tr("At the start");
    }
    return {};
}

static void fillRow(QTreeWidgetItem *item, const SettingRow &row, const QPalette &palette)
{
    const QString empty = SettingsTable::tr("(empty)");
    const QStringList texts{row.name, row.present.isEmpty() ? empty : row.present,
                            row.wanted.isEmpty() ? empty : row.wanted, effectText(row.effect), row.source};
    for (int column = 0; column < texts.size(); ++column) {
        item->setText(column, texts.at(column));
        item->setToolTip(column, texts.at(column));
        if (!row.isChanged())
            item->setForeground(column, palette.color(QPalette::PlaceholderText));
    }
    QFont bold = item->font(2);
    bold.setBold(row.isChanged());
    item->setFont(2, bold);
    if (row.effect == SettingRow::Effect::Restart)
        item->setIcon(3, glyphIcon(Glyph::Warning, palette));
}

void SettingsTable::addHost(HostRole role)
{
    auto *head = new QTreeWidgetItem(this);
    head->setText(0, hostLabel(role, m_prepared->pair.host(role)));
    head->setFirstColumnSpanned(true);
    QFont bold = head->font(0);
    bold.setBold(true);
    head->setFont(0, bold);
    const auto rows = settingRows(*m_prepared, role);
    for (const SettingRow &row : rows)
        fillRow(new QTreeWidgetItem(head), row, palette());
    head->setExpanded(true);
}

void SettingsTable::refresh()
{
    setAccessibleName(tr("Proposed settings of both servers"));
    setHeaderLabels(
        {tr("Parameter"), tr("Current value"), tr("New value"), tr("Takes effect"), tr("Source")});
    clear();
    if (!m_prepared)
        return;
    for (HostRole role : bothRoles)
        addHost(role);
}

} // namespace futago
