// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

#include <sys/types.h>

namespace futago {

/// The OS account that the practice servers belong to: the user who runs Futago, or postgres when that is
/// root, because initdb refuses root. A value; any thread.
struct Account
{
    Q_DECLARE_TR_FUNCTIONS(futago::Account)
public:
    QString name;
    QString home;
    uid_t uid = 0;
    gid_t gid = 0;
    std::vector<gid_t> groups;

    /// True when this process must change its user to act as the account.
    bool differsFromCaller() const;
    static Result<Account> ofCaller();
    static Result<Account> ofPracticeServers();
};

} // namespace futago
