// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/makedirectory.h"

using namespace Qt::StringLiterals;

namespace futago {

Command makeDirectoryCommand(const MakeDirectory &directory)
{
    return Command::of(
        {u"mkdir"_s, u"-p"_s, u"-m"_s, QString::number(directory.mode, 8), u"--"_s, directory.path});
}

StepDescription MakeDirectory::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("WAL archive directory");
    d.progress = StepTexts::tr("Creating the directory %1").arg(path);
    d.commands << makeDirectoryCommand(*this).display();
    d.undo = StepTexts::tr("The directory is removed if it is still empty; otherwise it is kept.");
    return d;
}

} // namespace futago
