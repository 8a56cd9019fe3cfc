// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/replicationpassword.h"

#include "model/documents/passfile.h"
#include "workers/host/passwordverifier.h"
#include "workers/host/remotefiles.h"

using namespace Qt::StringLiterals;

namespace futago {

std::optional<Secret> storedPassword(const QByteArray &bytes, const StorePassword &entry)
{
    return PassFile::parse(bytes).find(entry.address, QString::number(entry.port), replicationDatabase,
                                       entry.roleName);
}

Result<Secret> replicationPassword(const Secret &given, const Pair &pair, Host &standby,
                                   const Patience &patience)
{
    if (!given.isEmpty())
        return given;
    const auto file = RemoteFiles(standby).read(pair.standby().passFile, patience);
    FUTAGO_TRY(file);
    const StorePassword entry{pair.standby().passFile, pair.primary().reachableAddress(),
                              pair.primary().server.port, pair.policy.roleName};
    return storedPassword(file->bytes, entry).value_or(generatedPassword());
}

} // namespace futago
