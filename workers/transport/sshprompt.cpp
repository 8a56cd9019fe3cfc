// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/sshprompt.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace futago {

bool asksForPassword(const QString &prompt, bool isEchoed)
{
    static const QRegularExpression password(u"password|パスワード"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression another(
        u"new|current|old|again|re-?(type|enter)|change|expired|one[- "
        u"]?time|\\botp\\b|code|token|passcode|verif|"
        "second|sudo|新しい|現在の|古い|再入力|もう一度|変更|ワンタイム|確認|コード|トークン"_s,
        QRegularExpression::CaseInsensitiveOption);
    // What stands before it names the account: "(dba@db1) Password: " (OpenSSH 8.5).
    static const QRegularExpression account(u"^\\s*\\([^)]*@[^)]*\\)|\\bfor [^\\s:]+|^[^\\s:]+@[^\\s:]+'s"_s);
    const QString question = QString(prompt).remove(account);
    return !isEchoed && password.match(question).hasMatch() && !another.match(question).hasMatch();
}

} // namespace futago
