// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/futagoprogram.h"
#include "tests/support/testhosts.h"

namespace futago::bench {

/// Two fresh hosts and a Futago that knows them and has done nothing yet. Both it and classic.sh log in as
/// postgres by the same key. Ends the program when the hosts cannot be made.
class HostPair
{
public:
    HostPair();

    TestHosts &hosts() { return *m_hosts; }
    /// Seconds of the whole process.
    double makeNew();
    struct Applied
    {
        double seconds = 0;
        QJsonObject json;
    };
    Applied apply();
    /// Seconds of classic.sh; its steps with milliseconds go to `steps`.
    double classic(QMap<QString, double> &steps);

    /// As postgres on that host; ends the program when it fails.
    QByteArray run(HostRole role, const QString &script, const QStringList &arguments = {});

private:
    QStringList withPair(const QString &verb, const QStringList &arguments) const;

    std::unique_ptr<TestHosts> m_hosts;
    FutagoProgram m_futago;
};

/// Milliseconds by step id of an apply, sorted from the slowest.
QList<std::pair<double, QString>> stepTimes(const QJsonObject &applied);

} // namespace futago::bench
