// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pairsetup.h"

#include <QObject>

namespace futago {

/// A test of the program on two hosts of its own. Where hosts cannot be made it is skipped; with
/// FUTAGO_E2E_REQUIRED in the environment it fails there.
class HostsTest : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    void initTestCase();

protected:
    /// Both are there then, or the test function has failed.
    void startHosts(const TestHosts::Options &options = {}, const QString &user = QStringLiteral("postgres"));

    static void expectDone(const ProgramRun &run);
    /// An `apply` that is done and has a standby that streams.
    static void expectStreaming(const ProgramRun &run);
    /// All runs are undone, and the hosts are as they were.
    void expectUndone(const QByteArray &essence);

    std::unique_ptr<TestHosts> m_hosts;
    std::unique_ptr<PairSetup> m_pair;
};

} // namespace futago
