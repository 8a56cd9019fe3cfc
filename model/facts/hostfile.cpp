// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/hostfile.h"

#include <algorithm>
#include <array>

namespace futago {

struct FileName
{
    HostFile file;
    const char *name;
};

static constexpr std::array fileNames{FileName{HostFile::Config, "config"},
                                      FileName{HostFile::Hba, "hba"},
                                      FileName{HostFile::Ident, "ident"},
                                      FileName{HostFile::Auto, "auto"},
                                      FileName{HostFile::Recovery, "recovery"},
                                      FileName{HostFile::Signal, "signal"},
                                      FileName{HostFile::Pid, "pid"},
                                      FileName{HostFile::AuthorizedKeys, "authorized_keys"},
                                      FileName{HostFile::KnownHosts, "known_hosts"}};

QString nameOf(HostFile file)
{
    const auto row = std::find_if(fileNames.begin(), fileNames.end(),
                                  [&](const FileName &each) { return each.file == file; });
    return row == fileNames.end() ? QString() : QString(QLatin1StringView(row->name));
}

std::optional<HostFile> hostFileFromName(const QString &name)
{
    const auto row = std::find_if(fileNames.begin(), fileNames.end(),
                                  [&](const FileName &each) { return name == QLatin1StringView(each.name); });
    return row == fileNames.end() ? std::nullopt : std::optional(row->file);
}

} // namespace futago
