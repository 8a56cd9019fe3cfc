// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/run/editsfile.h"

#include "model/documents/masking.h"
#include "workers/run/datafolder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace futago {

struct EditsFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::EditsFile)
};

static QString pathOf(const QString &folder, const QUuid &pairId)
{
    return u"%1/edits-%2.json"_s.arg(dataFolder(folder), pairId.toString(QUuid::WithoutBraces));
}

static Failure cannotKeep(const QString &path, const QString &detail)
{
    return failure(ErrorKind::PermissionDenied,
                   EditsFileTexts::tr("Changes to configuration files cannot be stored in %1.")
                       .arg(QDir::toNativeSeparators(path)),
                   EditsFileTexts::tr("They will be lost when you close the window. Check the permissions of "
                                      "the folder and the free space."),
                   detail);
}

static bool holdsPassword(const DocumentEdit &edit)
{
    return withPasswordsMasked(edit.bytes) != edit.bytes || withPasswordsMasked(edit.offered) != edit.offered;
}

static Result<void> writeEdits(const QString &folder, const QUuid &pairId, const Edits &edits)
{
    const QString path = pathOf(folder, pairId);
    if (edits.isEmpty()) {
        QFile file(path);
        return !file.exists() || file.remove() ? Result<void>() : cannotKeep(path, file.errorString());
    }
    QSaveFile file(path);
    const QByteArray json = toJson(edits);
    if (!QDir().mkpath(dataFolder(folder)) || !file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(json) != json.size() ||
        !file.commit())
        return cannotKeep(path, file.errorString());
    return {};
}

Result<void> keepEdits(const QString &folder, const QUuid &pairId, const Edits &edits)
{
    Edits open;
    for (const DocumentEdit &edit : edits.all())
        if (!holdsPassword(edit))
            open.set(edit);
    FUTAGO_TRY(writeEdits(folder, pairId, open));
    if (open == edits)
        return {};
    return failure(
        ErrorKind::Conflict,
        EditsFileTexts::tr(
            "Changes to a configuration file that contains a password are not stored on this workstation."),
        EditsFileTexts::tr("They will be lost when you close the window. Apply them first, or move the "
                           "password to a password file."));
}

/// The next edit is kept under the same name.
static void setAside(QFile &file)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMddThhmmsszzzZ"_s);
    file.rename(file.fileName() + u".unreadable-"_s + stamp);
}

Result<Edits> keptEdits(const QString &folder, const QUuid &pairId)
{
    QFile file(pathOf(folder, pairId));
    if (!file.exists())
        return Edits();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::PermissionDenied,
                       EditsFileTexts::tr("The changes to configuration files in %1 cannot be read.")
                           .arg(QDir::toNativeSeparators(file.fileName())),
                       EditsFileTexts::tr("Check the permissions of the file."), file.errorString());
    auto edits = parseEdits(file.readAll());
    file.close();
    if (!edits)
        setAside(file);
    return edits;
}

} // namespace futago
