// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/hostfile.h"

namespace futago {

const char *wordOf(HostFile file)
{
    switch (file) {
    case HostFile::None:
        return "";
    case HostFile::Config:
        return "config";
    case HostFile::Hba:
        return "hba";
    case HostFile::Ident:
        return "ident";
    case HostFile::Auto:
        return "auto";
    case HostFile::Recovery:
        return "recovery";
    case HostFile::Signal:
        return "signal";
    case HostFile::Pid:
        return "pid";
    case HostFile::AuthorizedKeys:
        return "authorized_keys";
    case HostFile::KnownHosts:
        return "known_hosts";
    }
    return nullptr;
}

} // namespace futago
