// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/makekeypair.h"

#include "model/base/command.h"

using namespace Qt::StringLiterals;

namespace futago {

StepDescription MakeKeyPair::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("SSH key pair of the OS user");
    d.progress = StepTexts::tr("Creating the SSH key pair %1").arg(keyFile);
    d.commands << shellQuoted(
        {u"ssh-keygen"_s, u"-q"_s, u"-t"_s, type, u"-N"_s, QString(), u"-C"_s, comment, u"-f"_s, keyFile});
    d.undo = StepTexts::tr("If this plan created the key pair, it is renamed and kept.");
    return d;
}

} // namespace futago
