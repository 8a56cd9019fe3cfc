// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/finding.h"

#include "model/checks/checks.h"
#include "model/documents/masking.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

const char *wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Note:
        return "note";
    }
    return nullptr;
}

Error Finding::toError(const Pair &pair) const
{
    QStringList said{hint, why};
    said.removeAll(QString());
    return {kind, message, said.join(u'\n'), raw, pair.host(host).ssh.host};
}

/// What has to be there before a check can be asked.
enum class Basis { Facts, Draft };

struct CheckRow
{
    checks::Findings (*check)(const checks::CheckContext &);
    Basis basis;
};

static constexpr CheckRow checkRows[] = {
    {checks::primaryIsRunning, Basis::Facts},
    {checks::primaryIsNotAStandby, Basis::Facts},
    {checks::standbyHasPrograms, Basis::Facts},
    {checks::majorsAreEqual, Basis::Facts},
    {checks::machinesAreEqual, Basis::Facts},
    {checks::serversAreDifferent, Basis::Facts},
    {checks::standbyDirectoryIsUsable, Basis::Facts},
    {checks::standbyHasRoom, Basis::Facts},
    {checks::primaryIsNotManaged, Basis::Facts},
    {checks::standbyIsNotManaged, Basis::Facts},
    {checks::onePrimaryAlone, Basis::Facts},
    {checks::formerServerIsStopped, Basis::Facts},
    {checks::noTablespaces, Basis::Facts},
    {checks::cLibrariesAreEqual, Basis::Facts},
    {checks::icuVersionsAreEqual, Basis::Facts},
    {checks::recoveryWillLast, Basis::Facts},
    {checks::copyCanBePlaced, Basis::Facts},
    {checks::primaryCanBeCopied, Basis::Facts},
    {checks::walKeepsItsDisk, Basis::Facts},
    {checks::servicesAreUsable, Basis::Facts},
    {checks::filesAreReadable, Basis::Facts},
    {checks::modeIsKnownToTheServer, Basis::Draft},
    {checks::slotNameIsValid, Basis::Draft},
    {checks::applicationNameIsValid, Basis::Draft},
    {checks::roleNameIsValid, Basis::Draft},
    {checks::roleIsNoSuperuser, Basis::Draft},
    {checks::roleMayLoseItsPassword, Basis::Draft},
    {checks::slotIsNobodyElses, Basis::Draft},
    {checks::slotWasThereBefore, Basis::Draft},
    {checks::applicationNameIsNobodyElses, Basis::Draft},
    {checks::synchronousWithOneStandby, Basis::Draft},
    {checks::otherStandbysAreWaitedFor, Basis::Draft},
    {checks::restartCutsSessions, Basis::Draft},
    {checks::directoryIsMovedAside, Basis::Draft},
    {checks::minorVersionsDiffer, Basis::Draft},
    {checks::editsAreOfTheseFiles, Basis::Draft},
    {checks::documentsAreReadable, Basis::Draft},
    {checks::filesAreNotManaged, Basis::Draft},
    {checks::filesCanBeReplaced, Basis::Draft},
    {checks::stopsWillEnd, Basis::Draft},
    {checks::walLevelServesAStandby, Basis::Draft},
    {checks::walSendersAreEnough, Basis::Draft},
    {checks::slotsAreEnough, Basis::Draft},
    {checks::walSendersFitConnections, Basis::Draft},
    {checks::retentionServesThePolicy, Basis::Draft},
    {checks::slotIsLimited, Basis::Draft},
    {checks::keptWalFitsItsDisk, Basis::Draft},
    {checks::slotFitsItsDisk, Basis::Draft},
    {checks::rewindIsPossible, Basis::Draft},
    {checks::limitsReachThePrimarys, Basis::Draft},
    {checks::standbyNamesAreRead, Basis::Draft},
    {checks::standbyNamesCanBeMet, Basis::Draft},
    {checks::standbyIsNamed, Basis::Draft},
    {checks::namesAreNoAsterisk, Basis::Draft},
    {checks::conninfoIsComplete, Basis::Draft},
    {checks::conninfoLeadsToThePrimary, Basis::Draft},
    {checks::conninfoHoldsNoPassword, Basis::Draft},
    {checks::passFileIsFound, Basis::Draft},
    {checks::serversListen, Basis::Draft},
    {checks::portsStay, Basis::Draft},
    {checks::replicationIsAdmitted, Basis::Draft},
    {checks::rulesAreReached, Basis::Draft},
    {checks::trustStaysOnTheHost, Basis::Draft},
    {checks::passwordsStayUnread, Basis::Draft},
    {checks::passwordFitsTheRule, Basis::Draft},
    {checks::archiveHasACommand, Basis::Draft},
    {checks::archiveHasRoom, Basis::Draft},
    {checks::archiveIsNotOverwritten, Basis::Draft},
    {checks::archiveKeepsWal, Basis::Draft},
    {checks::restoreReachesTheArchive, Basis::Draft},
    {checks::restoreFetchesTheFile, Basis::Draft},
    {checks::restoreFailsSoftly, Basis::Draft},
    {checks::standbyArchivesAlone, Basis::Draft},
    {checks::autoConfDoesNotOverride, Basis::Draft},
    {checks::laterLinesDoNotOverride, Basis::Draft},
    {checks::wantedSettingsReachTheServer, Basis::Draft},
    {checks::noFilesOfAnotherDialect, Basis::Draft},
    {checks::primaryStaysAPrimary, Basis::Draft},
    {checks::valuesAreSafe, Basis::Draft},
    {checks::recoveryGoesOn, Basis::Draft},
    {checks::filesStayWhereTheyAre, Basis::Draft},
    {checks::parametersAreTaken, Basis::Draft},
    {checks::includedFilesAreTaken, Basis::Draft},
    {checks::listedUsersAreThere, Basis::Draft},
    {checks::copyFindsWhatItNeeds, Basis::Draft},
};

static QList<Finding> found(const checks::CheckContext &context, Basis basis)
{
    QList<Finding> findings;
    for (const CheckRow &row : checkRows)
        if (row.basis == basis)
            findings += row.check(context);
    return findings;
}

QList<Finding> checkFacts(const PairFacts &facts)
{
    return found(checks::CheckContext(facts), Basis::Facts);
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
    QList<Finding> findings = checks::inFinalDocuments(found(context, Basis::Facts), context);
    findings += found(context, Basis::Draft);
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
