// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan.h"
#include "tests/fuzz/law.h"

#include <QJsonDocument>

using namespace futago;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto plan = parsePlan(QJsonDocument::fromJson(bytes).object());
    if (!plan)
        return 0;
    FUTAGO_LAW(parsePlan(toJson(*plan)).value() == *plan);
    toJson(withPasswordsMasked(*plan));
    return 0;
}
