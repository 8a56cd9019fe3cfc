// SPDX-License-Identifier: GPL-3.0-or-later
static const QString script = uR"sh(mkdir -- "$1")sh"_s; // expect
static const QStringList argv{u"sh"_s, u"-c"_s, u"mkdir -- \"$1\""_s}; // expect
static const QString taken = scripts::takeLock;
