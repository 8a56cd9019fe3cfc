// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedtransport.h"
#include "workers/steps/step.h"

namespace futago {

/// A pair of scripted hosts, the step's own being the primary.
struct StepFixture
{
    ScriptedTransport transport;
    Pair pair;
    Host primary{transport, specOf(QStringLiteral("db1")), {}, {}};
    Host standby{transport, specOf(QStringLiteral("db2")), {}, {}};
    ScriptedHost &script = transport.host(QStringLiteral("db1"));
    ScriptedHost &otherScript = transport.host(QStringLiteral("db2"));
    std::atomic<bool> changesMade = false;
    StepContext context;

    explicit StepFixture(int version = 150018)
        : context{HostRole::Primary,
                  primary,
                  standby,
                  pair,
                  PgDialect::of(PgVersion{version}).value(),
                  Secret("pencil"),
                  QStringLiteral("20261122T160530Z"),
                  changesMade,
                  [](const StepProgress &) {},
                  {}}
    {
        script.serverVersionNumber = otherScript.serverVersionNumber = version;
    }

    static HostSpec specOf(const QString &name)
    {
        HostSpec spec;
        spec.ssh.host = name;
        spec.ssh.user = QStringLiteral("postgres");
        spec.become = Become::LoginUser;
        return spec;
    }
};

} // namespace futago
