// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/commandline.h"
#include "gui/cli/practice.h"
#include "gui/cli/verbs.h"
#include "workers/transport/realtransport.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace futago {

static int runVerb(Transport &transport, const cli::CommandLine &line)
{
    switch (line.verb) {
    case cli::Verb::New: return cli::makeNew(transport, line.common, line.newPair);
    case cli::Verb::Inspect: return cli::inspect(transport, line.common);
    case cli::Verb::Check: return cli::check(transport, line.common);
    case cli::Verb::Plan: return cli::plan(transport, line.common);
    case cli::Verb::Apply: return cli::apply(transport, line.common);
    case cli::Verb::Undo: return cli::undo(transport, line.common);
    case cli::Verb::Status: return cli::status(transport, line.common);
    case cli::Verb::Practice: return cli::practice(transport, line.common, line.practice);
    default: return 2;
    }
}

} // namespace futago

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"futago"_s);
    QTranslator translator;
    if (translator.load(QLocale(), u"futago"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&translator);
    const futago::cli::Parsed parsed = futago::cli::parseCommandLine(argc, argv);
    if (parsed.exitCode)
        return *parsed.exitCode;
    futago::RealTransport transport;
    return futago::runVerb(transport, parsed.line);
}
