// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace futago {

/// The text, and once more what is in base64 in it.
inline QByteArray withDecoded(const QByteArray &text)
{
    static const QRegularExpression coded(QStringLiteral("\"([A-Za-z0-9+/]{8,}={0,2})\""));
    QByteArray all = text;
    for (auto matches = coded.globalMatch(QString::fromLatin1(text)); matches.hasNext();)
        all += QByteArray::fromBase64(matches.next().captured(1).toLatin1());
    return all;
}

/// What a journal says, and everything that lies in its folder besides: rows that were changed or deleted.
/// Long rows are in pieces there.
inline QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    {
        QSqlDatabase journal = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), folder);
        journal.setDatabaseName(folder + QStringLiteral("/journal.sqlite"));
        journal.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (!journal.open())
            qFatal("no journal in %s", qPrintable(folder));
        QSqlQuery rows(QStringLiteral("SELECT plan, hosts FROM run UNION ALL SELECT note, step FROM entry"),
                       journal);
        while (rows.next())
            all += withDecoded(rows.value(0).toByteArray()) + rows.value(1).toByteArray();
    }
    QSqlDatabase::removeDatabase(folder);
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(info.filePath()));
        all += withDecoded(file.readAll());
    }
    return all;
}

} // namespace futago
