// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/stepcommands.h"

using namespace Qt::StringLiterals;

namespace futago {

Command makeDirectoryCommand(const MakeDirectory &directory)
{
    return Command::of(
        {u"mkdir"_s, u"-p"_s, u"-m"_s, QString::number(directory.mode, 8), u"--"_s, directory.path});
}

Command keepAutoConfCommand(const HostSpec &host, const ResetAutoSettings &reset)
{
    return Command::of(
        {u"cp"_s, u"-p"_s, u"--"_s, host.server.dataDirectory + u"/postgresql.auto.conf"_s, reset.copyPath});
}

} // namespace futago
