// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatepostgres.h"
#include "tests/support/serveruser.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

static QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The tool that makes the catalogue of parameters, on this machine's own server.
class TestCatalogueRebuild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsNothingToChange();
    void putsBackWhatIsMissing();

private:
    QByteArray output(const QString &program, const QStringList &arguments);
    QByteArray rebuilt(const QByteArray &table);
    QByteArrayList parametersOfTheServer();

    QTemporaryDir m_directory;
    PrivatePostgres m_postgres;
    const QString m_catalogue = QStringLiteral(FUTAGO_SOURCE_DIR "/resources/catalogue/");
};

void TestCatalogueRebuild::initTestCase()
{
    forgetPersonalKeys();
    QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
}

/// Of a program that talks to the server; empty if it fails.
QByteArray TestCatalogueRebuild::output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, QString::fromUtf8(m_postgres.password().reveal()));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments + QStringList{u"-h"_s, u"127.0.0.1"_s, u"-p"_s,
                                                   QString::number(m_postgres.port()), u"-U"_s,
                                                   m_postgres.user(), u"postgres"_s});
    const bool ended = process.waitForFinished() && process.exitCode() == 0;
    return ended ? process.readAllStandardOutput() : QByteArray();
}

/// What the tool makes of a table.
QByteArray TestCatalogueRebuild::rebuilt(const QByteArray &table)
{
    QFile file(m_directory.filePath(u"table.tsv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size())
        return {};
    file.close();
    const QByteArray said = output(m_catalogue + u"rebuild"_s, {u"-o"_s, file.fileName()});
    return said.isEmpty() ? QByteArray() : contentsOf(file.fileName());
}

QByteArrayList TestCatalogueRebuild::parametersOfTheServer()
{
    return output(u"psql"_s, {u"-XAt"_s, u"-c"_s, u"SELECT name FROM pg_settings"_s}).split('\n');
}

/// But for rows of parameters that came with a later minor version than this machine's.
void TestCatalogueRebuild::findsNothingToChange()
{
    const QByteArray committed = contentsOf(m_catalogue + u"parameters.tsv"_s);
    QVERIFY(!committed.isEmpty());
    const QByteArrayList after = rebuilt(committed).split('\n');
    const QByteArrayList known = parametersOfTheServer();
    QVERIFY(known.size() > 300);
    QByteArrayList expected = committed.split('\n');
    expected.removeIf([&](const QByteArray &row) {
        return !after.contains(row) && !known.contains(row.first(std::max(qsizetype(0), row.indexOf('\t'))));
    });
    QCOMPARE(after, expected);
}

/// Of one major version only: what the server cannot know stays away.
void TestCatalogueRebuild::putsBackWhatIsMissing()
{
    QByteArray without;
    for (const QByteArray &line : contentsOf(m_catalogue + u"parameters.tsv"_s).split('\n'))
        if (!line.isEmpty() && !line.startsWith("wal_keep_size\t"))
            without += line + '\n';
    const QByteArray table = rebuilt(without);
    const qsizetype row = table.indexOf("\nwal_keep_size\t");
    QVERIFY(row > 0);
    const QList<QByteArray> cells = table.mid(row + 1, table.indexOf('\n', row + 1) - row - 1).split('\t');
    QCOMPARE(cells.size(), 11);
    QCOMPARE(cells.at(1), cells.at(2));
    QCOMPARE(cells.at(3), QByteArray("integer"));
    QCOMPARE(cells.at(4), QByteArray("MB"));
    QCOMPARE(table.count("\nwal_keep_size\t"), 1);
}

QTEST_GUILESS_MAIN(TestCatalogueRebuild)
#include "tst_cataloguerebuild.moc"
