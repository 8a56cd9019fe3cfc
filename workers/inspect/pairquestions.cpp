// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/pairquestions.h"

#include "model/documents/conf/confdocument.h"
#include "workers/inspect/closurequestion.h"
#include "workers/inspect/roomquestion.h"
#include "workers/inspect/startquestion.h"
#include "workers/inspect/walsupply.h"
#include "workers/ports/waiting.h"

#include <future>

using namespace Qt::StringLiterals;

namespace futago {

Result<void> readClosures(Host &primary, Host &standby, PairFacts &facts, const Patience &patience)
{
    const auto dialect =
        PgDialect::of(facts.primary.server ? facts.primary.server->version : facts.primary.binaryVersion);
    if (!dialect)
        return {};
    QMap<HostFile, FileFact> basis = facts.standby.files;
    for (HostFile kind : {HostFile::Config, HostFile::Hba, HostFile::Ident})
        basis[kind] = facts.basisOnStandby(kind);
    auto ofStandby = std::async(
        std::launch::async, [&] { return readClosure(standby, facts.standby, basis, *dialect, patience); });
    const auto ofPrimary = readClosure(primary, facts.primary, facts.primary.files, *dialect, patience);
    const auto standbyDone = ofStandby.get();
    FUTAGO_TRY(ofPrimary);
    FUTAGO_TRY(standbyDone);
    return {};
}

Result<void> measure(Host &primary, Host &standby, PairFacts &facts, const Patience &patience)
{
    const bool isCopied = facts.primary.server && !isSeeded(facts);
    QStringList onStandby{facts.standby.spec.archiveDirectory};
    if (isCopied)
        onStandby << facts.standby.place().dataDirectory << facts.primary.server->tablespaceDirectories;
    FUTAGO_TRY(measureRooms(standby, facts.standby, onStandby, patience));
    FUTAGO_TRY(measureRooms(primary, facts.primary,
                            {facts.primary.spec.archiveDirectory, facts.primary.place().dataDirectory},
                            patience));
    return isCopied ? measureBulk(primary, facts.primary, patience) : Result<void>();
}

Result<void> seeWhatACopyLacks(Host &standby, PairFacts &facts, const Patience &patience)
{
    const auto dialect = PgDialect::of(facts.standby.binaryVersion);
    if (!dialect || isSeeded(facts))
        return {};
    const ServerPlace &place = facts.standby.place();
    const QByteArray autoConf =
        dialect->hasAlterSystem ? facts.primary.files.value(HostFile::Auto).bytes : QByteArray();
    const ConfTree tree = confTreeOf(
        {place.configFile, facts.basisOnStandby(HostFile::Config).bytes, place.dataDirectory, autoConf},
        facts.closureInTheEnd(HostRole::Standby), *dialect);
    QStringList settings;
    for (const QString &name : {u"shared_preload_libraries"_s, u"dynamic_library_path"_s,
                                u"logging_collector"_s, u"log_directory"_s})
        if (const auto *entry = tree.counting(name))
            settings << name + u'=' + entry->value;
    const auto problem = copyProblem(standby, place, settings, patience);
    FUTAGO_TRY(problem);
    facts.standby.copyProblem = *problem;
    return {};
}

/// A standby that applies late goes on with WAL of its own for a while.
static bool appliesLate(const HostFacts &standby)
{
    const QString name = u"recovery_min_apply_delay"_s;
    const QString running = standby.server->setting(name);
    return (!running.isEmpty() && running != u"0") ||
           ConfDocument::parse(standby.files.value(HostFile::Recovery).bytes).value(name).has_value();
}

Result<void> seeWhetherItCanCatchUp(Host &primary, Host &standby, PairFacts &facts, const Patience &patience)
{
    if (!isSeeded(facts) || !facts.standby.server || !facts.standby.server->inRecovery ||
        facts.primary.server->inRecovery || appliesLate(facts.standby))
        return {};
    const auto dialect = PgDialect::of(facts.primary.server->version);
    FUTAGO_TRY(dialect);
    const auto first = supplyFor(standby, primary, *dialect, patience);
    FUTAGO_TRY(first);
    if (first->isThere || !pauseFor(std::chrono::seconds(1), patience.stop))
        return {};
    const auto second = supplyFor(standby, primary, *dialect, patience);
    FUTAGO_TRY(second);
    facts.standby.dataDirectory.cannotCatchUp = !second->isThere && second->reached == first->reached;
    return {};
}

} // namespace futago
