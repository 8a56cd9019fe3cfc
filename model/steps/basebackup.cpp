// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/basebackup.h"

#include "model/base/command.h"

using namespace Qt::StringLiterals;

namespace futago {

/// Its name has the time at which the plan was made.
static QStringList withoutWalDirectory(QStringList argv)
{
    argv.removeIf([](const QString &word) {
        return word.startsWith(QStringLiteral("--waldir=")) || word.startsWith(QStringLiteral("--xlogdir="));
    });
    return argv;
}

bool BaseBackup::isCoveredBy(const BaseBackup &reviewed) const
{
    return withoutWalDirectory(argv) == withoutWalDirectory(reviewed.argv) &&
           dataDirectory == reviewed.dataDirectory;
}

StepDescription BaseBackup::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Base backup");
    d.progress = StepTexts::tr("Copying the primary's data");
    d.commands << shellQuoted(QStringList{u"env"_s, u"PGPASSFILE="_s + passFile} + argv);
    d.undo = StepTexts::tr("The copied data directory is renamed and kept.");
    return d;
}

} // namespace futago
