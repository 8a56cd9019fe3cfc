// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pairsetup.h"

#include <QElapsedTimer>
#include <QObject>

namespace futago {

/// A test of the program on two hosts of its own. Where hosts cannot be made it is skipped; with
/// FUTAGO_E2E_REQUIRED in the environment it fails there.
class HostsTest : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    /// Has said so where there can be no hosts.
    void initTestCase();
    /// Tells the row in the table that `./run test` prints (FUTAGO_ROWS).
    void cleanup();

protected:
    /// Both are there then, or it is false, they are not, and the test function has failed.
    bool startHosts(const TestHosts::Options &options = {}, const QString &user = QStringLiteral("postgres"));

    /// Of the rows of a grid those that are left to a run that goes on (./run test --all --resume); where
    /// none is, the test function is skipped.
    QStringList openRows(const QString &function, const QStringList &rows) const;

    static void expectDone(const ProgramRun &run);
    /// An `apply` that is done and has a standby that streams.
    static void expectStreaming(const ProgramRun &run);
    /// All runs are undone, and the hosts are as they were.
    void expectUndone(const QByteArray &essence);

    std::unique_ptr<TestHosts> m_hosts;
    std::unique_ptr<PairSetup> m_pair;
    /// What the row showed, for its table.
    QString m_shown;
    /// Since when it runs.
    QElapsedTimer m_clock;
};

} // namespace futago
