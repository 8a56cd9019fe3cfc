// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/sshkeyfile.h"

#include <QFile>

#include <cstring>

namespace futago {

namespace {

struct Asked
{
    const Secret &passphrase;
    bool asked = false;
};

int answerPassphrase(const char *, char *buffer, size_t length, int, int, void *userData)
{
    auto *asked = static_cast<Asked *>(userData);
    asked->asked = true;
    const QByteArray &secret = asked->passphrase.reveal();
    if (secret.isEmpty() || static_cast<size_t>(secret.size()) >= length)
        return -1;
    std::memcpy(buffer, secret.constData(), static_cast<size_t>(secret.size()) + 1);
    return 0;
}

} // namespace

SshKeyFile SshKeyFile::read(const QString &fileName, const Secret &passphrase)
{
    if (!QFile::exists(fileName))
        return {State::Missing, nullptr};
    Asked asked{passphrase};
    ssh_key key = nullptr;
    const QByteArray name = QFile::encodeName(fileName);
    const int outcome =
        ssh_pki_import_privkey_file(name.constData(), nullptr, answerPassphrase, &asked, &key);
    if (outcome == SSH_OK)
        return {State::Read, SshKey(key)};
    if (!asked.asked)
        return {State::Unreadable, nullptr};
    return {passphrase.isEmpty() ? State::NeedsPassphrase : State::WrongPassphrase, nullptr};
}

} // namespace futago
