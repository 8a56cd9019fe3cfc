// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/stepdetails.h"

#include "gui/widgets/diffview.h"
#include "gui/widgets/glyphs.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/monoview.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace futago {

StepDetails::StepDetails(QWidget *parent)
    : Translated(parent)
    , m_empty(makeQuietSentence(u"empty"_s, this))
    , m_content(new QWidget(this))
    , m_title(makeHeading(u"stepTitle"_s))
    , m_hostName(makeQuietSentence(u"stepHost"_s))
    , m_consequenceSign(new QLabel)
    , m_consequence(makeSentence(u"consequence"_s))
    , m_undo(makeSentence(u"undo"_s))
    , m_commandsTitle(makeHeading(u"commandsTitle"_s))
    , m_commands(makeMonoView(u"commands"_s))
    , m_path(makeDataLabel(u"path"_s))
    , m_diff(new DiffView)
{
    setObjectName(u"stepDetails"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_empty, 1);
    outer->addWidget(m_content, 1);
    auto *consequence = new QHBoxLayout;
    consequence->addWidget(m_consequenceSign, 0, Qt::AlignTop);
    consequence->addWidget(m_consequence, 1);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(6, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(m_title);
    layout->addWidget(m_hostName);
    layout->addLayout(consequence);
    layout->addWidget(m_undo);
    layout->addWidget(m_commandsTitle);
    layout->addWidget(m_commands, 1);
    layout->addWidget(m_path);
    layout->addWidget(m_diff, 3);
    refresh();
}

void StepDetails::showStep(const PlanStep &step, const HostSpec &host)
{
    m_step = step;
    m_host = host;
    refresh();
}

void StepDetails::clear()
{
    m_step.reset();
    refresh();
}

void StepDetails::showCommands(const StepDescription &description)
{
    const bool hasAny = !description.commands.isEmpty() || !description.sql.isEmpty();
    m_commandsTitle->setVisible(hasAny);
    m_commands->setVisible(hasAny);
    m_commandsTitle->setText(description.commands.isEmpty() ? tr("SQL") : tr("Commands"));
    m_commands->setAccessibleName(m_commandsTitle->text());
    m_commands->setPlainText((description.commands + description.sql).join(u"\n\n"_s));
}

void StepDetails::showFile(const StepDescription &description)
{
    m_path->setVisible(description.file.has_value());
    m_diff->setVisible(description.file.has_value());
    if (!description.file)
        return;
    m_path->setText(description.file->path);
    m_diff->showDiff(description.file->before, description.file->after);
}

void StepDetails::refresh()
{
    m_empty->setText(tr("Choose an item on the left to see exactly what it does."));
    m_empty->setVisible(!m_step);
    m_content->setVisible(m_step.has_value());
    if (!m_step)
        return;
    const StepDescription description = describe(*m_step, m_host);
    m_title->setText(description.title);
    m_hostName->setText(m_step->host == HostRole::Primary ? tr("On the primary %1").arg(m_host.ssh.host)
                                                          : tr("On the standby %1").arg(m_host.ssh.host));
    m_consequence->setText(description.consequence);
    m_consequence->setVisible(!description.consequence.isEmpty());
    m_consequenceSign->setVisible(!description.consequence.isEmpty());
    m_consequenceSign->setPixmap(glyphPixmap(Glyph::Warning, palette()));
    m_undo->setText(tr("Undo: %1").arg(description.undo));
    showCommands(description);
    showFile(description);
}

} // namespace futago
