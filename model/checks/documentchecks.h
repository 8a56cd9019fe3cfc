// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checks/checkcontext.h"

/// Checks of what the documents will finally say: one pure function each, in the table of finding.cpp. All
/// need the facts of a running primary.
namespace futago::checks {

// walchecks.cpp: WAL on the primary against the policy, and what a standby needs of it.
QList<Finding> walLevelServesAStandby(const CheckContext &context);
QList<Finding> walSendersAreEnough(const CheckContext &context);
QList<Finding> slotsAreEnough(const CheckContext &context);
/// Up to 11 a server with more walsenders than connections does not start.
QList<Finding> walSendersFitConnections(const CheckContext &context);
QList<Finding> retentionServesThePolicy(const CheckContext &context);
QList<Finding> slotIsLimited(const CheckContext &context);
/// By what pg_wal's own file system has room for.
QList<Finding> keptWalFitsItsDisk(const CheckContext &context);
QList<Finding> slotFitsItsDisk(const CheckContext &context);
QList<Finding> rewindIsPossible(const CheckContext &context);

// standbylimits.cpp
/// The limits that a standby must not have lower than its primary: one finding each.
QList<Finding> limitsReachThePrimarys(const CheckContext &context);

// syncchecks.cpp: synchronous_standby_names and the name that the standby gives itself.
QList<Finding> standbyNamesAreRead(const CheckContext &context);
QList<Finding> standbyNamesCanBeMet(const CheckContext &context);
QList<Finding> standbyIsNamed(const CheckContext &context);
QList<Finding> namesAreNoAsterisk(const CheckContext &context);

// connectionchecks.cpp: how the standby finds its primary.
QList<Finding> conninfoIsComplete(const CheckContext &context);
QList<Finding> conninfoLeadsToThePrimary(const CheckContext &context);
QList<Finding> conninfoHoldsNoPassword(const CheckContext &context);
/// Before 10 libpq looks into ~/.pgpass alone.
QList<Finding> passFileIsFound(const CheckContext &context);
QList<Finding> serversListen(const CheckContext &context);
QList<Finding> portsStay(const CheckContext &context);

// accesschecks.cpp: pg_hba.conf of both hosts.
/// The standby at the primary (an error), the primary at the standby after a switchover (a warning).
QList<Finding> replicationIsAdmitted(const CheckContext &context);
QList<Finding> rulesAreReached(const CheckContext &context);
QList<Finding> trustStaysOnTheHost(const CheckContext &context);
QList<Finding> passwordFitsTheRule(const CheckContext &context);

// archivechecks.cpp
QList<Finding> archiveHasACommand(const CheckContext &context);
QList<Finding> archiveHasRoom(const CheckContext &context);
QList<Finding> archiveIsNotOverwritten(const CheckContext &context);
QList<Finding> archiveKeepsWal(const CheckContext &context);
QList<Finding> restoreReachesTheArchive(const CheckContext &context);
QList<Finding> restoreFetchesTheFile(const CheckContext &context);
/// A restore_command that ends with more than 125 stops the standby.
QList<Finding> restoreFailsSoftly(const CheckContext &context);
QList<Finding> standbyArchivesAlone(const CheckContext &context);

// overridechecks.cpp: what is written and does not count.
QList<Finding> autoConfDoesNotOverride(const CheckContext &context);
QList<Finding> laterLinesDoNotOverride(const CheckContext &context);
QList<Finding> wantedSettingsReachTheServer(const CheckContext &context);
QList<Finding> noFilesOfAnotherDialect(const CheckContext &context);
QList<Finding> primaryStaysAPrimary(const CheckContext &context);

// valuechecks.cpp: values that break a pair.
QList<Finding> valuesAreSafe(const CheckContext &context);
QList<Finding> recoveryGoesOn(const CheckContext &context);
QList<Finding> filesStayWhereTheyAre(const CheckContext &context);

// closurechecks.cpp: what the documents of a server that cannot be asked name.
QList<Finding> includedFilesAreTaken(const CheckContext &context);
QList<Finding> listedUsersAreThere(const CheckContext &context);
QList<Finding> copyFindsWhatItNeeds(const CheckContext &context);

// cataloguechecks.cpp
/// Names and values that the server of this version refuses.
QList<Finding> parametersAreTaken(const CheckContext &context);

// editchecks.cpp: what a person changed, and what one host's file brings to the other.
QList<Finding> editsAreOfTheseFiles(const CheckContext &context);
/// One finding per server that the plan stops and that would not end.
QList<Finding> stopsWillEnd(const CheckContext &context);
/// One finding per changed file that cannot be replaced.
QList<Finding> filesCanBeReplaced(const CheckContext &context);
QList<Finding> documentsAreReadable(const CheckContext &context);

// filechecks.cpp
/// Findings about lines of the hosts' files, where these lines will stand, and with a fix; without those
/// whose line will be gone.
QList<Finding> inFinalDocuments(const QList<Finding> &findings, const CheckContext &context);

} // namespace futago::checks
