// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/verbs.h"

#include "gui/cli/interrupt.h"
#include "gui/cli/printer.h"
#include "model/base/wording.h"
#include "model/facts/standbyname.h"
#include "model/plan/stepdescription.h"
#include "model/work/pairwork.h"
#include "workers/run/editsfile.h"
#include "workers/run/pairfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;

namespace futago::cli {

struct VerbTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::cli)
};

static constexpr int done = 0;
static constexpr int failed = 1;
static constexpr int wrongUse = 2;

static int exitCodeOf(const Error &error)
{
    return error.kind == ErrorKind::WrongUse ? wrongUse : failed;
}

static int endWith(Printer &printer, const Error &error)
{
    printer.error(error);
    printer.finish();
    return exitCodeOf(error);
}

static int endWell(Printer &printer, int code = done)
{
    printer.finish();
    return code;
}

/// A pair opened for one verb.
struct Opened
{
    Printer &printer;
    PairSession session;
    std::stop_token stop;
    PairWork work;
};

/// Loads pair and secrets, opens the session and lets `work` have it.
template <typename Work>
static int withPair(Transport &transport, const Common &common, Work work)
{
    Printer printer(common.json);
    const auto pair = loadPair(common.pairFile);
    if (!pair)
        return endWith(printer, pair.error());
    const auto secrets = secretsFrom(common, *pair);
    if (!secrets)
        return endWith(printer, secrets.error());
    const Interrupt interrupt;
    Opened opened{printer, PairSession(transport, *pair, *secrets, trustFrom(common)), interrupt.token(), {}};
    return work(opened);
}

/// A standby of this primary that is there keeps the names it has.
static Pair withFreeNames(Pair pair, const NewPair &wanted, const PairFacts &facts)
{
    StandbyNames &names = pair.standby().names;
    if (!isSeeded(facts))
        names.applicationName = names.slotName = proposedStandbyName(facts);
    if (!wanted.applicationName.isEmpty())
        names.applicationName = wanted.applicationName;
    if (!wanted.slotName.isEmpty())
        names.slotName = wanted.slotName;
    return pair;
}

int makeNew(Transport &transport, const Common &common, const NewPair &wanted)
{
    Printer printer(common.json);
    if (QFileInfo::exists(common.pairFile))
        return endWith(printer, Error{ErrorKind::WrongUse,
                                      VerbTexts::tr("The file %1 already exists.").arg(common.pairFile),
                                      VerbTexts::tr("Choose another name; Futago does not overwrite a pair."),
                                      {},
                                      {}});
    const auto pair = pairFrom(wanted);
    if (!pair)
        return endWith(printer, pair.error());
    const auto secrets = secretsFrom(common, *pair);
    if (!secrets)
        return endWith(printer, secrets.error());
    const Interrupt interrupt;
    PairSession session(transport, *pair, *secrets, trustFrom(common));
    const auto facts = session.inspect(interrupt.token());
    if (!facts)
        return endWith(printer, facts.error());
    if (const auto saved = writePairFile(common.pairFile, withFreeNames(session.pair(), wanted, *facts));
        !saved)
        return endWith(printer, saved.error());
    printer.facts(*facts);
    const QList<Finding> findings = checkFacts(*facts);
    printer.findings(findings, session.pair());
    return endWell(printer, hasErrors(findings) ? failed : done);
}

int inspect(Transport &transport, const Common &common)
{
    return withPair(transport, common, [](Opened &opened) {
        const auto facts = opened.session.inspect(opened.stop);
        if (!facts)
            return endWith(opened.printer, facts.error());
        opened.printer.facts(*facts);
        return endWell(opened.printer);
    });
}

