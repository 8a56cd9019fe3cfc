// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/dialect.h"
#include "model/postgres/parameter.h"

#include <QByteArrayView>
#include <QList>

namespace futago {

/// Every parameter of one major version, from resources/catalogue. Made once for each version and never
/// changed; any thread. What a running server says in pg_settings is nearer to the truth than this.
class Catalogue
{
public:
    static const Catalogue &of(const PgDialect &dialect);

    /// Finds a name as the server does: ASCII letters in either case, and names of the past that this version
    /// still takes (sort_mem). Nothing for a name that stops the server, and for custom ones.
    const Parameter *find(QByteArrayView name) const;
    const Parameter *find(const QString &name) const { return find(QByteArrayView(name.toUtf8())); }
    /// A name that this version takes although it does not know it: a.b, a placeholder of an extension's.
    bool isCustomName(QByteArrayView name) const;
    /// What became of a name that this version has no longer or not yet: the other name of the same thing if
    /// this version has it (wal_keep_segments, wal_keep_size), or nothing.
    const Parameter *otherNameOf(const QString &name) const;

    /// In C order of their names.
    const QList<Parameter> &parameters() const { return m_parameters; }
    /// False for versions whose rows follow the release notes and were not read from a server.
    bool isMeasured() const { return m_isMeasured; }
    const PgDialect &dialect() const { return m_dialect; }

private:
    explicit Catalogue(const QString &major);
    template <std::size_t index>
    static const Catalogue &ofMajor();
    void index();
    void addToIndex(QByteArrayView name, qsizetype parameter);

    PgDialect m_dialect;
    QList<Parameter> m_parameters;
    QHash<QString, QString> m_otherNames;
    /// Open addressing, at least twice as large as the number of names; -1 is free.
    QList<qint16> m_slots;
    QList<QByteArray> m_keys;
    QList<qsizetype> m_targets;
    bool m_isMeasured = false;
};

} // namespace futago
