// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/run/pairsession.h"

#include <QJsonArray>
#include <QJsonObject>

#include <mutex>

namespace futago::cli {

/// Writes what the verbs have to say: sentences for people, or one JSON object for machines. Threads of a run
/// may call it at the same time.
class Printer
{
public:
    explicit Printer(bool json)
        : m_json(json)
    {
    }

    void line(const QString &text);
    /// What is worth knowing beside the answer.
    void note(const QString &text);
    void error(const Error &error);
    /// For machines only: people have read it as a finding.
    void errorOfFinding(const Error &error);
    void findings(const QList<Finding> &findings, const Pair &pair);
    void facts(const PairFacts &facts);
    void plan(const Prepared &prepared);
    void step(const Plan &plan, const Pair &pair, const StepReport &report);
    void run(const Plan &plan, const Pair &pair, const RunReport &report);
    void status(const PairStatus &status);
    /// Prints the collected JSON object, if this is a machine's run.
    void finish();

private:
    void add(const QString &key, const QJsonValue &value) { m_object.insert(key, value); }

    bool m_json;
    QJsonObject m_object;
    QJsonArray m_notes;
    std::mutex m_lock;
};

} // namespace futago::cli
