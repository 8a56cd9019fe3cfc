// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace futago {

/// Whether a question of keyboard-interactive authentication is for the password of the account, and nothing
/// else may be answered with it: not a verification code, not the words of a change of the password ("Current
/// password:", "New password:"), not a question whose answer is shown. In English and Japanese, as PAM asks
/// (pam_unix, pam_sss).
bool asksForPassword(const QString &prompt, bool isEchoed);

} // namespace futago
