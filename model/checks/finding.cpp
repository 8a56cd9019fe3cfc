// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/finding.h"

#include "model/checks/checks.h"
#include "model/checks/documentchecks.h"
#include "model/documents/masking.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"note"_s;
    }
    return {};
}

Error Finding::toError(const Pair &pair) const
{
    QStringList said{hint, why};
    said.removeAll(QString());
    return {kind, message, said.join(u'\n'), raw, pair.host(host).ssh.host};
}

using FactCheck = std::optional<Finding> (*)(const PairFacts &);
using DraftCheck = std::optional<Finding> (*)(const PairFacts &, const Draft &);

static constexpr FactCheck factChecks[] = {
    checks::primaryIsRunning,         checks::primaryIsNotAStandby,  checks::standbyHasPrograms,
    checks::majorsAreEqual,           checks::machinesAreEqual,      checks::serversAreDifferent,
    checks::standbyDirectoryIsUsable, checks::standbyHasRoom,        checks::primaryIsNotManaged,
    checks::standbyIsNotManaged,      checks::formerServerIsStopped, checks::noTablespaces,
    checks::cLibrariesAreEqual,       checks::icuVersionsAreEqual,   checks::recoveryWillLast,
    checks::copyCanBePlaced,          checks::primaryCanBeCopied,    checks::walKeepsItsDisk,
};

static constexpr DraftCheck draftChecks[] = {
    checks::modeIsKnownToTheServer,
    checks::slotNameIsValid,
    checks::applicationNameIsValid,
    checks::roleNameIsValid,
    checks::roleIsNoSuperuser,
    checks::roleMayLoseItsPassword,
    checks::slotIsNobodyElses,
    checks::slotWasThereBefore,
    checks::applicationNameIsNobodyElses,
    checks::synchronousWithOneStandby,
    checks::otherStandbysAreWaitedFor,
    checks::restartCutsSessions,
    checks::directoryIsMovedAside,
    checks::minorVersionsDiffer,
};

using DocumentCheck = QList<Finding> (*)(const checks::CheckContext &);

static constexpr DocumentCheck documentChecks[] = {
    checks::editsAreOfTheseFiles,
    checks::documentsAreReadable,
    checks::filesCanBeReplaced,
    checks::stopsWillEnd,
    checks::walLevelServesAStandby,
    checks::walSendersAreEnough,
    checks::slotsAreEnough,
    checks::walSendersFitConnections,
    checks::retentionServesThePolicy,
    checks::slotIsLimited,
    checks::keptWalFitsItsDisk,
    checks::slotFitsItsDisk,
    checks::rewindIsPossible,
    checks::limitsReachThePrimarys,
    checks::standbyNamesAreRead,
    checks::standbyNamesCanBeMet,
    checks::standbyIsNamed,
    checks::namesAreNoAsterisk,
    checks::conninfoIsComplete,
    checks::conninfoLeadsToThePrimary,
    checks::conninfoHoldsNoPassword,
    checks::passFileIsFound,
    checks::serversListen,
    checks::portsStay,
    checks::replicationIsAdmitted,
    checks::rulesAreReached,
    checks::trustStaysOnTheHost,
    checks::passwordFitsTheRule,
    checks::archiveHasACommand,
    checks::archiveHasRoom,
    checks::archiveIsNotOverwritten,
    checks::archiveKeepsWal,
    checks::restoreReachesTheArchive,
    checks::restoreFetchesTheFile,
    checks::restoreFailsSoftly,
    checks::standbyArchivesAlone,
    checks::autoConfDoesNotOverride,
    checks::laterLinesDoNotOverride,
    checks::wantedSettingsReachTheServer,
    checks::noFilesOfAnotherDialect,
    checks::primaryStaysAPrimary,
    checks::valuesAreSafe,
    checks::recoveryGoesOn,
    checks::filesStayWhereTheyAre,
    checks::parametersAreTaken,
    checks::includedFilesAreTaken,
    checks::listedUsersAreThere,
    checks::copyFindsWhatItNeeds,
};

QList<Finding> checkFacts(const PairFacts &facts)
{
    QList<Finding> findings;
    for (FactCheck check : factChecks)
        if (auto finding = check(facts))
            findings << *finding;
    findings += checks::servicesAreUsable(facts);
    findings += checks::filesAreReadable(facts);
    return findings;
}

/// Values of the files stand in the sentences.
static void maskPasswords(QList<Finding> &findings)
{
    for (Finding &finding : findings) {
        finding.message = withPasswordsMasked(finding.message);
        finding.raw = withPasswordsMasked(finding.raw);
    }
}

QList<Finding> checkDraft(const PairFacts &facts, const Draft &draft)
{
    const checks::CheckContext context(facts, draft);
    QList<Finding> findings = checks::inFinalDocuments(checkFacts(facts), context);
    for (DraftCheck check : draftChecks)
        if (auto finding = check(facts, draft))
            findings << *finding;
    for (DocumentCheck check : documentChecks)
        findings += check(context);
    maskPasswords(findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return findings;
}

bool hasErrors(const QList<Finding> &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(),
                       [](const Finding &f) { return f.severity == Severity::Error; });
}

} // namespace futago
