// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbaexplain.h"
#include "tests/bench/measure.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace futago;
using namespace futago::bench;

namespace {

constexpr int ruleCount = 100000;

/// Rules as they grow where each application and each of its hosts has one.
QByteArray largeFile()
{
    QByteArray bytes = "# TYPE  DATABASE        USER            ADDRESS                 METHOD\n"
                       "local   all             all                                     peer\n";
    for (int i = 0; i < ruleCount; ++i) {
        const QByteArray address = "10." + QByteArray::number(i / 65536) + '.' +
                                   QByteArray::number(i / 256 % 256) + '.' + QByteArray::number(i % 256) +
                                   "/32";
        bytes += "host    app" + QByteArray::number(i % 50) + "            user" +
                 QByteArray::number(i % 300) + "         " + address + "             scram-sha-256\n";
    }
    return bytes;
}

template <typename Function>
double millisecondsOf(Function call)
{
    QElapsedTimer clock;
    clock.start();
    call();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

struct Times
{
    QList<double> split;
    QList<double> parse;
    QList<double> edit;
    QList<double> explain;
    QList<double> unreachable;
};

void measureOnce(const QByteArray &bytes, Times &times)
{
    const HbaSyntax syntax = HbaSyntax::of({150000});
    qsizetype lines = 0;
    times.split << millisecondsOf([&] { lines = bytes.split('\n').size(); });
    HbaDocument document;
    times.parse << millisecondsOf([&] { document = HbaDocument::parse(bytes, syntax); });
    if (document.size() + 1 != lines)
        giveUp(u"The file was not read whole."_s);
    HbaRule rule = document.at(ruleCount / 2).rule;
    rule.method = u"md5"_s;
    HbaDocument edited = document;
    times.edit << millisecondsOf([&] { edited.replaceRule(ruleCount / 2, rule); });
    HbaQuery query;
    query.database = query.user = u"nobody"_s;
    query.address = IpAddress::parse(u"10.0.0.1"_s).value();
    times.explain << millisecondsOf([&] { explain(document, query); });
    times.unreachable << millisecondsOf([&] { unreachableRules(document); });
}

} // namespace

/// pg_hba.conf of 100,000 rules, beside what it takes to cut it into lines.
int main()
{
    const QByteArray bytes = largeFile();
    Times times;
    constexpr int rounds = 15;
    for (int round = 0; round < rounds; ++round)
        measureOnce(bytes, times);
    report({u"pg_hba.conf, 100,000 rules: read"_s, median(times.parse), 80.0, u"ms"_s});
    report({u"pg_hba.conf, 100,000 rules: read / cut in lines"_s, medianRatio(times.parse, times.split),
            std::nullopt, u"x"_s});
    report({u"pg_hba.conf, 100,000 rules: one edit"_s, median(times.edit), 16.0, u"ms"_s});
    report({u"pg_hba.conf, 100,000 rules: one edit / read"_s, medianRatio(times.edit, times.parse), 0.1,
            u"x"_s});
    report({u"pg_hba.conf, 100,000 rules: who matches"_s, median(times.explain), 100.0, u"ms"_s});
    report({u"pg_hba.conf, 100,000 rules: never reached"_s, median(times.unreachable), 100.0, u"ms"_s});
    return 0;
}
