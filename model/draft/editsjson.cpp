// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/editsjson.h"

#include "model/base/fields.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr int formatVersion = 2;

struct EditsTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Edits)
};

QByteArray toJson(const Edits &edits)
{
    FieldWriter writer;
    writer("format", u"futago-edits"_s);
    writer("version", formatVersion);
    writer("documents", edits.all());
    return QJsonDocument(writer.object()).toJson(QJsonDocument::Compact);
}

static Failure unreadable(const QString &detail)
{
    return failure(
        ErrorKind::BadInput,
        EditsTexts::tr("The stored changes to the configuration files of this pair cannot be read."),
        EditsTexts::tr("Make the changes again. The files on the hosts have not been touched."), detail);
}

/// Format 1 had the role that the host had then.
static MemberId memberFrom(const MemberId &written)
{
    const auto role = valueNamed<HostRole>(written.text);
    return role ? formerId(*role) : written;
}

Result<Edits> parseEdits(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int version = object.value(u"version"_s).toInt();
    if (object.value(u"format"_s) != u"futago-edits"_s || version < 1 || version > formatVersion)
        return unreadable(u"format"_s);
    QString wrong;
    FieldReader reader(object, {}, wrong);
    QList<DocumentEdit> documents;
    reader("documents", documents);
    Edits edits;
    for (DocumentEdit &edit : documents) {
        reader.require(!edit.member.isEmpty(), "documents");
        edit.member = memberFrom(edit.member);
        edits.set(edit);
    }
    if (!wrong.isEmpty())
        return unreadable(wrong);
    return edits;
}

} // namespace futago
