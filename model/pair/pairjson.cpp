// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/fields.h"
#include "model/pair/pair.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr int formatVersion = 2;

struct PairTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Pair)
};

QByteArray toJson(const Pair &pair)
{
    FieldWriter writer;
    writer("format", u"futago-pair"_s);
    writer("version", formatVersion);
    writer("id", pair.id.toString(QUuid::WithoutBraces));
    writer("name", pair.name);
    writer("primary", pair.primaryId.text);
    writer("members", pair.members);
    writer("policy", pair.policy);
    return QJsonDocument(writer.object()).toJson(QJsonDocument::Indented);
}

/// The names of the standby were the policy's.
static void readRoles(FieldReader &reader, Pair &pair)
{
    reader.added("primary", pair.primary());
    reader.added("standby", pair.standby());
    reader.added("policy", pair.standby().names);
}

/// Two, of different ids, and one of them the primary.
static void readMembers(FieldReader &reader, Pair &pair)
{
    QList<HostSpec> members;
    reader("members", members);
    const bool areTwo = members.size() == pair.members.size() && !members.constFirst().id.isEmpty() &&
                        !members.constLast().id.isEmpty() &&
                        members.constFirst().id != members.constLast().id;
    reader.require(areTwo, "members");
    if (areTwo)
        pair.members = members;
    reader("primary", pair.primaryId.text);
    reader.require(pair.primaryId == pair.members.constFirst().id ||
                       pair.primaryId == pair.members.constLast().id,
                   "primary");
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
    FieldReader reader(object, {}, wrong);
    reader.added("name", pair.name);
    QString id;
    reader.added("id", id);
    pair.id = QUuid::fromString(id);
    if (object.value(u"version"_s).toInt() < 2)
        readRoles(reader, pair);
    else
        readMembers(reader, pair);
    reader.added("policy", pair.policy);
    reader.require(!pair.id.isNull(), "id");
    if (!wrong.isEmpty())
        return failure(ErrorKind::BadInput,
                       PairTexts::tr("The value of “%1” in the pair file is not valid.").arg(wrong),
                       PairTexts::tr("Correct it, or create the file again with “futago new”."));
    return pair;
}

} // namespace futago
