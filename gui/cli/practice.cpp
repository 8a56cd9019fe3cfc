// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/practice.h"

#include "gui/cli/printer.h"
#include "gui/cli/verbs.h"

#include <QCoreApplication>
#include <QDir>

namespace futago::cli {

struct PracticeTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::cli)
};

PracticePair::Options practiceOptions(const Practice &wanted)
{
    PracticePair::Options options;
    if (!wanted.folder.isEmpty())
        options.folder = QDir(wanted.folder).absolutePath();
    return options;
}

static int ended(Printer &printer, const Result<void> &result, const QString &sentence)
{
    if (result)
        printer.line(sentence);
    else
        printer.error(result.error());
    printer.finish();
    return result ? 0 : 1;
}

int practice(Transport &transport, const Common &common, const Practice &wanted)
{
    Printer printer(common.json);
    const PracticePair::Options options = practiceOptions(wanted);
    if (wanted.remove)
        return ended(printer, PracticePair::removeFrom(options.folder),
                     PracticeTexts::tr("The practice pair is removed."));
    auto pair = PracticePair::open(options, [&](const QString &line) { printer.line(line); });
    if (!pair)
        return ended(printer, Failure(pair.error()), {});
    if (wanted.stop)
        return ended(printer, pair->stop(), PracticeTexts::tr("The practice pair is stopped."));
    Common headless = common;
    headless.yes = true;
    headless.knownHostsFile = pair->knownHostsFile();
    return provision(transport, pair->pair(), headless);
}

} // namespace futago::cli
