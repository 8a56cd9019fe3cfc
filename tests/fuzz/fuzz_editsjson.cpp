// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/editsjson.h"
#include "tests/fuzz/law.h"

using namespace futago;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto edits =
        parseEdits(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!edits)
        return 0;
    const QByteArray written = toJson(*edits);
    FUTAGO_LAW(parseEdits(written).value() == *edits);
    FUTAGO_LAW(toJson(parseEdits(written).value()) == written);
    return 0;
}
