// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/catalogue.h"

#include <QMap>
#include <QRandomGenerator>

namespace futago::test {

/// postgresql.conf as no sane person writes it, and what it includes: every parameter that can be judged
/// without the host, values at and beyond every border, all spellings, mistakes of grammar. The same seed
/// gives the same files, whatever the machine.
class ConfGenerator
{
public:
    /// `present` are the names that pg_settings shows: a later minor release may have brought more.
    ConfGenerator(const Catalogue &catalogue, const QStringList &present, const QByteArray &sampleFile,
                  quint32 seed);

    /// Files by their path below the data directory; postgresql.conf is one of them.
    QMap<QString, QByteArray> next();

    /// Parameters that are left out, each with the reason.
    static const QMap<QString, QString> &leftOut();

private:
    quint32 below(quint32 bound) { return m_random.bounded(bound); }
    bool oneIn(quint32 chances) { return below(chances) == 0; }
    /// Joined by |.
    static QList<QByteArray> words(const char *joined);
    QByteArray any(const QList<QByteArray> &list)
    {
        return list.at(static_cast<qsizetype>(below(static_cast<quint32>(list.size()))));
    }
    QByteArray file(bool mayInclude);
    QByteArray line(bool mayInclude);
    QByteArray assignment();
    QByteArray include();
    QByteArray custom();
    QByteArray sampleLine();
    QByteArray spelt(const QByteArray &name);
    QByteArray valueOf(const Parameter &parameter);
    QByteArray boolean();
    QByteArray number(const Parameter &parameter);
    QByteArray enumeration(const Parameter &parameter);
    QByteArray text(const Parameter &parameter);
    QByteArray written(const QByteArray &value);
    QByteArray mutated(QByteArray bytes);

    QList<Parameter> m_parameters;
    QList<QByteArray> m_sample;
    QRandomGenerator m_random;
    QStringList m_files;
};

} // namespace futago::test
