// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft/draft.h"

namespace futago {

/// A setting that leaves postgresql.auto.conf, and what it says there.
struct AutoSetting
{
    QString name;
    QString value;
    /// The running server has the value since its start: only a restart takes it away or brings it back.
    bool isInUseSinceStart = false;
};

/// postgresql.auto.conf as it lies on a host before the plan takes anything out of it: the primary's where
/// the base backup brings it.
FileFact presentAutoConf(const PairFacts &facts, HostRole role);

/// Settings that have to leave it because they win over every file: what the draft wants otherwise, at first
/// or in the end, what decides about recovery, and in a copy of the primary what belongs to that one host.
/// Empty before 9.4, which has no such file.
QList<AutoSetting> leavingAutoConf(const PairFacts &facts, const Draft &draft, HostRole role,
                                   const PgDialect &dialect);

/// The file without them; each line stays as a comment that names `provenance`.
QByteArray withoutLeaving(const QByteArray &autoConf, const QList<AutoSetting> &leaving,
                          const QString &provenance);

} // namespace futago
