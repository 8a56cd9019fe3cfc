// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/conftree.h"
#include "model/base/textlines.h"
#include "tests/support/confgenerator.h"
#include "tests/support/privatepostgres.h"
#include "tests/support/serverroots.h"
#include "tests/support/serveruser.h"
#include "workers/transport/realtransport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace futago;
using namespace futago::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 fileSets = 10000;
constexpr quint32 seed = 20261123;

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ConfSource localFiles()
{
    ConfSource source;
    source.file = [](const QString &path) {
        const QFileInfo info(path);
        if (info.isDir())
            return ConfFile{ConfFile::State::Directory};
        return info.exists() ? ConfFile{ConfFile::State::Read, contentsOf(path)} : ConfFile{};
    };
    source.directory = [](const QString &path) -> std::optional<QStringList> {
        if (!QFileInfo(path).isDir())
            return std::nullopt;
        return QDir(path).entryList(QDir::Files | QDir::Hidden);
    };
    return source;
}

QString described(const FileSetting &row)
{
    return u"%1:%2 %3='%4' %5 %6"_s.arg(row.file.section(u'/', -2), QString::number(row.line), row.name,
                                        row.value, row.isApplied ? u"applied"_s : u"-"_s, row.error);
}

/// Rows of the one list that the other has not, to read.
QString missingFrom(const QList<FileSetting> &other, const QList<FileSetting> &rows)
{
    QString text;
    for (const FileSetting &row : rows)
        if (!other.contains(row))
            text += u"  "_s + described(row) + u'\n';
    return text;
}

} // namespace

/// Our reading of configuration files against that of running servers.
class TestConfDifferential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFilesAsTheServerDoes_data();
    void readsFilesAsTheServerDoes();

private:
    void start(const QString &binDirectory);
    std::unique_ptr<SqlChannel> connectTo(const QString &database);
    void write(const QMap<QString, QByteArray> &files);
    QList<FileSetting> view();
    void remember(const QList<FileSetting> &rows);

    std::unique_ptr<PrivatePostgres> m_postgres;
    std::unique_ptr<SqlChannel> m_sql;
    QByteArray m_sample;
    QStringList m_written;
    RunningValues m_running;
};

void TestConfDifferential::readsFilesAsTheServerDoes_data()
{
    QTest::addColumn<QString>("root");
    QTest::newRow("own") << QString();
    for (const QString &root : chosenServerRoots())
        QTest::newRow(qPrintable(root)) << root;
}

/// All characters are one byte in SQL_ASCII, so any bytes of a file can be asked for. A file's settings would
/// be missed when they are taken away, so none are there at the start.
void TestConfDifferential::start(const QString &binDirectory)
{
    m_sql.reset();
    m_written.clear();
    m_running = {};
    m_postgres = std::make_unique<PrivatePostgres>(binDirectory);
    QVERIFY(m_postgres->prepare());
    m_sample = contentsOf(m_postgres->dataDirectory() + u"/postgresql.conf"_s);
    QVERIFY(!m_sample.isEmpty());
    QCOMPARE(ConfDocument::parse(m_sample).toBytes(), m_sample);
    write({{u"postgresql.conf"_s, {}}, {u"postgresql.auto.conf"_s, {}}});
    QVERIFY2(m_postgres->start(), qPrintable(m_postgres->error()));
    const auto sql = connectTo(u"postgres"_s);
    QVERIFY(sql);
    QVERIFY(sql->run(SqlStatement::utility(u"CREATE DATABASE bytes TEMPLATE template0 ENCODING 'SQL_ASCII' "
                                           "LC_COLLATE 'C' LC_CTYPE 'C'"_s),
                     {}));
    m_sql = connectTo(u"bytes"_s);
    QVERIFY(m_sql);
    // Warnings quote values, whose bytes may be no text.
    QVERIFY(m_sql->run(SqlStatement::utility(u"SET client_min_messages = error"_s), {}));
    const auto rows = m_sql->run(SqlStatement::query(u"SELECT name, setting FROM pg_settings"_s), {});
    QVERIFY(rows);
    for (const SqlRow &row : *rows)
        m_running.settings.insert(row.text(u"name"_s), row.text(u"setting"_s));
}

std::unique_ptr<SqlChannel> TestConfDifferential::connectTo(const QString &database)
{
    SqlTarget target = m_postgres->target(SqlTarget::Route::Direct);
    target.database = database;
    auto sql = RealTransport().connectSql(nullptr, target, Patience().within(10s));
    if (sql)
        return std::move(*sql);
    qWarning().noquote() << sql.error().message << sql.error().detail;
    return nullptr;
}

