// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/watchpage.h"

#include "gui/widgets/labels.h"
#include "gui/widgets/lagplot.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/pairpicture.h"
#include "model/base/wording.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace futago {

WatchPage::WatchPage(Workbench &workbench, QWidget *parent)
    : Page(u"watchPage"_s, parent, {Concept::Streaming, Concept::Wal, Concept::ReplicationSlot})
    , m_workbench(workbench)
    , m_sentence(makeHeading(u"pairState"_s))
    , m_picture(new PairPicture)
    , m_walsender(new QTableWidget)
    , m_slot(makeSentence(u"slotLine"_s))
    , m_plot(new LagPlot)
    , m_primaryError(new Notice(u"primaryWatchError"_s))
    , m_standbyError(new Notice(u"standbyWatchError"_s))
    , m_intervalLabel(new QLabel)
    , m_interval(new QDoubleSpinBox)
    , m_toggle(new QPushButton(this))
{
    createWidgets();
    connectSignals();
    refresh();
}

void WatchPage::createWidgets()
{
    m_walsender->setObjectName(u"walsender"_s);
    m_walsender->setColumnCount(10);
    m_walsender->setRowCount(1);
    for (int column = 0; column < m_walsender->columnCount(); ++column)
        m_walsender->setItem(0, column, new QTableWidgetItem);
    m_walsender->verticalHeader()->hide();
    m_walsender->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_walsender->setSelectionMode(QAbstractItemView::NoSelection);
    m_walsender->setTabKeyNavigation(false);
    m_walsender->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_walsender->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_walsender->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_walsender->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_walsender->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_walsender->horizontalHeader()->setMinimumSectionSize(56);
    m_walsender->setFixedHeight(m_walsender->horizontalHeader()->sizeHint().height() +
                                m_walsender->verticalHeader()->defaultSectionSize() + 4);
    m_interval->setObjectName(u"interval"_s);
    m_interval->setRange(0.5, 60);
    m_interval->setSingleStep(0.5);
    m_interval->setDecimals(1);
    m_interval->setValue(1);
    m_intervalLabel->setBuddy(m_interval);
    m_toggle->setObjectName(u"toggleWatch"_s);
    body()->addWidget(m_primaryError);
    body()->addWidget(m_standbyError);
    body()->addWidget(m_sentence);
    body()->addWidget(m_picture);
    body()->addWidget(m_walsender);
    body()->addWidget(m_slot);
    body()->addWidget(m_plot, 1);
    actions()->addWidget(m_intervalLabel);
    actions()->addWidget(m_interval);
    actions()->addStretch();
    actions()->addWidget(m_toggle);
    putActionsLast();
}

void WatchPage::connectSignals()
{
    connect(m_toggle, &QPushButton::clicked, this, &WatchPage::toggle);
    connect(m_interval, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        Q_EMIT intervalChosen(seconds);
        if (m_workbench.isWatching())
            m_workbench.watch(std::chrono::milliseconds(static_cast<int>(seconds * 1000)));
    });
    connect(&m_workbench, &Workbench::sampled, m_plot, &LagPlot::add);
    connect(&m_workbench, &Workbench::sampled, this, &WatchPage::showStatus);
    connect(&m_workbench, &Workbench::changed, this, &WatchPage::follow);
    connect(&m_workbench, &Workbench::pairOpened, this, [this] {
        m_plot->clear();
        showStatus();
    });
}

void WatchPage::setInterval(double seconds)
{
    m_interval->setValue(seconds);
}

void WatchPage::toggle()
{
    if (m_workbench.isWatching())
        m_workbench.stopWatching();
    else
        m_workbench.watch(std::chrono::milliseconds(static_cast<int>(m_interval->value() * 1000)));
}

static QString textOf(const std::optional<Lsn> &position)
{
    return position ? position->toString() : u"–"_s;
}

static QString textOf(const std::optional<double> &seconds)
{
    return seconds ? wording::seconds(*seconds, 3) : u"–"_s;
}

