// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/changefile.h"

#include "model/documents/masking.h"
#include "model/facts/filefact.h"
#include "model/steps/masked.h"

using namespace Qt::StringLiterals;

namespace futago {

bool ChangeFile::isCoveredBy(const ChangeFile &reviewed) const
{
    return path == reviewed.path && after == reviewed.after;
}

ChangeFile ChangeFile::asKept() const
{
    ChangeFile kept = masked(*this);
    if (kept == *this)
        return kept;
    kept.beforeHash = FileFact::hashOf(before);
    kept.afterHash = FileFact::hashOf(after);
    return kept;
}

StepDescription ChangeFile::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("File %1").arg(path.section(u'/', -1));
    d.progress = StepTexts::tr("Writing %1").arg(path);
    d.file = FileChange{path, withPasswordsMasked(before), withPasswordsMasked(after)};
    d.undo = replacesAny ? StepTexts::tr("The file is kept together with the renamed data directory.")
                         : StepTexts::tr("The former contents are written back.");
    return d;
}

} // namespace futago
