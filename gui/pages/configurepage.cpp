// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configurepage.h"

#include "gui/pages/policyform.h"
#include "gui/pages/settingstable.h"
#include "gui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace futago {

using Task = PairWorker::Task;

ConfigurePage::ConfigurePage(Workbench &workbench, QWidget *parent)
    : Page(u"configurePage"_s, parent)
    , m_workbench(workbench)
    , m_policy(new PolicyForm)
    , m_lower(new QStackedWidget)
    , m_empty(makeQuietSentence(u"empty"_s))
    , m_settings(new SettingsTable)
    , m_state(makeQuietSentence(u"state"_s))
    , m_prepare(new QPushButton(this))
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_policy);
    m_empty->setAlignment(Qt::AlignCenter);
    m_lower->addWidget(m_empty);
    m_lower->addWidget(m_settings);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(scroll);
    splitter->addWidget(m_lower);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({300, 220});
    body()->addWidget(splitter, 1);
    m_prepare->setObjectName(u"prepare"_s);
    actions()->addWidget(m_state, 1);
    actions()->addWidget(m_prepare);
    putActionsLast();
    connect(m_policy, &PolicyForm::edited, &m_workbench,
            [this] { m_workbench.setPolicy(m_policy->policy()); });
    connect(m_prepare, &QPushButton::clicked, &m_workbench, &Workbench::prepare);
    connect(&m_workbench, &Workbench::pairOpened, m_policy,
            [this] { m_policy->setPolicy(m_workbench.pair().policy); });
    connect(&m_workbench, &Workbench::preparedChanged, this, &ConfigurePage::showPrepared);
    connect(&m_workbench, &Workbench::changed, this, &ConfigurePage::follow);
    m_policy->setPolicy(m_workbench.pair().policy);
    refresh();
    showPrepared();
}

static std::optional<PgDialect> dialectOf(const std::optional<PairFacts> &facts)
{
    if (!facts || !facts->primary.server)
        return std::nullopt;
    const auto dialect = PgDialect::of(facts->primary.server->version);
    return dialect ? std::optional(*dialect) : std::nullopt;
}

void ConfigurePage::showPrepared()
{
    const auto &prepared = m_workbench.prepared();
    m_policy->setDialect(dialectOf(m_workbench.facts()));
    const bool hasDraft = prepared && !prepared->draft.documents.isEmpty();
    m_settings->showPrepared(hasDraft ? prepared : nullptr);
    m_lower->setCurrentWidget(hasDraft ? static_cast<QWidget *>(m_settings) : m_empty);
    follow();
}

static bool isNamed(const Policy &policy)
{
    return !policy.roleName.isEmpty() && !policy.applicationName.isEmpty() &&
           (!policy.useSlot || !policy.slotName.isEmpty());
}

void ConfigurePage::follow()
{
    const bool idle = m_workbench.task() == Task::None;
    m_policy->setEnabled(!m_workbench.isRunning());
    const bool named = isNamed(m_workbench.pair().policy);
    m_prepare->setEnabled(idle && named && m_workbench.facts() &&
                          (m_workbench.isStale() || !m_workbench.hasPlan()));
    m_empty->setText(m_workbench.prepared()
                         ? tr("Errors were found, so no settings are proposed yet. See the findings below.")
                         : tr("The proposed settings appear here once both hosts have been inspected. Choose "
                              "Test on the Connect page."));
    if (m_workbench.task() == Task::Preparing)
        m_state->setText(tr("Inspecting both hosts and making the plan…"));
    else if (!named)
        m_state->setText(tr("Enter the names of the role, the application and the slot."));
    else if (m_workbench.isStale())
        m_state->setText(tr("The settings have changed. Choose Prepare to make a new plan."));
    else
        m_state->setText(m_workbench.hasPlan() ? tr("The plan is ready. Continue with Review.")
                                               : tr("There is no plan yet."));
}

void ConfigurePage::refresh()
{
    setTexts(tr("Configure"),
             tr("How the standby follows the primary. Nothing changes on the hosts until you choose Apply."));
    m_prepare->setText(tr("&Prepare"));
    follow();
}

} // namespace futago