void WatchPage::showWalsender(const PairStatus &status)
{
    const WalsenderRow row = status.walsender.value_or(WalsenderRow());
    const auto word = [](const QString &text) { return text.isEmpty() ? u"–"_s : text; };
    const QStringList texts{word(row.applicationName), word(row.clientAddress), word(row.state),
                            word(row.syncState),       textOf(row.sent),        textOf(row.flushed),
                            textOf(row.replayed),      textOf(row.writeLag),    textOf(row.flushLag),
                            textOf(row.replayLag)};
    for (int column = 0; column < texts.size(); ++column) {
        QTableWidgetItem *item = m_walsender->item(0, column);
        item->setText(texts.at(column));
        item->setToolTip(texts.at(column));
    }
}

QString WatchPage::slotLine() const
{
    const auto &status = m_workbench.work().status();
    if (!status || !status->sample.primary.isUp())
        return {};
    if (!status->sample.slot)
        return status->sample.slotIsMissing ? tr("The replication slot “%1” was not found.")
                                                  .arg(m_workbench.pair().standby().names.slotName)
                                            : QString();
    const SlotStatus &slot = *status->sample.slot;
    const QString held = wording::size(slot.retainedBytes);
    const QString state = slot.walStatus.isEmpty() ? u"–"_s : slot.walStatus;
    if (slot.isLost())
        return tr("The replication slot “%1” has lost WAL that the standby needs. The standby needs a new "
                  "base backup.")
            .arg(slot.name);
    return slot.isActive
               ? tr("The replication slot “%1” is in use and retains %2 of WAL (wal_status %3).")
                     .arg(slot.name, held, state)
               : tr("The replication slot “%1” is not in use and retains %2 of WAL (wal_status %3).")
                     .arg(slot.name, held, state);
}

static void showError(Notice *notice, const std::optional<Error> &error)
{
    if (error)
        notice->showError(*error);
    else
        notice->clear();
}

static QString sentencesOf(const PairStatus &status)
{
    const QString roles = sentenceAboutRoles(status.sample);
    return roles.isEmpty() ? sentenceFor(status.state) : sentenceFor(status.state) + u'\n' + roles;
}

void WatchPage::showStatus()
{
    const auto &status = m_workbench.work().status();
    m_picture->showPair(m_workbench.shownPair());
    m_picture->showStatus(status);
    m_sentence->setText(status ? sentencesOf(*status)
                               : tr("The pair is not being watched yet. Choose “Start” to watch it."));
    m_slot->setText(slotLine());
    m_slot->setVisible(!m_slot->text().isEmpty());
    showWalsender(status.value_or(PairStatus()));
    showError(m_primaryError, status ? status->sample.primary.error : std::nullopt);
    showError(m_standbyError, status ? status->sample.standby.error : std::nullopt);
}

void WatchPage::follow()
{
    const Pair &pair = m_workbench.pair();
    m_toggle->setEnabled(m_workbench.isWatching() ||
                         (!pair.primary().ssh.host.isEmpty() && !pair.standby().ssh.host.isEmpty()));
    m_toggle->setText(m_workbench.isWatching() ? tr("St&op") : tr("St&art"));
}

void WatchPage::refresh()
{
    setTexts(
        tr("Watch"),
        tr("Both servers are queried at each interval. Unknown values are shown as “–”, never as zero."));
    m_intervalLabel->setText(tr("Inter&val:"));
    m_interval->setSuffix(tr(" s"));
    m_interval->setAccessibleName(tr("Seconds between two samples"));
    m_walsender->setAccessibleName(tr("The standby's row in pg_stat_replication"));
    m_walsender->setHorizontalHeaderLabels({tr("Name"), tr("Address"), tr("State"), tr("Sync"), tr("Sent"),
                                            tr("Flushed"), tr("Replayed"), tr("Write lag"), tr("Flush lag"),
                                            tr("Replay lag")});
    showStatus();
    follow();
}

} // namespace futago
