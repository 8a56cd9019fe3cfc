// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace futago {

/// A configuration file or a value of it as a person may see it: in place of each password a fixed word
/// stands, which tells nothing of its length. Passwords are what follows password= or sslpassword= in a
/// connection string, PGPASSWORD= in a command, stands before the @ of a URI, and in pg_hba.conf the options
/// ldapbindpasswd and radiussecrets; also in comments. In doubt
/// more is masked than need be. Lines keep their number. For display alone: it cannot be undone.
QByteArray withPasswordsMasked(const QByteArray &text);
QString withPasswordsMasked(const QString &text);

/// Something was masked there, so that the text says less than it did.
bool isMasked(const QString &text);

} // namespace futago
