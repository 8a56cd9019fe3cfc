// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/proposaltable.h"

#include "gui/documents/settingrows.h"
#include "gui/widgets/glyphs.h"
#include "gui/widgets/roomydelegate.h"
#include "model/documents/masking.h"
#include "model/plan/stepdescription.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace futago {

ProposalTable::ProposalTable(DocumentDesk &desk, QWidget *parent)
    : Translated(parent)
    , m_desk(desk)
{
    setObjectName(u"proposals"_s);
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

static QString shown(const QString &value)
{
    return value.isEmpty() ? ProposalTable::tr("(empty)") : withPasswordsMasked(value);
}

static void fillRow(QTreeWidgetItem *item, const SettingRow &row, const QPalette &palette)
{
    const QString present = row.fact.source.isEmpty() ? row.inFile.value_or(QString()) : row.running;
    const QString wanted = row.wanted ? shown(*row.wanted) : ProposalTable::tr("(not set)");
    const QStringList texts{row.name, shown(present), wanted, displayName(row.effect), row.source()};
    for (int column = 0; column < texts.size(); ++column) {
        item->setText(column, texts.at(column));
        item->setToolTip(column, texts.at(column));
    }
    QFont bold = item->font(2);
    bold.setBold(true);
    item->setFont(2, bold);
    if (row.effect == SettingRow::Effect::Restart)
        item->setIcon(3, glyphIcon(Glyph::Warning, palette));
}

void ProposalTable::addHost(HostRole role)
{
    auto *head = new QTreeWidgetItem(this);
    head->setText(0, hostLabel(role, m_desk.workbench().shownPair().host(role)));
    head->setFirstColumnSpanned(true);
    QFont bold = head->font(0);
    bold.setBold(true);
    head->setFont(0, bold);
    for (HostFile kind : {HostFile::Config, HostFile::Recovery}) {
        const auto rows = settingRows(m_desk, {role, kind}, {});
        for (const SettingRow &row : rows)
            if (row.isChanged())
                fillRow(new QTreeWidgetItem(head), row, palette());
    }
    if (head->childCount() == 0)
        (new QTreeWidgetItem(head))->setText(0, tr("No parameter changes."));
    head->setExpanded(true);
}

void ProposalTable::refresh()
{
    setAccessibleName(tr("Changed parameters of both servers"));
    setHeaderLabels(
        {tr("Parameter"), tr("Current value"), tr("New value"), tr("Takes effect"), tr("Source")});
    follow();
}

void ProposalTable::showEvent(QShowEvent *event)
{
    Translated::showEvent(event);
    follow();
}

void ProposalTable::follow()
{
    if (!isVisible())
        return;
    clear();
    if (!m_desk.workbench().draft())
        return;
    for (HostRole role : bothRoles)
        addHost(role);
}

} // namespace futago
