// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pair/pair.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr int formatVersion = 2;

struct PairTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Pair)
};

/// Reads members of one JSON object and remembers the first that has the wrong type.
class ObjectReader
{
public:
    ObjectReader(const QJsonObject &object, QString path, QString &wrong)
        : m_object(object)
        , m_path(std::move(path))
        , m_wrong(wrong)
    {
    }

    void read(const QString &key, QString &into)
    {
        take(key, QJsonValue::String, [&](const QJsonValue &v) { into = v.toString(); });
    }
    void read(const QString &key, bool &into)
    {
        take(key, QJsonValue::Bool, [&](const QJsonValue &v) { into = v.toBool(); });
    }
    void read(const QString &key, int &into)
    {
        take(key, QJsonValue::Double, [&](const QJsonValue &v) { into = v.toInt(into); });
    }
    void readPort(const QString &key, quint16 &into)
    {
        take(key, QJsonValue::Double, [&](const QJsonValue &v) {
            const int port = v.toInt(-1);
            if (port < 0 || port > 65535)
                markWrong(key);
            else
                into = static_cast<quint16>(port);
        });
    }
    template <typename T, typename Parse>
    void readName(const QString &key, T &into, Parse parse)
    {
        take(key, QJsonValue::String, [&](const QJsonValue &v) {
            if (const auto parsed = parse(v.toString()))
                into = *parsed;
            else
                markWrong(key);
        });
    }
    ObjectReader child(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isObject())
            markWrong(key);
        return ObjectReader(value.toObject(), m_path + key + u'.', m_wrong);
    }

    std::vector<ObjectReader> children(const QString &key)
    {
        const QJsonArray array = m_object.value(key).toArray();
        std::vector<ObjectReader> readers;
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString path = u"%1[%2]"_s.arg(key).arg(i);
            if (!array.at(i).isObject())
                markWrong(path);
            readers.emplace_back(array.at(i).toObject(), m_path + path + u'.', m_wrong);
        }
        return readers;
    }
    void markWrong(const QString &key)
    {
        if (m_wrong.isEmpty())
            m_wrong = m_path + key;
    }

private:
    template <typename Use>
    void take(const QString &key, QJsonValue::Type type, Use use)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined())
            return;
        if (value.type() == type)
            use(value);
        else
            markWrong(key);
    }

    QJsonObject m_object;
    QString m_path;
    QString &m_wrong;
};

static QString nameOf(Become become)
{
    switch (become) {
    case Become::LoginUser:
        return u"login"_s;
    case Become::Sudo:
        return u"sudo"_s;
    case Become::Unknown:
        break;
    }
    return u"find"_s;
}

static std::optional<Become> becomeFromName(const QString &name)
{
    for (Become become : {Become::Unknown, Become::LoginUser, Become::Sudo})
        if (nameOf(become) == name)
            return become;
    return std::nullopt;
}

static QJsonObject toObject(const ServerPlace &server)
{
    return {
        {u"binDirectory"_s, server.binDirectory},
        {u"dataDirectory"_s, server.dataDirectory},
        {u"configFile"_s, server.configFile},
        {u"hbaFile"_s, server.hbaFile},
        {u"identFile"_s, server.identFile},
        {u"socketDirectory"_s, server.socketDirectory},
        {u"logFile"_s, server.logFile},
        {u"port"_s, server.port},
        {u"service"_s, QJsonObject{{u"kind"_s, nameOf(server.service.kind)},
                                   {u"name"_s, server.service.name},
                                   {u"version"_s, server.service.version},
                                   {u"cluster"_s, server.service.cluster}}},
    };
}

static void readServer(ObjectReader reader, ServerPlace &server)
{
    reader.read(u"binDirectory"_s, server.binDirectory);
    reader.read(u"dataDirectory"_s, server.dataDirectory);
    reader.read(u"configFile"_s, server.configFile);
    reader.read(u"hbaFile"_s, server.hbaFile);
    reader.read(u"identFile"_s, server.identFile);
    reader.read(u"socketDirectory"_s, server.socketDirectory);
    reader.read(u"logFile"_s, server.logFile);
    reader.readPort(u"port"_s, server.port);
    ObjectReader service = reader.child(u"service"_s);
    service.readName(u"kind"_s, server.service.kind, serviceKindFromName);
    service.read(u"name"_s, server.service.name);
    service.read(u"version"_s, server.service.version);
    service.read(u"cluster"_s, server.service.cluster);
}

static QJsonObject toObject(const HostSpec &host)
{
    return {
        {u"id"_s, host.id.text},
        {u"name"_s, host.label},
        {u"ssh"_s, QJsonObject{{u"host"_s, host.ssh.host},
                               {u"port"_s, host.ssh.port},
                               {u"user"_s, host.ssh.user},
                               {u"keyFile"_s, host.ssh.keyFile},
                               {u"legacy"_s, host.ssh.legacy}}},
        {u"become"_s, nameOf(host.become)},
        {u"serverUser"_s, host.serverUser},
        {u"address"_s, host.address},
        {u"peerSshPort"_s, host.peerSshPort},
        {u"server"_s, toObject(host.server)},
        {u"sshDirectory"_s, host.sshDirectory},
        {u"passFile"_s, host.passFile},
        {u"archiveDirectory"_s, host.archiveDirectory},
        {u"applicationName"_s, host.names.applicationName},
        {u"slotName"_s, host.names.slotName},
    };
}

static void readNames(ObjectReader &reader, StandbyNames &names)
{
    reader.read(u"applicationName"_s, names.applicationName);
    reader.read(u"slotName"_s, names.slotName);
}

