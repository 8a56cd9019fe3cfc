// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pair/pair.h"
#include "tests/fuzz/law.h"

using namespace futago;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto pair =
        parsePair(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!pair)
        return 0;
    const QByteArray written = toJson(*pair);
    FUTAGO_LAW(parsePair(written).value() == *pair);
    FUTAGO_LAW(toJson(parsePair(written).value()) == written);
    return 0;
}
