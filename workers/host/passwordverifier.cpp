// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/passwordverifier.h"

#include "model/base/saslprep.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QRandomGenerator>

namespace futago {

static constexpr int iterations = 4096;

static QByteArray scramWith(const Secret &password, const QByteArray &salt, int rounds)
{
    const auto sha256 = QCryptographicHash::Sha256;
    const QByteArray salted =
        QPasswordDigestor::deriveKeyPbkdf2(sha256, saslPrepared(password.reveal()), salt, rounds, 32);
    const QByteArray clientKey = QMessageAuthenticationCode::hash("Client Key", salted, sha256);
    const QByteArray storedKey = QCryptographicHash::hash(clientKey, sha256);
    const QByteArray serverKey = QMessageAuthenticationCode::hash("Server Key", salted, sha256);
    return "SCRAM-SHA-256$" + QByteArray::number(rounds) + ':' + salt.toBase64() + '$' +
           storedKey.toBase64() + ':' + serverKey.toBase64();
}

QByteArray scramVerifier(const Secret &password, const QByteArray &salt)
{
    return scramWith(password, salt, iterations);
}

QByteArray md5Verifier(const Secret &password, const QByteArray &roleName)
{
    return "md5" + QCryptographicHash::hash(password.reveal() + roleName, QCryptographicHash::Md5).toHex();
}

bool verifies(const QByteArray &verifier, const Secret &password, const QByteArray &roleName)
{
    if (verifier.startsWith("md5"))
        return verifier == md5Verifier(password, roleName);
    const QList<QByteArray> parts = verifier.split('$');
    if (parts.size() != 3 || parts.first() != "SCRAM-SHA-256")
        return false;
    const QList<QByteArray> roundsAndSalt = parts.at(1).split(':');
    return roundsAndSalt.size() == 2 && scramWith(password, QByteArray::fromBase64(roundsAndSalt.at(1)),
                                                  roundsAndSalt.at(0).toInt()) == verifier;
}

Secret generatedPassword()
{
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray password;
    for (int i = 0; i < 32; ++i)
        password += alphabet[QRandomGenerator::system()->bounded(static_cast<quint32>(sizeof alphabet - 1))];
    return Secret(password);
}

} // namespace futago
