// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/run/secrets.h"
#include "model/base/wording.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace futago {

struct SecretTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Secrets)
};

const QStringList &Secrets::knownNames()
{
    static const QStringList names{u"primary.ssh.password"_s,   u"standby.ssh.password"_s,
                                   u"primary.ssh.passphrase"_s, u"standby.ssh.passphrase"_s,
                                   u"primary.sudo.password"_s,  u"standby.sudo.password"_s,
                                   u"replication.password"_s,   u"superuser.password"_s};
    return names;
}

static Failure badFile(const QString &message, const QString &hint)
{
    return failure(ErrorKind::BadInput, message, hint);
}

Result<Secrets> Secrets::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badFile(SecretTexts::tr("The secrets file %1 cannot be read.").arg(path), file.errorString());
        // Windows has no such mode bits; there the folder's rights guard the file.
#ifndef Q_OS_WIN
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    if (QFileInfo(file).permissions() & others)
        return badFile(SecretTexts::tr("Other users can read the secrets file %1.").arg(path),
                       SecretTexts::tr("Set its mode to 600 (chmod 600)."));
#endif
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return badFile(SecretTexts::tr("The secrets file %1 is not a JSON object.").arg(path),
                       SecretTexts::tr("Write for example: {\"replication.password\": \"…\"}"));
    Secrets secrets;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!knownNames().contains(entry.key()) || !entry.value().isString())
            return badFile(
                SecretTexts::tr("The secrets file %1 has an unknown entry “%2”.").arg(path, entry.key()),
                SecretTexts::tr("Known names: %1.").arg(wording::list(knownNames())));
        secrets.set(entry.key(), Secret(entry.value().toString().toUtf8()));
    }
    return secrets;
}

} // namespace futago
