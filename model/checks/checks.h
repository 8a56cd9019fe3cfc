// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checks/checkcontext.h"

/// One pure function per check, in the table of finding.cpp; a file for each matter.
namespace futago::checks {

// Of facts alone, in factchecks.cpp, hostchecks.cpp, obstaclechecks.cpp and filechecks.cpp.
Findings primaryIsRunning(const CheckContext &context);
Findings primaryIsNotAStandby(const CheckContext &context);
Findings majorsAreEqual(const CheckContext &context);
Findings standbyHasPrograms(const CheckContext &context);
Findings machinesAreEqual(const CheckContext &context);
Findings serversAreDifferent(const CheckContext &context);
Findings standbyDirectoryIsUsable(const CheckContext &context);
Findings copyCanBePlaced(const CheckContext &context);
Findings primaryCanBeCopied(const CheckContext &context);
Findings standbyHasRoom(const CheckContext &context);
Findings primaryIsNotManaged(const CheckContext &context);
Findings standbyIsNotManaged(const CheckContext &context);
Findings onePrimaryAlone(const CheckContext &context);
Findings formerServerIsStopped(const CheckContext &context);
/// A disk of its own for the standby's WAL, which a copy may not get.
Findings walKeepsItsDisk(const CheckContext &context);
Findings noTablespaces(const CheckContext &context);
Findings recoveryWillLast(const CheckContext &context);
/// Text is compared by a library of the host, and its indexes are copied with the data.
Findings cLibrariesAreEqual(const CheckContext &context);
Findings icuVersionsAreEqual(const CheckContext &context);
/// One finding per host: a unit that the login may not use, or a server outside of its unit.
Findings servicesAreUsable(const CheckContext &context);
/// One finding per line.
Findings filesAreReadable(const CheckContext &context);

// Of facts and draft. The primary runs. In draftchecks.cpp, namechecks.cpp and ownershipchecks.cpp.
Findings modeIsKnownToTheServer(const CheckContext &context);
Findings slotNameIsValid(const CheckContext &context);
Findings applicationNameIsValid(const CheckContext &context);
Findings roleNameIsValid(const CheckContext &context);
Findings roleIsNoSuperuser(const CheckContext &context);
Findings roleMayLoseItsPassword(const CheckContext &context);
/// Slots and names that other standbys of the primary have.
Findings slotIsNobodyElses(const CheckContext &context);
Findings slotWasThereBefore(const CheckContext &context);
Findings applicationNameIsNobodyElses(const CheckContext &context);
Findings synchronousWithOneStandby(const CheckContext &context);
Findings otherStandbysAreWaitedFor(const CheckContext &context);
Findings restartCutsSessions(const CheckContext &context);
/// Of a server that does not run; of one that does, formerServerIsStopped tells.
Findings directoryIsMovedAside(const CheckContext &context);
Findings minorVersionsDiffer(const CheckContext &context);

// Of what the documents will finally say.

// walchecks.cpp: WAL on the primary against the policy, and what a standby needs of it.
Findings walLevelServesAStandby(const CheckContext &context);
Findings walSendersAreEnough(const CheckContext &context);
Findings slotsAreEnough(const CheckContext &context);
/// Up to 11 a server with more walsenders than connections does not start.
Findings walSendersFitConnections(const CheckContext &context);
Findings retentionServesThePolicy(const CheckContext &context);
Findings slotIsLimited(const CheckContext &context);
/// By what pg_wal's own file system has room for.
Findings keptWalFitsItsDisk(const CheckContext &context);
Findings slotFitsItsDisk(const CheckContext &context);
Findings rewindIsPossible(const CheckContext &context);

// standbylimits.cpp
/// The limits that a standby must not have lower than its primary: one finding each.
Findings limitsReachThePrimarys(const CheckContext &context);

// syncchecks.cpp: synchronous_standby_names and the name that the standby gives itself.
Findings standbyNamesAreRead(const CheckContext &context);
Findings standbyNamesCanBeMet(const CheckContext &context);
Findings standbyIsNamed(const CheckContext &context);
Findings namesAreNoAsterisk(const CheckContext &context);

// connectionchecks.cpp: how the standby finds its primary.
Findings conninfoIsComplete(const CheckContext &context);
Findings conninfoLeadsToThePrimary(const CheckContext &context);
Findings conninfoHoldsNoPassword(const CheckContext &context);
/// Before 10 libpq looks into ~/.pgpass alone.
Findings passFileIsFound(const CheckContext &context);
Findings serversListen(const CheckContext &context);
Findings portsStay(const CheckContext &context);

// accesschecks.cpp: pg_hba.conf of both hosts.
/// The standby at the primary (an error), the primary at the standby after a switchover (a warning).
Findings replicationIsAdmitted(const CheckContext &context);
Findings rulesAreReached(const CheckContext &context);
Findings trustStaysOnTheHost(const CheckContext &context);
Findings passwordsStayUnread(const CheckContext &context);
Findings passwordFitsTheRule(const CheckContext &context);

// archivechecks.cpp
Findings archiveHasACommand(const CheckContext &context);
Findings archiveHasRoom(const CheckContext &context);
Findings archiveIsNotOverwritten(const CheckContext &context);
Findings archiveKeepsWal(const CheckContext &context);
Findings restoreReachesTheArchive(const CheckContext &context);
Findings restoreFetchesTheFile(const CheckContext &context);
/// A restore_command that ends with more than 125 stops the standby.
Findings restoreFailsSoftly(const CheckContext &context);
Findings standbyArchivesAlone(const CheckContext &context);

// overridechecks.cpp: what is written and does not count.
Findings autoConfDoesNotOverride(const CheckContext &context);
Findings laterLinesDoNotOverride(const CheckContext &context);
Findings wantedSettingsReachTheServer(const CheckContext &context);
Findings noFilesOfAnotherDialect(const CheckContext &context);
Findings primaryStaysAPrimary(const CheckContext &context);

// valuechecks.cpp: values that break a pair.
Findings valuesAreSafe(const CheckContext &context);
Findings recoveryGoesOn(const CheckContext &context);
Findings filesStayWhereTheyAre(const CheckContext &context);

// closurechecks.cpp: what the documents of a server that cannot be asked name.
Findings includedFilesAreTaken(const CheckContext &context);
Findings listedUsersAreThere(const CheckContext &context);
Findings copyFindsWhatItNeeds(const CheckContext &context);

// cataloguechecks.cpp
/// Names and values that the server of this version refuses.
Findings parametersAreTaken(const CheckContext &context);

// editchecks.cpp: what a person changed, and what one host's file brings to the other.
Findings editsAreOfTheseFiles(const CheckContext &context);
/// One finding per server that the plan stops and that would not end.
Findings stopsWillEnd(const CheckContext &context);
/// One finding per changed file that cannot be replaced.
Findings filesCanBeReplaced(const CheckContext &context);
Findings documentsAreReadable(const CheckContext &context);

// filechecks.cpp
Findings filesAreNotManaged(const CheckContext &context);
/// Findings about lines of the hosts' files, where these lines will stand, and with a fix; without those
/// whose line will be gone.
QList<Finding> inFinalDocuments(const QList<Finding> &findings, const CheckContext &context);
} // namespace futago::checks
