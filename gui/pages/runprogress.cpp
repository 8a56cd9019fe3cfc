// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/runprogress.h"

namespace futago {

/// Long enough to smooth bursts, short enough to follow a link that has become slow.
static constexpr qint64 rateWindow = 10000;

bool hasEnded(StepState state)
{
    return state == StepState::AlreadyTrue || state == StepState::Done || state == StepState::Failed ||
           state == StepState::Skipped || state == StepState::Undone || state == StepState::NothingToUndo;
}

void RunProgress::start(const Plan &plan)
{
    *this = RunProgress();
    m_plan = plan;
}

void RunProgress::take(const StepReport &report, qint64 now)
{
    m_reports.insert(report.id, report);
    const PlanStep *step = m_plan.find(report.id);
    if (!step || !std::holds_alternative<BaseBackup>(step->parameters))
        return;
    if (report.state == StepState::Running && report.progress != StepProgress())
        measure(report.progress, now);
    else if (report.state != StepState::Running)
        m_copy.reset();
}

void RunProgress::measure(const StepProgress &progress, qint64 now)
{
    m_copy = progress;
    if (!m_measured.isEmpty() && progress.doneBytes < m_measured.constLast().bytes)
        m_measured.clear();
    m_measured << Measurement{now, progress.doneBytes};
    while (m_measured.size() > 2 && m_measured.at(1).at < now - rateWindow)
        m_measured.removeFirst();
}

std::optional<double> RunProgress::rate() const
{
    if (m_measured.size() < 2 || m_measured.constLast().at == m_measured.constFirst().at)
        return std::nullopt;
    const auto bytes = static_cast<double>(m_measured.constLast().bytes - m_measured.constFirst().bytes);
    return bytes * 1000.0 / static_cast<double>(m_measured.constLast().at - m_measured.constFirst().at);
}

std::optional<RunProgress::Copy> RunProgress::copy() const
{
    if (!m_copy)
        return std::nullopt;
    Copy copy{*m_copy, rate(), std::nullopt};
    if (copy.bytesPerSecond && *copy.bytesPerSecond > 0 && m_copy->totalBytes >= m_copy->doneBytes)
        copy.secondsLeft = static_cast<double>(m_copy->totalBytes - m_copy->doneBytes) / *copy.bytesPerSecond;
    return copy;
}

double RunProgress::share() const
{
    double whole = 0;
    double done = 0;
    for (const PlanStep &step : m_plan.steps) {
        whole += step.weight;
        const StepReport report = m_reports.value(step.id);
        if (hasEnded(report.state))
            done += step.weight;
        else if (report.state == StepState::Running && report.progress.totalBytes > 0)
            done += step.weight * std::min(1.0, static_cast<double>(report.progress.doneBytes) /
                                                    static_cast<double>(report.progress.totalBytes));
    }
    return whole > 0 ? done / whole : 0;
}

int RunProgress::endedSteps() const
{
    return static_cast<int>(std::count_if(m_reports.cbegin(), m_reports.cend(),
                                          [](const StepReport &report) { return hasEnded(report.state); }));
}

const StepReport *RunProgress::report(const QString &id) const
{
    const auto found = m_reports.constFind(id);
    return found == m_reports.cend() ? nullptr : &*found;
}

QString RunProgress::runningStep() const
{
    for (const PlanStep &step : m_plan.steps) {
        const StepState state = m_reports.value(step.id).state;
        if (state == StepState::Running || state == StepState::Undoing)
            return step.id;
    }
    return {};
}

} // namespace futago
