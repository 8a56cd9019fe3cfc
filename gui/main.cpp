// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/commandline.h"
#include "gui/cli/practice.h"
#include "gui/cli/verbs.h"
#include "gui/window/application.h"
#include "gui/window/languages.h"
#include "workers/practice/practicepair.h"
#include "workers/transport/realtransport.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace futago {

struct MainTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::main)
};

/// Qt ends the program when it finds no display; asking first allows a sentence and the work without a
/// window.
static bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

static int say(const QString &text, int exitCode)
{
    std::fputs((text.trimmed() + u'\n').toUtf8().constData(), exitCode == 0 ? stdout : stderr);
    return exitCode;
}

static Result<PracticeStart> startPractice(const cli::Practice &wanted,
                                           const std::function<void(const QString &)> &progress)
{
    const auto pair = PracticePair::open(cli::practiceOptions(wanted), progress);
    FUTAGO_TRY(pair);
    return PracticeStart{pair->pair(), pair->knownHostsFile()};
}

static int openWindow(QApplication &app, Transport &transport, const cli::CommandLine &line)
{
    WindowOptions options;
    options.pairFile = line.common.pairFile;
    options.knownHostsFile = line.common.knownHostsFile;
    if (line.verb == cli::Verb::Practice)
        options.practice = [wanted = line.practice](const auto &progress) {
            return startPractice(wanted, progress);
        };
    return runWindow(app, transport, options);
}

static int runVerb(Transport &transport, const cli::CommandLine &line)
{
    switch (line.verb) {
    case cli::Verb::New:
        return cli::makeNew(transport, line.common, line.newPair);
    case cli::Verb::Inspect:
        return cli::inspect(transport, line.common);
    case cli::Verb::Check:
        return cli::check(transport, line.common);
    case cli::Verb::Plan:
        return cli::plan(transport, line.common);
    case cli::Verb::Apply:
        return cli::apply(transport, line.common);
    case cli::Verb::Undo:
        return cli::undo(transport, line.common);
    case cli::Verb::Status:
        return cli::status(transport, line.common);
    case cli::Verb::Practice:
        return cli::practice(transport, line.common, line.practice);
    case cli::Verb::Window:
        break;
    }
    return say(
        MainTexts::tr(
            "There is no display for the window; the commands listed by “futago --help” work without one."),
        2);
}

static int runWithoutWindow(Transport &transport, const cli::CommandLine &line)
{
    if (line.verb == cli::Verb::Practice && cli::wantsWindow(line) && !line.common.json)
        say(MainTexts::tr("There is no display for the window, so the practice pair is set up without one."),
            0);
    return runVerb(transport, line);
}

} // namespace futago

int main(int argc, char **argv)
{
    using namespace futago;
    cli::Parsed parsed = cli::parseCommandLine(argc, argv);
    const bool windowed = !parsed.exitCode && cli::wantsWindow(parsed.line) && hasDisplay();
    const std::unique_ptr<QCoreApplication> app(windowed ? new QApplication(argc, argv)
                                                         : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(u"futago"_s);
    RealTransport transport;
    if (windowed)
        return openWindow(static_cast<QApplication &>(*app), transport, parsed.line);

    Languages languages;
    languages.use(Languages::ofSystem());
    if (parsed.exitCode) {
        parsed = cli::parseCommandLine(argc, argv);
        return say(parsed.text, *parsed.exitCode);
    }
    return runWithoutWindow(transport, parsed.line);
}
