// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "workers/run/runner.h"

#include <QMap>

namespace futago {

/// How far a run is, from the reports of its steps. Times are milliseconds of any one clock.
class RunProgress
{
public:
    /// The base backup, as measured. No rate before there are two measurements.
    struct Copy
    {
        StepProgress progress;
        std::optional<double> bytesPerSecond;
        std::optional<double> secondsLeft;
    };

    void start(const Plan &plan);
    void take(const StepReport &report, qint64 now);

    /// From 0 to 1, by the weights of the steps; the copy counts by its bytes.
    double share() const;
    int endedSteps() const;
    std::optional<Copy> copy() const;
    const StepReport *report(const QString &id) const;
    /// The step at work now, for a line of text; empty when none is.
    QString runningStep() const;

private:
    struct Measurement
    {
        qint64 at = 0;
        quint64 bytes = 0;
    };
    void measure(const StepProgress &progress, qint64 now);
    std::optional<double> rate() const;

    Plan m_plan;
    QMap<QString, StepReport> m_reports;
    QList<Measurement> m_measured;
    std::optional<StepProgress> m_copy;
};

/// The step has nothing left to do in this run.
bool hasEnded(StepState state);

} // namespace futago
