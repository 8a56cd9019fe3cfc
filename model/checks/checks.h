// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checks/finding.h"

/// One pure function per check; finding.cpp has them in its tables. Each returns its findings, most at most
/// one.
namespace futago::checks {

std::optional<Finding> primaryIsRunning(const PairFacts &facts);
std::optional<Finding> primaryIsNotAStandby(const PairFacts &facts);
std::optional<Finding> majorsAreEqual(const PairFacts &facts);
std::optional<Finding> standbyHasPrograms(const PairFacts &facts);
std::optional<Finding> machinesAreEqual(const PairFacts &facts);
std::optional<Finding> serversAreDifferent(const PairFacts &facts);
std::optional<Finding> standbyDirectoryIsUsable(const PairFacts &facts);
std::optional<Finding> copyCanBePlaced(const PairFacts &facts);
std::optional<Finding> primaryCanBeCopied(const PairFacts &facts);
std::optional<Finding> standbyHasRoom(const PairFacts &facts);
std::optional<Finding> primaryIsNotManaged(const PairFacts &facts);
std::optional<Finding> standbyIsNotManaged(const PairFacts &facts);
std::optional<Finding> formerServerIsStopped(const PairFacts &facts);
/// A disk of its own for the standby's WAL, which a copy may not get.
std::optional<Finding> walKeepsItsDisk(const PairFacts &facts);
std::optional<Finding> noTablespaces(const PairFacts &facts);
std::optional<Finding> recoveryWillLast(const PairFacts &facts);
/// Text is compared by a library of the host, and its indexes are copied with the data.
std::optional<Finding> cLibrariesAreEqual(const PairFacts &facts);
std::optional<Finding> icuVersionsAreEqual(const PairFacts &facts);
/// One finding per host: a unit that the login may not use, or a server outside of its unit.
QList<Finding> servicesAreUsable(const PairFacts &facts);
/// One finding per line.
QList<Finding> filesAreReadable(const PairFacts &facts);

std::optional<Finding> modeIsKnownToTheServer(const PairFacts &facts, const Draft &draft);
std::optional<Finding> slotNameIsValid(const PairFacts &facts, const Draft &draft);
std::optional<Finding> applicationNameIsValid(const PairFacts &facts, const Draft &draft);
std::optional<Finding> roleNameIsValid(const PairFacts &facts, const Draft &draft);
std::optional<Finding> roleIsNoSuperuser(const PairFacts &facts, const Draft &draft);
std::optional<Finding> roleMayLoseItsPassword(const PairFacts &facts, const Draft &draft);
/// Slots and names that other standbys of the primary have.
std::optional<Finding> slotIsNobodyElses(const PairFacts &facts, const Draft &draft);
std::optional<Finding> slotWasThereBefore(const PairFacts &facts, const Draft &draft);
std::optional<Finding> applicationNameIsNobodyElses(const PairFacts &facts, const Draft &draft);
std::optional<Finding> synchronousWithOneStandby(const PairFacts &facts, const Draft &draft);
std::optional<Finding> otherStandbysAreWaitedFor(const PairFacts &facts, const Draft &draft);
std::optional<Finding> restartCutsSessions(const PairFacts &facts, const Draft &draft);
/// Of a server that does not run; of one that does, formerServerIsStopped tells.
std::optional<Finding> directoryIsMovedAside(const PairFacts &facts, const Draft &draft);
std::optional<Finding> minorVersionsDiffer(const PairFacts &facts, const Draft &draft);

} // namespace futago::checks
