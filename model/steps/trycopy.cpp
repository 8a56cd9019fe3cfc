// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/trycopy.h"

#include "model/base/command.h"

using namespace Qt::StringLiterals;

namespace futago {

bool TryCopy::isCoveredBy(const TryCopy &) const
{
    return true;
}

StepDescription TryCopy::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = starts ? StepTexts::tr("Trial start of the copy")
                     : StepTexts::tr("Check the standby's configuration");
    d.progress = starts ? StepTexts::tr("Starting the copy beside the former server for a trial")
                        : StepTexts::tr("Checking the new configuration with the server's postgres program");
    const QStringList argv{binDirectory + u"/postgres"_s, u"-D"_s, incomingDirectory, u"-c"_s,
                           u"config_file=<copy>"_s};
    d.commands << shellQuoted(argv + QStringList{u"-C"_s, u"wal_level"_s});
    if (starts)
        d.commands << shellQuoted(argv + QStringList{u"-c"_s, u"listen_addresses="_s, u"-c"_s,
                                                     u"unix_socket_directories=<private>"_s});
    d.undo = StepTexts::tr("This step changes nothing.");
    return d;
}

} // namespace futago
