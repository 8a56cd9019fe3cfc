// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"

namespace futago {

/// Configuration files that are to be tried before they replace those in use. They lie beside them, because
/// included files are named relative to them. An empty one stands for the file in use itself.
class Candidates
{
public:
    void add(const QString &file, const QByteArray &candidate);
    /// What the server has to be told in place of `file`.
    QString pathFor(const QString &file) const;

    Result<void> lay(Host &host, const Patience &patience) const;
    /// Also those of a run that was killed.
    Result<void> remove(Host &host, const Patience &patience) const;

private:
    QList<std::pair<QString, QByteArray>> m_files;
};

} // namespace futago
