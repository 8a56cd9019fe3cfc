// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace futago::test {

/// The roots of testroots.sh with a server that runs on this machine as it is, of the majors that
/// `./run test --majors` names.
QStringList chosenServerRoots();

/// A root of testroots.sh, as TestHosts::Options takes it; it is made if it is missing. Empty if it cannot be
/// made.
QString pathOfRoot(const QString &root);

/// The directory of a root's programs; the root is made if it is missing. Empty if it cannot be made.
QString programsOfRoot(const QString &root);

} // namespace futago::test