static Result<void> prepare(Opened &opened, const Common &common)
{
    PairWork &work = opened.work;
    work.open(opened.session.pair());
    const auto kept = keptEdits({}, work.pair().id);
    if (common.edits) {
        FUTAGO_TRY(kept);
        work.takeKeptEdits(*kept);
    } else if (!kept)
        opened.printer.note(kept.error().message);
    else if (!kept->isEmpty())
        opened.printer.note(VerbTexts::tr("Configuration files of this pair were edited in the window. Add "
                                          "--edits to include these changes."));
    work.prepare();
    auto prepared = opened.session.prepare(work.pair().wishes(), work.edits(), opened.stop);
    FUTAGO_TRY(prepared);
    work.takePrepared(std::make_shared<const Prepared>(std::move(*prepared)));
    return {};
}

/// prepare(), with its findings printed and an Error finding as the end; null then.
static std::shared_ptr<const Prepared> prepareAndPrint(Opened &opened, const Common &common, int &code)
{
    if (const auto could = prepare(opened, common); !could) {
        code = endWith(opened.printer, could.error());
        return nullptr;
    }
    const auto &prepared = opened.work.prepared();
    opened.printer.findings(prepared->findings, prepared->pair);
    for (const Finding &finding : prepared->findings) {
        if (finding.severity != Severity::Error)
            continue;
        const Error error = finding.toError(opened.session.pair());
        opened.printer.errorOfFinding(error);
        code = endWell(opened.printer, exitCodeOf(error));
        return nullptr;
    }
    return prepared;
}

int check(Transport &transport, const Common &common)
{
    return withPair(transport, common, [&](Opened &opened) {
        int code = done;
        const auto prepared = prepareAndPrint(opened, common, code);
        if (!prepared)
            return code;
        if (prepared->findings.isEmpty())
            opened.printer.line(VerbTexts::tr("No problems were found."));
        return endWell(opened.printer);
    });
}

int plan(Transport &transport, const Common &common)
{
    return withPair(transport, common, [&](Opened &opened) {
        int code = done;
        const auto prepared = prepareAndPrint(opened, common, code);
        if (!prepared)
            return code;
        opened.printer.plan(*prepared);
        return endWell(opened.printer);
    });
}

/// Asks on the terminal; without one, and without --yes, that is wrong use.
static Result<bool> consent(const Common &common, const QString &question)
{
    if (common.yes)
        return true;
    const Uninterrupted untilAnswered;
    std::fputs((question + u" [y/N] "_s).toUtf8().constData(), stderr);
    std::fflush(stderr);
    std::string answer;
    if (!std::getline(std::cin, answer))
        return failure(ErrorKind::WrongUse,
                       VerbTexts::tr("There is no terminal on which to ask for confirmation."),
                       VerbTexts::tr("Use --yes to run without confirmation."));
    return answer == "y" || answer == "Y" || answer == "yes";
}

static RunObserver printing(Printer &printer, const Plan &plan, const Pair &pair)
{
    return [&printer, &plan, &pair](const StepReport &report) { printer.step(plan, pair, report); };
}

static void printStatus(Opened &opened)
{
    LagHistory history;
    opened.printer.status(statusOf(opened.session.sample(opened.stop), history));
}

/// What the run left of `applied` is what waits from now on.
static Result<void> keepWhatIsOpen(Opened &opened, const Edits &applied)
{
    const auto facts = opened.session.inspect(opened.stop);
    FUTAGO_TRY(facts);
    opened.work.takeFacts(*facts);
    const QUuid id = opened.work.pair().id;
    // A window may have gone on meanwhile; it settles what it finds written.
    if (const auto present = keptEdits({}, id); !present || *present != applied)
        return {};
    return keepEdits({}, id, opened.work.edits());
}

