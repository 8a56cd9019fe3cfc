// SPDX-License-Identifier: GPL-3.0-or-later
// The practice pair as a program of its own, so that a test can run it as another user and kill it.
#include "workers/practice/practicepair.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace futago;

namespace {

Result<void> act(const QString &verb, PracticePair &practice)
{
    if (verb == u"stop")
        return practice.stop();
    if (verb == u"stop-primary")
        return practice.stopServer(HostRole::Primary);
    if (verb == u"start-standby")
        return practice.startServer(HostRole::Standby);
    std::fputs(toJson(practice.pair()).constData(), stdout);
    return {};
}

int complain(const Error &error)
{
    std::fprintf(stderr, "%s: %s\n%s\n", qPrintable(nameOf(error.kind)), qPrintable(error.message),
                 qPrintable(error.detail));
    return 1;
}

} // namespace

/// practicetool VERB FOLDER SSH_PORT SERVER_PORT; prints the pair as JSON unless the verb is another.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    if (arguments.at(1) == u"remove") {
        const auto removed = PracticePair::removeFrom(arguments.at(2));
        return removed ? 0 : complain(removed.error());
    }
    auto practice =
        PracticePair::open({arguments.at(2), arguments.at(3).toUShort(), arguments.at(4).toUShort()});
    if (!practice)
        return complain(practice.error());
    const auto done = act(arguments.at(1), *practice);
    return done ? 0 : complain(done.error());
}
