// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/stages.h"

#include <QCoreApplication>

namespace futago {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Stage)
};

} // namespace

/// A person's answer goes on from there.
static bool isQuestion(ErrorKind kind)
{
    return kind == ErrorKind::UnknownHostKey || kind == ErrorKind::LoginQuestion;
}

static StageLine connectLine(const Workbench &workbench)
{
    const QString name = Texts::tr("1  Connect");
    if (workbench.work().task() == Task::Inspecting)
        return {name, Glyph::Busy, Texts::tr("Inspecting the hosts")};
    if (workbench.work().error())
        return {name, isQuestion(workbench.work().error()->kind) ? Glyph::Warning : Glyph::Failed,
                Texts::tr("Needs your attention")};
    if (workbench.facts())
        return {name, Glyph::Done, Texts::tr("Both hosts inspected")};
    return {name, Glyph::Waiting, Texts::tr("Enter both hosts")};
}

static StageLine configureLine(const Workbench &workbench)
{
    const QString name = Texts::tr("2  Configure");
    if (workbench.work().task() == Task::Preparing)
        return {name, Glyph::Busy, Texts::tr("Creating the plan")};
    if (workbench.work().isStale())
        return {name, Glyph::Warning, Texts::tr("Changed since the plan was created")};
    if (!workbench.prepared())
        return {name, Glyph::Waiting, Texts::tr("After Connect")};
    return hasErrors(workbench.prepared()->findings)
               ? StageLine{name, Glyph::Failed, Texts::tr("Errors were found")}
               : StageLine{name, Glyph::Done, Texts::tr("The plan is ready")};
}

static StageLine reviewLine(const Workbench &workbench)
{
    const QString name = Texts::tr("3  Review");
    if (!workbench.work().hasPlan())
        return {name, Glyph::Waiting, Texts::tr("After Configure")};
    if (workbench.work().isStale())
        return {name, Glyph::Warning, Texts::tr("The plan is out of date")};
    if (workbench.work().isRunning() || workbench.work().lastRun())
        return {name, Glyph::Done, Texts::tr("Reviewed")};
    return {name, Glyph::Note, Texts::tr("Read and tick the plan")};
}

static StageLine provisionLine(const Workbench &workbench)
{
    const QString name = Texts::tr("4  Provision");
    if (workbench.work().task() == Task::Applying)
        return {name, Glyph::Busy, Texts::tr("Being applied")};
    if (workbench.work().task() == Task::Undoing)
        return {name, Glyph::Busy, Texts::tr("Being undone")};
    if (!workbench.work().lastRun())
        return workbench.work().mayUndo()
                   ? StageLine{name, Glyph::Note, Texts::tr("An earlier run can be undone")}
                   : StageLine{name, Glyph::Waiting, Texts::tr("After Review")};
    return workbench.work().lastRun()->ok() ? StageLine{name, Glyph::Done, Texts::tr("Done")}
                                            : StageLine{name, Glyph::Failed, Texts::tr("Stopped")};
}

static StageLine watchLine(const Workbench &workbench)
{
    const QString name = Texts::tr("5  Watch");
    if (!workbench.isWatching())
        return {name, Glyph::Waiting, Texts::tr("Not watching")};
    if (!workbench.work().status())
        return {name, Glyph::Busy, Texts::tr("Querying both servers")};
    switch (workbench.work().status()->state) {
    case PairState::Streaming:
        return {name, Glyph::Done, Texts::tr("Streaming")};
    case PairState::CatchingUp:
        return {name, Glyph::Warning, Texts::tr("Catching up")};
    default:
        return {name, Glyph::Failed, Texts::tr("Not streaming")};
    }
}

StageLine stageLine(Stage stage, const Workbench &workbench)
{
    switch (stage) {
    case Stage::Connect:
        return connectLine(workbench);
    case Stage::Configure:
        return configureLine(workbench);
    case Stage::Review:
        return reviewLine(workbench);
    case Stage::Provision:
        return provisionLine(workbench);
    case Stage::Watch:
        return watchLine(workbench);
    }
    return {};
}

} // namespace futago
