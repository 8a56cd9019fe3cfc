// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"
#include "tests/bench/screen.h"
#include "tests/support/futagoprogram.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace futago;
using namespace futago::bench;

namespace {

QString emptyWindow()
{
    return QStringLiteral(EMPTYWINDOW);
}

/// Until the end of the process that quits after its first paint, as a check of what is seen from outside.
double secondsToEnd(const Screen &screen, QProcessEnvironment environment)
{
    environment.insert(u"DISPLAY"_s, screen.display());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    process.start(emptyWindow(), QStringList());
    if (!process.waitForFinished() || process.exitCode() != 0)
        giveUp(u"The empty window failed."_s, process.readAllStandardError());
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

void measure(int rounds)
{
    Screen screen;
    const FutagoProgram futago;
    QList<double> empty;
    QList<double> ended;
    QList<double> whole;
    // The first of each reads the libraries from disk.
    for (int round = -1; round < rounds; ++round) {
        const double emptySeconds =
            screen.secondsToFirstPaint(emptyWindow(), {u"--stay"_s}, futago.environment());
        const double wholeSeconds =
            screen.secondsToFirstPaint(FutagoProgram::programPath(), {}, futago.environment());
        const double endSeconds = secondsToEnd(screen, futago.environment());
        if (round < 0)
            continue;
        empty << emptySeconds;
        whole << wholeSeconds;
        ended << endSeconds;
    }
    say(u"empty window painted: %1 s, median %2"_s.arg(list(empty)).arg(median(empty), 0, 'f', 3));
    say(u"empty window ended:   %1 s, median %2"_s.arg(list(ended)).arg(median(ended), 0, 'f', 3));
    say(u"futago painted:       %1 s, median %2"_s.arg(list(whole)).arg(median(whole), 0, 'f', 3));
    report({u"first paint / empty window's first paint"_s, median(whole) / median(empty), 3.0, u"x"_s});
    report({u"first paint / whole run of the empty program"_s, median(whole) / median(ended), std::nullopt,
            u"x"_s});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Times futago's first painted window against that of an empty program."_s);
    parser.addHelpOption();
    parser.addOption({u"rounds"_s, u"how often each is run"_s, u"number"_s, u"15"_s});
    parser.process(app);
    measure(std::max(1, parser.value(u"rounds"_s).toInt()));
    return 0;
}