static void readHost(ObjectReader reader, HostSpec &host)
{
    reader.read(u"id"_s, host.id.text);
    reader.read(u"name"_s, host.label);
    ObjectReader ssh = reader.child(u"ssh"_s);
    ssh.read(u"host"_s, host.ssh.host);
    ssh.readPort(u"port"_s, host.ssh.port);
    ssh.read(u"user"_s, host.ssh.user);
    ssh.read(u"keyFile"_s, host.ssh.keyFile);
    ssh.read(u"legacy"_s, host.ssh.legacy);
    reader.readName(u"become"_s, host.become, becomeFromName);
    reader.read(u"serverUser"_s, host.serverUser);
    reader.read(u"address"_s, host.address);
    reader.readPort(u"peerSshPort"_s, host.peerSshPort);
    readServer(reader.child(u"server"_s), host.server);
    reader.read(u"sshDirectory"_s, host.sshDirectory);
    reader.read(u"passFile"_s, host.passFile);
    reader.read(u"archiveDirectory"_s, host.archiveDirectory);
    readNames(reader, host.names);
}

static QJsonObject toObject(const Policy &policy)
{
    return {
        {u"synchronousCommit"_s, synchronousCommitOf(policy.mode)},
        {u"roleName"_s, policy.roleName},
        {u"useSlot"_s, policy.useSlot},
        {u"slotWalLimitMegabytes"_s, policy.slotWalLimitMegabytes},
        {u"walKeepMegabytes"_s, policy.walKeepMegabytes},
        {u"archive"_s, policy.archive},
        {u"walLogHints"_s, policy.walLogHints},
        {u"compressBaseBackup"_s, policy.compressBaseBackup},
    };
}

static void readPolicy(ObjectReader reader, Policy &policy)
{
    reader.readName(u"synchronousCommit"_s, policy.mode, replicationModeFromValue);
    reader.read(u"roleName"_s, policy.roleName);
    reader.read(u"useSlot"_s, policy.useSlot);
    reader.read(u"slotWalLimitMegabytes"_s, policy.slotWalLimitMegabytes);
    reader.read(u"walKeepMegabytes"_s, policy.walKeepMegabytes);
    reader.read(u"archive"_s, policy.archive);
    reader.read(u"walLogHints"_s, policy.walLogHints);
    reader.read(u"compressBaseBackup"_s, policy.compressBaseBackup);
}

QByteArray toJson(const Pair &pair)
{
    QJsonArray members;
    for (const HostSpec &member : pair.members)
        members << toObject(member);
    const QJsonObject object{
        {u"format"_s, u"futago-pair"_s},
        {u"version"_s, formatVersion},
        {u"id"_s, pair.id.toString(QUuid::WithoutBraces)},
        {u"name"_s, pair.name},
        {u"primary"_s, pair.primaryId.text},
        {u"members"_s, members},
        {u"policy"_s, toObject(pair.policy)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

/// The names of the standby were the policy's.
static void readRoles(ObjectReader &reader, Pair &pair)
{
    readHost(reader.child(u"primary"_s), pair.primary());
    readHost(reader.child(u"standby"_s), pair.standby());
    ObjectReader policy = reader.child(u"policy"_s);
    readNames(policy, pair.standby().names);
}

/// Two, of different ids, and one of them the primary.
static void readMembers(ObjectReader &reader, Pair &pair)
{
    const auto members = reader.children(u"members"_s);
    const bool areTwo = static_cast<qsizetype>(members.size()) == pair.members.size();
    for (qsizetype i = 0; areTwo && i < pair.members.size(); ++i) {
        pair.members[i].id = {};
        readHost(members[static_cast<std::size_t>(i)], pair.members[i]);
    }
    const MemberId first = pair.members.constFirst().id;
    const MemberId second = pair.members.constLast().id;
    if (!areTwo || first.isEmpty() || second.isEmpty() || first == second)
        reader.markWrong(u"members"_s);
    reader.readName(u"primary"_s, pair.primaryId, [&](const QString &text) {
        const MemberId id{text};
        return id == first || id == second ? std::optional(id) : std::nullopt;
    });
    if (pair.primaryId != first && pair.primaryId != second)
        reader.markWrong(u"primary"_s);
}

Result<Pair> parsePair(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject object = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return failure(ErrorKind::BadInput, PairTexts::tr("The pair file is not JSON."),
                       PairTexts::tr("Create a new one with “futago new”."),
                       u"%1 (offset %2)"_s.arg(parseError.errorString()).arg(parseError.offset));
    if (object.value(u"format"_s).toString() != u"futago-pair")
        return failure(ErrorKind::BadInput, PairTexts::tr("The file is JSON but not a Futago pair file."),
                       PairTexts::tr("Create one with “futago new”."));
    if (object.value(u"version"_s).toInt() > formatVersion)
        return failure(ErrorKind::BadInput, PairTexts::tr("The pair file was written by a newer Futago."),
                       PairTexts::tr("Update Futago."));

    Pair pair;
    QString wrong;
    ObjectReader reader(object, {}, wrong);
    reader.read(u"name"_s, pair.name);
    QString id;
    reader.read(u"id"_s, id);
    pair.id = QUuid::fromString(id);
    if (object.value(u"version"_s).toInt() < 2)
        readRoles(reader, pair);
    else
        readMembers(reader, pair);
    readPolicy(reader.child(u"policy"_s), pair.policy);
    if (pair.id.isNull() && wrong.isEmpty())
        wrong = u"id"_s;
    if (!wrong.isEmpty())
        return failure(ErrorKind::BadInput,
                       PairTexts::tr("The value of “%1” in the pair file is not valid.").arg(wrong),
                       PairTexts::tr("Correct it, or create the file again with “futago new”."));
    return pair;
}

} // namespace futago
