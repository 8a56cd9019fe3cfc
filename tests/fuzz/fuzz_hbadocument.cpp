// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbaexplain.h"
#include "tests/fuzz/law.h"

using namespace futago;
using Kind = HbaEntry::Kind;

static void checkWhole(const HbaDocument &document)
{
    const HbaDocument again = HbaDocument::parse(document.toBytes(), document.syntax());
    FUTAGO_LAW(again.size() == document.size());
    int line = 1;
    for (int i = 0; i < again.size(); ++i) {
        FUTAGO_LAW(again.viewAt(i) == document.viewAt(i));
        FUTAGO_LAW(again.kindAt(i) == document.kindAt(i));
        const HbaEntry entry = document.at(i);
        FUTAGO_LAW(entry.line == line && document.entryAtLine(line) == i);
        line += entry.lineCount;
        FUTAGO_LAW(entry.refusal.has_value() == (entry.kind == Kind::Unreadable));
        FUTAGO_LAW(!entry.refusal || !entry.refusal->sentence().isEmpty());
        FUTAGO_LAW(!entry.refusal || (entry.refusal->span.line >= entry.line &&
                                      entry.refusal->span.line < entry.line + entry.lineCount));
    }
}

/// What is written for a rule reads back as that rule.
static void checkRules(const HbaDocument &document)
{
    for (const HbaRule &rule : document.rules()) {
        if (rule.toLine().contains(u'\n') || rule.toLine().contains(u'\r') || rule.toLine().size() > 2000)
            continue;
        HbaDocument alone = HbaDocument::parse({}, document.syntax());
        alone.insertRule(0, rule);
        FUTAGO_LAW(alone.toBytes().count('\n') == 1);
    }
}

static void edit(HbaDocument &document, fuzz::Input &input)
{
    if (document.size() == 0)
        return;
    const HbaDocument before = document;
    const int at = input.below(document.size());
    int last = at;
    switch (input.below(7)) {
    case 0:
        document.duplicate(at);
        break;
    case 1:
        document.disable(at);
        break;
    case 2:
        document.enable(at);
        break;
    case 3:
        document.remove(at);
        break;
    case 4:
        last = input.below(document.size());
        document.move(at, last);
        break;
    case 5:
        document.replaceRule(at, HbaDocument::parse("hostssl a,\"b c\" all ::1/128 md5 map=x\n").at(0).rule);
        break;
    default:
        document.replaceLines(document.lineOf(at), input.below(3), input.piece());
        checkWhole(document);
        return;
    }
    QByteArray head;
    for (int i = 0; i < std::min(at, last); ++i)
        head += before.viewAt(i);
    FUTAGO_LAW(document.toBytes().startsWith(head));
    checkWhole(document);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int versions[] = {90302, 90600, 100000, 120022, 150000, 160000, 180000};
    fuzz::Input input(data, size);
    const int version = versions[input.below(std::size(versions))];
    const int edits = input.below(4);
    fuzz::Input choices(data + size - std::min<size_t>(size, 60), std::min<size_t>(size, 60));
    HbaDocument document = HbaDocument::parse(input.rest(), HbaSyntax::of({version}));
    FUTAGO_LAW(document.toBytes() == input.rest());
    checkWhole(document);
    checkRules(document);
    const HbaQuery query{false,
                         QStringLiteral("a"),
                         QStringLiteral("b"),
                         IpAddress::parse(QStringLiteral("10.0.0.1")).value(),
                         false,
                         false};
    const HbaExplanation explanation = explain(document, query);
    for (const HbaMiss &miss : explanation.earlier.first(std::min<qsizetype>(3, explanation.earlier.size())))
        FUTAGO_LAW(!miss.sentence(document).isEmpty());
    for (const HbaShadow &shadow : unreachableRules(document))
        FUTAGO_LAW(shadow.by < shadow.entry && explanation.winner != shadow.entry);
    for (int i = 0; i < edits; ++i)
        edit(document, choices);
    ensureReplicationRule(document, QStringLiteral("r"), QStringLiteral("10.0.0.2/32"), QStringLiteral("md5"),
                          {});
    checkWhole(document);
    return 0;
}
