// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/authorizedkeys.h"
#include "tests/fuzz/law.h"

using namespace futago;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz::Input input(data, size);
    const QByteArray blob =
        QByteArray::fromHex("0000000b7373682d6564323535313900000020") + QByteArray(32, 'k');
    const QByteArray line = "ssh-ed25519 " + blob.toBase64() + " postgres@db2";
    const PublicKey key = parsePublicKey(line).value();
    AuthorizedKeys keys = AuthorizedKeys::parse(input.rest());
    FUTAGO_LAW(keys.toBytes() == input.rest());
    const bool had = keys.contains(key);
    FUTAGO_LAW(keys.add(QStringLiteral("from=\"10.0.0.2\""), QString::fromLatin1(line)));
    FUTAGO_LAW(keys.toBytes().startsWith(input.rest()));
    FUTAGO_LAW(AuthorizedKeys::parse(keys.toBytes()).contains(key));
    FUTAGO_LAW(!had || keys.toBytes() == input.rest());
    keys.remove(key);
    FUTAGO_LAW(!AuthorizedKeys::parse(keys.toBytes()).contains(key));
    parsePublicKey(input.rest());
    return 0;
}
