// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QCoreApplication>
#include <QString>

namespace futago {

/// The installed programs that a practice pair is made of, as absolute paths.
struct Programs
{
    Q_DECLARE_TR_FUNCTIONS(futago::Programs)
public:
    /// Holds initdb, pg_ctl and postgres.
    QString binDirectory;
    QString sshd;
    QString sshKeygen;

    /// `binDirectory` empty chooses the newest of Debian's /usr/lib/postgresql/*/bin, then the one in PATH.
    static Result<Programs> find(const QString &binDirectory = {});
};

} // namespace futago
