// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configurepage.h"

#include "gui/documents/accessform.h"
#include "gui/documents/documentpane.h"
#include "gui/documents/proposaltable.h"
#include "gui/documents/settingsform.h"
#include "gui/pages/policyform.h"
#include "gui/widgets/labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace futago {

ConfigurePage::ConfigurePage(Workbench &workbench, DocumentDesk &desk, QWidget *parent)
    : Page(u"configurePage"_s, parent,
           {Concept::ReplicationModes, Concept::ReplicationSlot, Concept::WalArchive})
    , m_workbench(workbench)
    , m_desk(desk)
    , m_policy(new PolicyForm)
    , m_tabs(new QTabWidget(this))
    , m_policySplitter(new QSplitter(Qt::Vertical))
    , m_empty(makeQuietSentence(u"empty"_s))
    , m_proposals(new ProposalTable(desk))
    , m_state(makeQuietSentence(u"state"_s))
    , m_prepare(new QPushButton(this))
{
    m_tabs->setObjectName(u"documents"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makePolicyTab(), QString());
    for (const HostRole host : bothRoles)
        for (HostFile kind : {HostFile::Config, HostFile::Hba})
            addPane(host, kind);
    addPane(HostRole::Standby, HostFile::Recovery);
    body()->addWidget(m_tabs, 1);
    m_prepare->setObjectName(u"prepare"_s);
    actions()->addWidget(m_state, 1);
    actions()->addWidget(m_prepare);
    putActionsLast();
    connect(m_policy, &PolicyForm::edited, &m_workbench,
            [this] { m_workbench.setWishes(m_policy->wishes()); });
    connect(m_prepare, &QPushButton::clicked, &m_workbench, &Workbench::prepare);
    connect(&m_workbench, &Workbench::pairOpened, m_policy,
            [this] { m_policy->setWishes(m_workbench.pair().wishes()); });
    connect(&m_desk, &DocumentDesk::changed, this, &ConfigurePage::followDraft);
    connect(&m_workbench, &Workbench::changed, this, &ConfigurePage::follow);
    m_policy->setWishes(m_workbench.pair().wishes());
    refresh();
    followDraft();
}

QWidget *ConfigurePage::makePolicyTab()
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_policy);
    m_empty->setAlignment(Qt::AlignCenter);
    m_policySplitter->setChildrenCollapsible(false);
    m_policySplitter->addWidget(scroll);
    m_policySplitter->addWidget(m_empty);
    m_policySplitter->addWidget(m_proposals);
    m_policySplitter->setStretchFactor(0, 1);
    m_policySplitter->setStretchFactor(1, 3);
    m_policySplitter->setStretchFactor(2, 3);
    m_policySplitter->setSizes({300, 220, 220});
    return m_policySplitter;
}

void ConfigurePage::addPane(HostRole host, HostFile kind)
{
    const DocumentId id{host, kind};
    DocumentForm *form = kind == HostFile::Hba ? static_cast<DocumentForm *>(new AccessForm(m_desk, id))
                                               : new SettingsForm(m_desk, id);
    auto *pane = new DocumentPane(m_desk, id, form);
    m_panes << pane;
    m_tabs->addTab(pane, QString());
}

bool ConfigurePage::showPlace(const Finding &finding)
{
    const DocumentId id{finding.host, finding.place.document};
    for (DocumentPane *pane : std::as_const(m_panes)) {
        const int tab = m_tabs->indexOf(pane);
        if (pane->documentId() != id || !m_tabs->isTabEnabled(tab))
            continue;
        m_tabs->setCurrentIndex(tab);
        return pane->showPlace(finding.place.parameter, finding.place.line);
    }
    return false;
}

void ConfigurePage::followDraft()
{
    const bool hasDraft = m_workbench.draft().has_value();
    if (m_policy->wishes() != m_workbench.pair().wishes())
        m_policy->setWishes(m_workbench.pair().wishes());
    m_policy->setPrimary(m_workbench.pair().primary().ssh);
    m_policy->setDialect(m_desk.dialect());
    m_proposals->follow();
    m_proposals->setVisible(hasDraft);
    m_empty->setVisible(!hasDraft);
    for (const DocumentPane *pane : std::as_const(m_panes)) {
        const int tab = m_tabs->indexOf(pane);
        m_tabs->setTabEnabled(tab, m_desk.has(pane->documentId()));
        m_tabs->setTabVisible(tab, pane->documentId().kind != HostFile::Recovery ||
                                       m_desk.has(pane->documentId()));
    }
    nameTabs();
    follow();
}

static QString fileName(const DocumentId &id)
{
    if (id.kind == HostFile::Hba)
        return u"pg_hba.conf"_s;
    return id.kind == HostFile::Recovery ? u"recovery.conf"_s : u"postgresql.conf"_s;
}

void ConfigurePage::nameTabs()
{
    m_tabs->setTabText(0, tr("Policy"));
    for (const DocumentPane *pane : std::as_const(m_panes)) {
        const DocumentId &id = pane->documentId();
        const QString name = id.host == HostRole::Primary ? tr("Primary: %1").arg(fileName(id))
                                                          : tr("Standby: %1").arg(fileName(id));
        m_tabs->setTabText(m_tabs->indexOf(pane), m_desk.isEdited(id) ? name + u" *"_s : name);
    }
}

static bool isNamed(const Wishes &wishes)
{
    return !wishes.policy.roleName.isEmpty() && !wishes.names.applicationName.isEmpty() &&
           (!wishes.policy.useSlot || !wishes.names.slotName.isEmpty());
}

void ConfigurePage::follow()
{
    const bool idle = m_workbench.work().task() == Task::None;
    m_policy->setEnabled(!m_workbench.work().isRunning());
    for (DocumentPane *pane : std::as_const(m_panes))
        pane->setEnabled(!m_workbench.work().isRunning());
    const bool named = isNamed(m_workbench.pair().wishes());
    m_prepare->setEnabled(idle && named && m_workbench.facts() &&
                          (m_workbench.work().isStale() || !m_workbench.work().hasPlan()));
    m_empty->setText(m_workbench.facts()
                         ? tr("Errors were found, so no settings are proposed yet. See the findings below.")
                         : tr("The proposed settings appear here once both hosts have been inspected. Choose "
                              "“Test connection” on the Connect page."));
    if (m_workbench.work().task() == Task::Preparing)
        m_state->setText(tr("Inspecting both hosts and creating the plan…"));
    else if (!named)
        m_state->setText(tr("Enter the names of the role, the application and the slot."));
    else if (m_workbench.work().isStale())
        m_state->setText(tr("The settings have changed. Choose “Create plan” again."));
    else
        m_state->setText(m_workbench.work().hasPlan() ? tr("The plan is ready. Continue with Review.")
                                                      : tr("There is no plan yet."));
}

void ConfigurePage::refresh()
{
    m_tabs->setAccessibleName(tr("Policy and files"));
    setTexts(tr("Configure"),
             tr("How the standby follows the primary. Nothing changes on the hosts until you choose Apply."));
    m_prepare->setText(tr("Create &plan"));
    nameTabs();
    follow();
}

} // namespace futago
