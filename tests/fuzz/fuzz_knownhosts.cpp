// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/knownhosts.h"
#include "tests/fuzz/law.h"

using namespace futago;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz::Input input(data, size);
    const QByteArray blob =
        QByteArray::fromHex("0000000b7373682d6564323535313900000020") + QByteArray(32, 'k');
    const HostKey key{QStringLiteral("ssh-ed25519"), blob};
    KnownHosts hosts = KnownHosts::parse(input.rest());
    FUTAGO_LAW(hosts.toBytes() == input.rest());
    const auto before = hosts.match(QStringLiteral("db1"), 22, key);
    hosts.add(QStringLiteral("db1"), 22, key);
    FUTAGO_LAW(hosts.toBytes().startsWith(input.rest()));
    if (before == KnownHosts::Match::Known)
        FUTAGO_LAW(hosts.toBytes() == input.rest());
    if (before == KnownHosts::Match::Unknown)
        FUTAGO_LAW(KnownHosts::parse(hosts.toBytes()).match(QStringLiteral("db1"), 22, key) ==
                   KnownHosts::Match::Known);
    return 0;
}
