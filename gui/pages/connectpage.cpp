// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/connectpage.h"

#include "gui/pages/hostpanel.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/notice.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

const HostSpec *hostOf(const Error &error, const Pair &pair)
{
    for (const HostSpec &member : pair.members)
        if (!error.where.isEmpty() && (error.where == member.ssh.display() || error.where == member.ssh.host))
            return &member;
    return nullptr;
}

ConnectPage::ConnectPage(Workbench &workbench, QWidget *parent)
    : Page(u"connectPage"_s, parent, {Concept::Streaming, Concept::Wal})
    , m_workbench(workbench)
    , m_error(new Notice(u"error"_s, this))
    , m_panels{addPanel(u"firstPanel"_s), addPanel(u"secondPanel"_s)}
    , m_state(makeQuietSentence(u"state"_s, this))
    , m_stop(new QPushButton(this))
    , m_test(new QPushButton(this))
{
    auto *hosts = new QWidget;
    auto *row = new QHBoxLayout(hosts);
    row->setContentsMargins(0, 0, 4, 0);
    for (HostPanel *panel : std::as_const(m_panels))
        row->addWidget(panel, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(hosts);
    body()->addWidget(m_error);
    body()->addWidget(scroll, 1);
    m_test->setObjectName(u"test"_s);
    m_stop->setObjectName(u"stop"_s);
    actions()->addWidget(m_state, 1);
    actions()->addWidget(m_stop);
    actions()->addWidget(m_test);
    putActionsLast();
    connect(m_test, &QPushButton::clicked, &m_workbench, &Workbench::test);
    connect(m_stop, &QPushButton::clicked, &m_workbench, &Workbench::cancel);
    connect(&m_workbench, &Workbench::pairOpened, this, &ConnectPage::fillForms);
    connect(&m_workbench, &Workbench::changed, this, &ConnectPage::follow);
    connect(&m_workbench, &Workbench::failed, this, &ConnectPage::showError);
    fillForms();
    refresh();
}

HostPanel *ConnectPage::addPanel(const QString &objectName)
{
    auto *panel = new HostPanel(objectName, this);
    HostForm *form = panel->form();
    connect(form, &HostForm::edited, &m_workbench, [this, form] { m_workbench.setHost(form->spec()); });
    connect(form, &HostForm::passwordEdited, &m_workbench,
            [this, form](const QString &name, const Secret &secret) {
                m_workbench.setSecret(form->spec().id, name, secret);
            });
    connect(panel, &HostPanel::keyTrusted, &m_workbench, &Workbench::trustKey);
    connect(panel, &HostPanel::answered, &m_workbench,
            [this, form](const QString &question, const Secret &answer) {
                m_workbench.answerLogin(form->spec().id, question, answer);
            });
    return panel;
}

void ConnectPage::fillForms()
{
    for (qsizetype i = 0; i < m_panels.size(); ++i)
        m_panels.at(i)->form()->setSpec(m_workbench.pair().members.at(i));
    follow();
}

void ConnectPage::showError(const Error &error)
{
    const HostSpec *host = hostOf(error, m_workbench.pair());
    if (!host)
        m_error->showError(error);
    else
        m_panels.at(host - m_workbench.pair().members.constData())->showError(error);
}

static bool isNamed(const HostSpec &host)
{
    return !host.ssh.host.isEmpty() && !host.ssh.user.isEmpty();
}

void ConnectPage::follow()
{
    const auto &facts = m_workbench.facts();
    const Pair &pair = m_workbench.pair();
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        HostPanel *panel = m_panels.at(i);
        const HostRole role = pair.roleOf(pair.members.at(i).id);
        panel->setRole(role);
        panel->showFacts(facts ? std::optional(facts->host(role)) : std::nullopt);
        panel->form()->setEnabled(!m_workbench.work().isRunning());
        if (!m_workbench.work().error())
            panel->clearError();
    }
    if (!m_workbench.work().error())
        m_error->clear();
    const bool idle = m_workbench.work().task() == Task::None;
    const bool named = std::all_of(pair.members.cbegin(), pair.members.cend(), isNamed);
    m_test->setEnabled(idle && named);
    m_stop->setVisible(m_workbench.work().task() == Task::Inspecting ||
                       m_workbench.work().task() == Task::Preparing);
    if (!idle)
        m_state->setText(m_workbench.work().isRunning()
                             ? tr("A plan is running; the hosts cannot be changed now.")
                             : tr("Inspecting both hosts…"));
    else if (!named)
        m_state->setText(
            tr("Enter the host name and the user of both hosts, then choose “Test connection”."));
    else if (facts && hasErrors(m_workbench.findings()))
        m_state->setText(tr("Both hosts have been inspected. Errors were found; see the findings below."));
    else
        m_state->setText(facts ? tr("Both hosts have been inspected. Continue with Configure.")
                               : tr("“Test connection” logs in to both hosts and reads their settings. It "
                                    "changes nothing."));
}

void ConnectPage::refresh()
{
    setTexts(tr("Connect"),
             tr("How both hosts are reached over SSH. Passwords are kept in memory only and never saved."));
    m_test->setText(tr("&Test connection"));
    m_stop->setText(tr("&Cancel"));
    follow();
}

} // namespace futago
