// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/practice/account.h"

#include <array>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

std::vector<gid_t> groupsOf(const passwd &entry)
{
    int count = 64;
    std::vector<gid_t> groups(static_cast<std::size_t>(count));
    if (getgrouplist(entry.pw_name, entry.pw_gid, groups.data(), &count) < 0) {
        groups.resize(static_cast<std::size_t>(count));
        getgrouplist(entry.pw_name, entry.pw_gid, groups.data(), &count);
    }
    groups.resize(static_cast<std::size_t>(count));
    return groups;
}

Account accountOf(const passwd &entry)
{
    return Account{QString::fromLocal8Bit(entry.pw_name), QString::fromLocal8Bit(entry.pw_dir), entry.pw_uid,
                   entry.pw_gid, groupsOf(entry)};
}

} // namespace

bool Account::differsFromCaller() const
{
    return geteuid() != uid;
}

Result<Account> Account::ofCaller()
{
    passwd entry = {};
    passwd *found = nullptr;
    std::array<char, 16384> buffer;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return failure(ErrorKind::WrongUse,
                       tr("No name is registered on this workstation for the user who runs Futago."));
    return accountOf(entry);
}

Result<Account> Account::ofPracticeServers()
{
    if (geteuid() != 0)
        return ofCaller();
    passwd entry = {};
    passwd *found = nullptr;
    std::array<char, 16384> buffer;
    if (getpwnam_r("postgres", &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr) {
        return failure(
            ErrorKind::WrongUse,
            tr("This workstation has no OS user “postgres” to run the practice servers."),
            tr("Install the package of the PostgreSQL server, or start Futago as an ordinary user."));
    }
    return accountOf(entry);
}

} // namespace futago
