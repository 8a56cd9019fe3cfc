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

static const QStringList &namesOfHost()
{
    static const QStringList names{u"ssh.password"_s, u"ssh.passphrase"_s, u"sudo.password"_s};
    return names;
}

static const QStringList &namesOfPair()
{
    static const QStringList names{u"replication.password"_s, u"superuser.password"_s};
    return names;
}

static Failure badFile(const QString &message, const QString &hint)
{
    return failure(ErrorKind::BadInput, message, hint);
}

static Failure unknownEntry(const QString &path, const QString &entry, const QStringList &known)
{
    return badFile(SecretTexts::tr("The secrets file %1 has an unknown entry “%2”.").arg(path, entry),
                   SecretTexts::tr("Known names: %1.").arg(wording::list(known)));
}

static QStringList callNames(const Pair &pair)
{
    QStringList names;
    for (const HostSpec &member : pair.members)
        names << member.name();
    return names;
}

/// Nothing for a name of none or of several.
static std::optional<MemberId> memberCalled(const QString &name, const Pair &pair)
{
    QList<MemberId> called;
    for (const HostSpec &member : pair.members) {
        if (member.id.text == name)
            return member.id;
        if (member.name() == name || member.ssh.host == name)
            called << member.id;
    }
    return called.size() == 1 ? std::optional(called.constFirst()) : std::nullopt;
}

/// Files of earlier versions filed a host's secrets under the role that it had then.
static std::optional<std::pair<MemberId, QString>> formerEntry(const QString &entry, const Pair &pair)
{
    for (const HostRole role : bothRoles)
        if (const QString prefix = nameOf(role) + u'.';
            entry.startsWith(prefix) && namesOfHost().contains(entry.sliced(prefix.size())))
            return std::pair(pair.members.at(static_cast<qsizetype>(role)).id, entry.sliced(prefix.size()));
    return std::nullopt;
}

static Result<void> readHost(Secrets &secrets, const QString &path, const MemberId &member,
                             const QString &called, const QJsonObject &object)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!namesOfHost().contains(entry.key()) || !entry.value().isString())
            return unknownEntry(path, u"hosts."_s + called + u'.' + entry.key(), namesOfHost());
        secrets.set(member, entry.key(), Secret(entry.value().toString().toUtf8()));
    }
    return {};
}

static Result<void> readHosts(Secrets &secrets, const QString &path, const Pair &pair,
                              const QJsonObject &hosts)
{
    for (auto host = hosts.begin(); host != hosts.end(); ++host) {
        const auto member = memberCalled(host.key(), pair);
        if (!member || !host.value().isObject())
            return unknownEntry(path, u"hosts."_s + host.key(), callNames(pair));
        FUTAGO_TRY(readHost(secrets, path, *member, host.key(), host.value().toObject()));
    }
    return {};
}

static Result<QByteArray> readPrivateFile(const QString &path)
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
    return file.readAll();
}

Result<Secrets> Secrets::fromFile(const QString &path, const Pair &pair)
{
    const auto bytes = readPrivateFile(path);
    FUTAGO_TRY(bytes);
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return badFile(SecretTexts::tr("The secrets file %1 is not a JSON object.").arg(path),
                       SecretTexts::tr("Write for example: {\"replication.password\": \"…\"}"));
    Secrets secrets;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString name = entry.key();
        const auto former = formerEntry(name, pair);
        if (name == u"hosts" && entry.value().isObject())
            FUTAGO_TRY(readHosts(secrets, path, pair, entry.value().toObject()));
        else if (former && entry.value().isString())
            secrets.set(former->first, former->second, Secret(entry.value().toString().toUtf8()));
        else if (namesOfPair().contains(name) && entry.value().isString())
            secrets.set(name, Secret(entry.value().toString().toUtf8()));
        else
            return unknownEntry(path, name, namesOfPair() + QStringList{u"hosts"_s});
    }
    return secrets;
}

} // namespace futago
