// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDebug> // what secret.h deletes must be complete for clang

#include "model/documents/passfile.h"
#include "tests/fuzz/law.h"

using namespace futago;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz::Input input(data, size);
    const QByteArray secret = input.piece();
    PassFile file = PassFile::parse(input.rest());
    FUTAGO_LAW(file.toBytes() == input.rest());
    const QString host = QStringLiteral("db1");
    const QString port = QStringLiteral("5432");
    const QString database = QStringLiteral("replication");
    const QString user = QStringLiteral("re:pl");
    if (file.set(host, port, database, user, Secret(secret))) {
        FUTAGO_LAW(PassFile::parse(file.toBytes()).find(host, port, database, user).value().reveal() ==
                   secret);
    } else {
        FUTAGO_LAW(file.toBytes() == input.rest());
    }
    return 0;
}