static int applyOpened(Opened &opened, const Common &common)
{
    int code = done;
    const auto prepared = prepareAndPrint(opened, common, code);
    if (!prepared)
        return code;
    if (!common.yes && !common.json)
        opened.printer.plan(*prepared);
    const auto agreed = consent(common, VerbTexts::tr("Apply this plan?"));
    if (!agreed)
        return endWith(opened.printer, agreed.error());
    if (!*agreed)
        return endWell(opened.printer, failed);
    const auto journal = Journal::open();
    if (!journal)
        return endWith(opened.printer, journal.error());
    opened.work.apply();
    const RunReport report = opened.session.apply(
        *prepared, **journal, printing(opened.printer, prepared->plan, prepared->pair), opened.stop);
    opened.printer.run(prepared->plan, prepared->pair, report);
    opened.work.takeRun(report);
    // After a failed one they are left to the next: undo brings the former file back, and not them.
    if (report.ok() && common.edits)
        if (const auto kept = keepWhatIsOpen(opened, prepared->draft.edits); !kept)
            opened.printer.note(kept.error().message);
    if (report.ok())
        printStatus(opened);
    return endWell(opened.printer, report.ok() ? done : failed);
}

/// Nobody has seen the plan that a question would be about.
static std::optional<int> refusedAsUnseen(const Common &common)
{
    if (!common.json || common.yes)
        return std::nullopt;
    Printer printer(common.json);
    return endWith(
        printer, Error{ErrorKind::WrongUse,
                       VerbTexts::tr(
                           "With --json the plan is not displayed, so it cannot be confirmed interactively."),
                       VerbTexts::tr("Review the output of “futago plan”, then add --yes."),
                       {},
                       {}});
}

int apply(Transport &transport, const Common &common)
{
    if (const auto refused = refusedAsUnseen(common))
        return *refused;
    return withPair(transport, common, [&](Opened &opened) { return applyOpened(opened, common); });
}

static int undoOpened(Opened &opened, const Common &common)
{
    const auto journal = Journal::open();
    if (!journal)
        return endWith(opened.printer, journal.error());
    const auto runs = (*journal)->openRuns(opened.session.pair().id);
    if (!runs)
        return endWith(opened.printer, runs.error());
    if (runs->isEmpty()) {
        opened.printer.line(VerbTexts::tr("There is nothing to undo."));
        return endWell(opened.printer);
    }
    if (const auto &unreadable = runs->constFirst().unreadable)
        return endWith(opened.printer, *unreadable);
    const Plan plan = runs->constFirst().plan;
    const auto agreed =
        consent(common, VerbTexts::tr("Undo the run of %1?").arg(wording::moment(plan.madeAt)));
    if (!agreed)
        return endWith(opened.printer, agreed.error());
    if (!*agreed)
        return endWell(opened.printer, failed);
    const Pair pair = inRolesOf(plan, opened.session.pair());
    const RunReport report =
        opened.session.undo(**journal, printing(opened.printer, plan, pair), opened.stop);
    opened.printer.run(plan, pair, report);
    const auto left = (*journal)->openRuns(pair.id);
    if (report.ok() && left && !left->isEmpty())
        opened.printer.line(VerbTexts::tr("An earlier run can be undone as well; to do so, undo again."));
    return endWell(opened.printer, report.ok() ? done : failed);
}

int undo(Transport &transport, const Common &common)
{
    return withPair(transport, common, [&](Opened &opened) { return undoOpened(opened, common); });
}

int status(Transport &transport, const Common &common)
{
    return withPair(transport, common, [](Opened &opened) {
        LagHistory history;
        const PairStatus seen = statusOf(opened.session.sample(opened.stop), history);
        opened.printer.status(seen);
        for (const ServerStatus &server : {seen.sample.primary, seen.sample.standby})
            if (server.error)
                opened.printer.line(server.error->message);
        return endWell(opened.printer, seen.state == PairState::Streaming ? done : failed);
    });
}

int provision(Transport &transport, const Pair &pair, const Common &common)
{
    Printer printer(common.json);
    const Interrupt interrupt;
    Opened opened{printer, PairSession(transport, pair, Secrets(), trustFrom(common)), interrupt.token(), {}};
    return applyOpened(opened, common);
}

} // namespace futago::cli
