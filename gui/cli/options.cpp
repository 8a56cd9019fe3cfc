// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/options.h"

#include "workers/run/pairfile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace futago::cli {

struct OptionTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::cli)
};

static Result<void> fillPolicy(Policy &policy, const NewPair &wanted)
{
    if (!wanted.mode.isEmpty()) {
        const auto mode = valueNamed<ReplicationMode>(wanted.mode);
        if (!mode)
            return failure(ErrorKind::WrongUse,
                           OptionTexts::tr("“%1” is not a replication mode.").arg(wanted.mode),
                           OptionTexts::tr("Choose off, local, remote_write, on or remote_apply."));
        policy.mode = *mode;
    }
    if (!wanted.roleName.isEmpty())
        policy.roleName = wanted.roleName;
    policy.useSlot = !wanted.noSlot;
    policy.archive = !wanted.noArchive;
    policy.compressBaseBackup = !wanted.noCompression;
    return {};
}

Result<Pair> pairFrom(const NewPair &wanted)
{
    Pair pair;
    pair.id = QUuid::createUuid();
    const auto primary = SshEndpoint::parse(wanted.primaryLogin);
    FUTAGO_TRY(primary);
    const auto standby = SshEndpoint::parse(wanted.standbyLogin);
    FUTAGO_TRY(standby);
    pair.primary().ssh = *primary;
    pair.standby().ssh = *standby;
    pair.primary().ssh.keyFile = wanted.primaryKeyFile;
    pair.standby().ssh.keyFile = wanted.standbyKeyFile;
    pair.primary().address = wanted.primaryAddress;
    pair.standby().address = wanted.standbyAddress;
    pair.primary().server.dataDirectory = wanted.primaryDataDirectory;
    pair.standby().server.dataDirectory = wanted.standbyDataDirectory;
    for (HostRole role : bothRoles) {
        pair.host(role).ssh.legacy = wanted.legacySsh == u"both" || wanted.legacySsh == nameOf(role);
        if (!wanted.serverUser.isEmpty())
            pair.host(role).serverUser = wanted.serverUser;
    }
    if (!wanted.applicationName.isEmpty())
        pair.standby().names.applicationName = wanted.applicationName;
    if (!wanted.slotName.isEmpty())
        pair.standby().names.slotName = wanted.slotName;
    FUTAGO_TRY(fillPolicy(pair.policy, wanted));
    pair.name = wanted.name.isEmpty() ? u"%1 → %2"_s.arg(primary->host, standby->host) : wanted.name;
    return pair;
}

Result<Secrets> secretsFrom(const Common &common, const Pair &pair)
{
    return common.secretsFile.isEmpty() ? Secrets() : Secrets::fromFile(common.secretsFile, pair);
}

HostKeyTrust trustFrom(const Common &common)
{
    return HostKeyTrust{common.knownHostsFile, common.acceptNewHostKeys, {}};
}

Result<Pair> loadPair(const QString &path)
{
    return readPairFile(path).map_error([](Error error) {
        if (error.kind == ErrorKind::FileMissing) {
            error.kind = ErrorKind::WrongUse;
            error.hint = OptionTexts::tr("Create one with “futago new”.");
        }
        return error;
    });
}

} // namespace futago::cli
