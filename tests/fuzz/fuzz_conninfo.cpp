// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/conninfo.h"
#include "tests/fuzz/law.h"

using namespace futago;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz::Input input(data, size);
    const auto value = QString::fromUtf8(input.piece());
    auto read = ConnInfo::parse(QString::fromUtf8(input.rest()));
    if (!read)
        return 0;
    FUTAGO_LAW(ConnInfo::parse(read->toString()).value() == *read);
    read->set(QStringLiteral("application_name"), value);
    FUTAGO_LAW(read->value(QStringLiteral("application_name")) == value);
    FUTAGO_LAW(ConnInfo::parse(read->toString()).value() == *read);
    read->remove(QStringLiteral("application_name"));
    FUTAGO_LAW(ConnInfo::parse(read->toString()).value() == *read);
    return 0;
}
