// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "model/plan/stepdescription.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace futago {

class DiffView;

/// One step in full: commands and SQL as they will run, the file before and after, what it brings about, how
/// it is taken back.
class StepDetails : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit StepDetails(QWidget *parent = nullptr);
    void showStep(const PlanStep &step, const HostSpec &host);
    void clear();

protected:
    void refresh() override;

private:
    void showCommands(const StepDescription &description);
    void showFile(const StepDescription &description);

    std::optional<PlanStep> m_step;
    HostSpec m_host;
    QLabel *m_empty;
    QWidget *m_content;
    QLabel *m_title;
    QLabel *m_hostName;
    QLabel *m_consequenceSign;
    QLabel *m_consequence;
    QLabel *m_undo;
    QLabel *m_commandsTitle;
    QPlainTextEdit *m_commands;
    QLabel *m_path;
    DiffView *m_diff;
};

} // namespace futago