/// Puts the files in the place of those before them.
void TestConfDifferential::write(const QMap<QString, QByteArray> &files)
{
    const QDir data(m_postgres->dataDirectory());
    for (const QString &name : std::as_const(m_written))
        if (!files.contains(name) && !QFile::remove(data.filePath(name)))
            QFAIL(qPrintable(name));
    data.mkpath(u"conf.d/sub"_s);
    for (auto each = files.begin(); each != files.end(); ++each) {
        QFile file(data.filePath(each.key()));
        QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(file.fileName()));
        QCOMPARE(file.write(each.value()), each.value().size());
        file.setPermissions(file.permissions() | QFileDevice::ReadOther);
    }
    m_written = files.keys();
}

QList<FileSetting> TestConfDifferential::view()
{
    static const SqlStatement query = SqlStatement::query(
        u"SELECT encode(convert_to(sourcefile, 'SQL_ASCII'), 'hex') AS file, sourceline AS line, "
        "encode(convert_to(name, 'SQL_ASCII'), 'hex') AS name, encode(convert_to(setting, 'SQL_ASCII'), "
        "'hex') AS value, "
        "applied, encode(convert_to(error, 'SQL_ASCII'), 'hex') AS error FROM pg_file_settings ORDER BY seqno"_s);
    const auto rows = m_sql->run(query, {});
    if (!rows)
        qFatal("%s %s", qPrintable(rows.error().message), qPrintable(rows.error().detail));
    QList<FileSetting> settings;
    const auto decoded = [](const SqlRow &row, const QString &column) {
        return textOf(QByteArray::fromHex(row.text(column).toLatin1()));
    };
    for (const SqlRow &row : *rows)
        settings << FileSetting{decoded(row, u"file"_s), static_cast<int>(row.number(u"line"_s)),
                                decoded(row, u"name"_s), decoded(row, u"value"_s),
                                row.flag(u"applied"_s),  decoded(row, u"error"_s)};
    return settings;
}

/// A custom name that was applied is a placeholder from then on.
void TestConfDifferential::remember(const QList<FileSetting> &rows)
{
    for (const FileSetting &row : rows)
        if (row.isApplied && row.name.contains(u'.'))
            m_running.customNames.insert(row.name.toUtf8().toLower());
}

void TestConfDifferential::readsFilesAsTheServerDoes()
{
    QFETCH(QString, root);
    const auto programs = root.isEmpty() ? QString() : programsOfRoot(root);
    QVERIFY2(root.isEmpty() || !programs.isEmpty(), "the root cannot be made; see testroots.sh");
    start(programs);
    if (QTest::currentTestFailed())
        return;
    const auto dialect = PgDialect::of({m_sql->serverVersionNumber()});
    QVERIFY(dialect);
    const Catalogue &catalogue = Catalogue::of(*dialect);
    ConfGenerator generator(catalogue, m_running.settings.keys(), m_sample, seed);
    ConfTree::Options options{m_postgres->dataDirectory() + u"/postgresql.conf"_s,
                              m_postgres->dataDirectory()};
    options.syntaxErrorsPerFile = 1;
    QElapsedTimer clock;
    clock.start();
    qsizetype rowCount = 0;
    int disagreements = 0;
    for (quint32 i = 0; i < fileSets && disagreements < 20; ++i) {
        const auto files = generator.next();
        write(files);
        const auto ours = fileSettings(ConfTree::read(options, localFiles(), catalogue), m_running);
        const auto theirs = view();
        rowCount += theirs.size();
        remember(theirs);
        if (ours == theirs)
            continue;
        ++disagreements;
        qWarning().noquote() << "set" << i << "of seed" << seed << "\nours alone:\n"
                             << missingFrom(theirs, ours) << "theirs alone:\n"
                             << missingFrom(ours, theirs) << files;
    }
    QCOMPARE(disagreements, 0);
    qInfo("PostgreSQL %s: %u sets of files, seed %u, %lld rows, %lld ms",
          qPrintable(dialect->version.display()), fileSets, seed, static_cast<long long>(rowCount),
          static_cast<long long>(clock.elapsed()));
}

QTEST_GUILESS_MAIN(TestConfDifferential)
#include "tst_confdifferential.moc"
