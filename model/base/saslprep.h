// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace futago {

/// A password as SCRAM hashes it (RFC 4013, and pg_saslprep() of PostgreSQL): compatibility forms are
/// unified, so that “ｐａｓｓ” is “pass”. What is not UTF-8, or holds what the standard forbids, stays as it
/// is, as the server keeps it.
QByteArray saslPrepared(const QByteArray &password);

} // namespace futago
