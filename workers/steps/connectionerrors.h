// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"

namespace futago {

/// The Error for a client program (psql, pg_basebackup) that failed on `host` with this text: its cause is
/// looked up among the server's and libpq's messages that facts know (they are English under LC_ALL=C on the
/// client's side; the server's part may be localized). Its message then names that cause; `whatFailed` is the
/// message when the cause is not among them.
Error explainConnection(const Host &host, const QString &whatFailed, const QString &text);

} // namespace futago
