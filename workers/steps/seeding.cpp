// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/seeding.h"

#include "workers/host/remotefiles.h"

#include <QCoreApplication>

namespace futago {

namespace {

struct SeedingTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::copy)
};

} // namespace

Result<bool> isSeededFrom(Host &standby, const QString &systemIdentifier, const Patience &patience)
{
    const auto probe = probeData(standby, standby.spec().server, patience);
    FUTAGO_TRY(probe);
    return probe->fact.isCopyOf(systemIdentifier);
}

Result<bool> isInPlace(Host &standby, const QString &systemIdentifier, const QString &asidePath,
                       const Patience &patience)
{
    const auto seeded = isSeededFrom(standby, systemIdentifier, patience);
    FUTAGO_TRY(seeded);
    return *seeded && !asidePath.isEmpty() ? RemoteFiles(standby).exists(asidePath, patience) : seeded;
}

QString followsAlready()
{
    return SeedingTexts::tr("The data directory is a copy of this primary.");
}

Failure serverIsInTheWay(const Host &host)
{
    return failure(
        ErrorKind::Conflict,
        SeedingTexts::tr("The server on %1 is running, so its data directory cannot be renamed.")
            .arg(host.name()),
        SeedingTexts::tr("It was started again after the plan had stopped it. Find out what started it."), {},
        host.login());
}

} // namespace futago
