// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/connectpage.h"

#include "gui/pages/hostpanel.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/notice.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace futago {

using Task = PairWorker::Task;

std::optional<HostRole> hostOf(const Error &error, const Pair &pair)
{
    for (HostRole role : bothRoles)
        if (!error.where.isEmpty() &&
            (error.where == pair.host(role).ssh.display() || error.where == pair.host(role).ssh.host))
            return role;
    return std::nullopt;
}

ConnectPage::ConnectPage(Workbench &workbench, QWidget *parent)
    : Page(u"connectPage"_s, parent, {Concept::Streaming, Concept::Wal})
    , m_workbench(workbench)
    , m_error(new Notice(u"error"_s, this))
    , m_primary(addPanel(HostRole::Primary))
    , m_standby(addPanel(HostRole::Standby))
    , m_state(makeQuietSentence(u"state"_s, this))
    , m_stop(new QPushButton(this))
    , m_test(new QPushButton(this))
{
    auto *hosts = new QWidget;
    auto *row = new QHBoxLayout(hosts);
    row->setContentsMargins(0, 0, 4, 0);
    row->addWidget(m_primary, 1);
    row->addWidget(m_standby, 1);
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

HostPanel *ConnectPage::addPanel(HostRole role)
{
    auto *panel = new HostPanel(role, this);
    HostForm *form = panel->form();
    connect(form, &HostForm::edited, &m_workbench,
            [this, role, form] { m_workbench.setHost(role, form->spec()); });
    connect(form, &HostForm::passwordEdited, &m_workbench,
            [this, role](const QString &what, const Secret &secret) {
                m_workbench.setSecret(nameOf(role) + u'.' + what, secret);
            });
    connect(panel, &HostPanel::keyTrusted, &m_workbench, &Workbench::trustKey);
    connect(panel, &HostPanel::answered, &m_workbench,
            [this, role](const QString &question, const Secret &answer) {
                m_workbench.answerLogin(role, question, answer);
            });
    return panel;
}

void ConnectPage::fillForms()
{
    m_primary->form()->setSpec(m_workbench.pair().primary);
    m_standby->form()->setSpec(m_workbench.pair().standby);
    follow();
}

void ConnectPage::showError(const Error &error)
{
    const auto role = hostOf(error, m_workbench.pair());
    if (!role)
        m_error->showError(error);
    else
        (*role == HostRole::Primary ? m_primary : m_standby)->showError(error);
}

static bool isNamed(const HostSpec &host)
{
    return !host.ssh.host.isEmpty() && !host.ssh.user.isEmpty();
}

void ConnectPage::follow()
{
    const auto &facts = m_workbench.facts();
    m_primary->showFacts(facts ? std::optional(facts->primary) : std::nullopt);
    m_standby->showFacts(facts ? std::optional(facts->standby) : std::nullopt);
    if (!m_workbench.error()) {
        m_error->clear();
        m_primary->clearError();
        m_standby->clearError();
    }
    const bool idle = m_workbench.task() == Task::None;
    const bool named = isNamed(m_workbench.pair().primary) && isNamed(m_workbench.pair().standby);
    m_test->setEnabled(idle && named);
    m_stop->setVisible(m_workbench.task() == Task::Inspecting || m_workbench.task() == Task::Preparing);
    for (HostPanel *panel : {m_primary, m_standby})
        panel->form()->setEnabled(!m_workbench.isRunning());
    if (!idle)
        m_state->setText(m_workbench.isRunning() ? tr("A plan is running; the hosts cannot be changed now.")
                                                 : tr("Inspecting both hosts…"));
    else if (!named)
        m_state->setText(
            tr("Enter the host name and the user of both hosts, then choose “Test connection”."));
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
