// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/editsjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr int formatVersion = 2;

struct EditsTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Edits)
};

static QString textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray toJson(const Edits &edits)
{
    QJsonArray documents;
    for (const DocumentEdit &edit : edits.all())
        documents << QJsonObject{{u"host"_s, edit.member.text},
                                 {u"kind"_s, nameOf(edit.kind)},
                                 {u"fileHash"_s, edit.fileHash},
                                 {u"offered"_s, textOf(edit.offered)},
                                 {u"bytes"_s, textOf(edit.bytes)}};
    return QJsonDocument(QJsonObject{{u"format"_s, u"futago-edits"_s},
                                     {u"version"_s, formatVersion},
                                     {u"documents"_s, documents}})
        .toJson(QJsonDocument::Compact);
}

static Failure unreadable(const QString &detail)
{
    return failure(
        ErrorKind::BadInput,
        EditsTexts::tr("The stored changes to the configuration files of this pair cannot be read."),
        EditsTexts::tr("Make the changes again. The files on the hosts have not been touched."), detail);
}

/// Format 1 had the role that the host had then.
static MemberId memberFrom(const QString &text)
{
    const auto role = std::find_if(bothRoles.begin(), bothRoles.end(),
                                   [&](HostRole known) { return nameOf(known) == text; });
    return role == bothRoles.end() ? MemberId{text} : formerId(*role);
}

static std::optional<QByteArray> bytesFrom(const QJsonValue &value)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return value.isString() && decoded ? std::optional(*decoded) : std::nullopt;
}

static std::optional<DocumentEdit> editFrom(const QJsonObject &object)
{
    const MemberId member = memberFrom(object.value(u"host"_s).toString());
    const auto offered = bytesFrom(object.value(u"offered"_s));
    const auto bytes = bytesFrom(object.value(u"bytes"_s));
    const auto kind = hostFileFromName(object.value(u"kind"_s).toString());
    const QJsonValue hash = object.value(u"fileHash"_s);
    if (member.isEmpty() || !offered || !bytes || !kind || !hash.isString())
        return std::nullopt;
    return DocumentEdit{member, *kind, hash.toString(), *offered, *bytes};
}

Result<Edits> parseEdits(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int version = object.value(u"version"_s).toInt();
    if (object.value(u"format"_s) != u"futago-edits"_s || version < 1 || version > formatVersion)
        return unreadable(u"format"_s);
    Edits edits;
    if (!object.value(u"documents"_s).isArray())
        return unreadable(u"documents"_s);
    const QJsonArray documents = object.value(u"documents"_s).toArray();
    for (const QJsonValue &document : documents) {
        const auto edit = editFrom(document.toObject());
        if (!edit)
            return unreadable(u"documents"_s);
        edits.set(*edit);
    }
    return edits;
}

} // namespace futago
