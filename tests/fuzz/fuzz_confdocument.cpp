// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/confdocument.h"
#include "tests/fuzz/law.h"

using namespace futago;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz::Input input(data, size);
    const auto value = QString::fromUtf8(input.piece()).section(QChar(u'\0'), 0, 0);
    ConfDocument document = ConfDocument::parse(input.rest());
    FUTAGO_LAW(document.toBytes() == input.rest());
    const auto assignments = document.assignments();
    document.includes();
    document.unreadableLines();

    const QString name = assignments.isEmpty() ? QStringLiteral("wal_level") : assignments.constFirst().name;
    document.set(name, value, QStringLiteral("by us"));
    const ConfDocument again = ConfDocument::parse(document.toBytes());
    FUTAGO_LAW(again.toBytes() == document.toBytes());
    FUTAGO_LAW(again.assignments() == document.assignments());
    FUTAGO_LAW(again.unreadableLines() == document.unreadableLines());
    const QByteArray once = document.toBytes();
    document.set(name, value, QStringLiteral("by us"));
    FUTAGO_LAW(document.toBytes() == once);
    document.commentOut(name, QStringLiteral("by us"));
    FUTAGO_LAW(ConfDocument::parse(document.toBytes()).assignments() == document.assignments());
    return 0;
}
