// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hbagenerator.h"
#include "tests/support/hbaview.h"
#include "tests/support/privatepostgres.h"
#include "tests/support/serverroots.h"
#include "workers/transport/realtransport.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace futago;
using namespace futago::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int fileCount = 10000;

/// FUTAGO_SEED tries others.
quint32 seed()
{
    const quint32 given = qEnvironmentVariable("FUTAGO_SEED").toUInt();
    return given != 0 ? given : 15;
}

bool hasLineOver(int longest, const QByteArray &file)
{
    const QByteArrayList lines = file.split('\n');
    return longest > 0 && std::any_of(lines.cbegin(), lines.cend(),
                                      [longest](const QByteArray &line) { return line.size() > longest; });
}

} // namespace

/// Our reading of pg_hba.conf beside the server's own (pg_hba_file_rules), on many generated files.
class TestHbaDifferential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAsTheServerDoes_data();
    void readsAsTheServerDoes();

private:
    void start(const QString &binDirectory);
    void askForFacts();
    void readOwnFile();
    QList<HbaViewRow> rowsOf(const QByteArray &file);

    std::unique_ptr<PrivatePostgres> m_server;
    std::unique_ptr<SqlChannel> m_sql;
    HbaSyntax m_syntax;
    bool m_sslOn = false;
};

void TestHbaDifferential::initTestCase()
{
    qInfo("seed %u (FUTAGO_SEED)", seed());
}

void TestHbaDifferential::readsAsTheServerDoes_data()
{
    QTest::addColumn<QString>("root");
    QTest::newRow("own") << QString();
    for (const QString &root : chosenServerRoots())
        QTest::newRow(qPrintable(root)) << root;
}

void TestHbaDifferential::start(const QString &binDirectory)
{
    m_sql.reset();
    m_server = std::make_unique<PrivatePostgres>(binDirectory);
    QVERIFY2(m_server->start(), qPrintable(m_server->error()));
    auto sql = RealTransport().connectSql(nullptr, m_server->target(SqlTarget::Route::Direct),
                                          Patience().within(30s));
    QVERIFY2(sql, qPrintable(sql ? QString() : sql.error().message + sql.error().detail));
    m_sql = std::move(*sql);
    m_syntax = HbaSyntax::of(PgVersion{m_sql->serverVersionNumber()});
    readOwnFile();
    askForFacts();
}

/// The one that initdb of this version wrote.
void TestHbaDifferential::readOwnFile()
{
    QFile file(m_server->dataDirectory() + u"/pg_hba.conf"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const HbaDocument document = HbaDocument::parse(bytes, m_syntax);
    QVERIFY(document.rules().size() > 3);
    QVERIFY(document.unreadableLines().isEmpty());
    QCOMPARE(document.toBytes(), bytes);
}

/// What depends on the build, found with one line each.
void TestHbaDifferential::askForFacts()
{
    const auto takes = [this](const QByteArray &line) {
        return !rowsOf(line + '\n').constFirst().type.isEmpty();
    };
    m_sslOn = m_sql->run(SqlStatement::query(u"SHOW ssl"_s), {})->constFirst().text(u"ssl"_s) == u"on";
    m_syntax.build.ssl = takes("hostssl all all all cert");
    m_syntax.build.gss = takes("host all all all gss");
    m_syntax.build.pam = takes("host all all all pam");
    m_syntax.build.bsd = takes("host all all all bsd");
    m_syntax.build.sspi = takes("host all all all sspi");
    m_syntax.build.ldap = takes("host all all all ldap ldapserver=x ldapbasedn=y");
    m_syntax.build.interfaces = QDir(u"/sys/class/net"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    if (m_syntax.oauth)
        m_syntax.build.oauthValidators = QStringList();
}

QList<HbaViewRow> TestHbaDifferential::rowsOf(const QByteArray &file)
{
    QFile onDisk(m_server->dataDirectory() + u"/pg_hba.conf"_s);
    if (!onDisk.open(QIODevice::WriteOnly | QIODevice::Truncate) || onDisk.write(file) != file.size())
        qFatal("%s: %s", qPrintable(onDisk.fileName()), qPrintable(onDisk.errorString()));
    onDisk.close();
    static const SqlStatement ask = SqlStatement::query(
        u"SELECT line_number AS line, error IS NOT NULL AS error, encode(textsend(type), 'hex') AS type,"
        " encode(textsend(array_to_string(database, chr(10))), 'hex') AS database,"
        " encode(textsend(array_to_string(user_name, chr(10))), 'hex') AS users,"
        " encode(textsend(address), 'hex') AS address, encode(textsend(netmask), 'hex') AS netmask,"
        " encode(textsend(auth_method), 'hex') AS method,"
        " encode(textsend(array_to_string(options, chr(10))), 'hex') AS options FROM pg_hba_file_rules"_s);
    const auto answer = m_sql->run(ask, Patience().within(30s));
    if (!answer)
        qFatal("%s %s", qPrintable(answer.error().message), qPrintable(answer.error().detail));
    QList<HbaViewRow> rows;
    for (const SqlRow &row : *answer) {
        const auto cell = [&row](const QString &name) {
            return QByteArray::fromHex(row.text(name).toLatin1());
        };
        // A host name may look like an address, but has no mask.
        const auto address = [&cell](const QString &name) {
            const bool isName = cell(u"netmask"_s).isEmpty();
            const auto number = isName ? std::nullopt : IpAddress::parse(QString::fromUtf8(cell(name)));
            return number ? number->toString().toUtf8() : cell(name);
        };
        QByteArrayList options = cell(u"options"_s).split('\n');
        options.removeAll(QByteArray());
        std::sort(options.begin(), options.end());
        rows.append({static_cast<int>(row.number(u"line"_s)), cell(u"type"_s), cell(u"database"_s),
                     cell(u"users"_s), address(u"address"_s), address(u"netmask"_s), cell(u"method"_s),
                     options.join('\n'), row.flag(u"error"_s)});
    }
    return rows;
}

void TestHbaDifferential::readsAsTheServerDoes()
{
    QFETCH(QString, root);
    const QString programs = root.isEmpty() ? QString() : programsOfRoot(root);
    QVERIFY2(root.isEmpty() || !programs.isEmpty(), "the root cannot be made; see testroots.sh");
    start(programs);
    if (QTest::currentTestFailed())
        return;
    HbaGenerator generator(seed());
    int lines = 0;
    int good = 0;
    int different = 0;
    for (int i = 0; i < fileCount && different < 20; ++i) {
        const QByteArray file = generator.file();
        QList<HbaViewRow> theirs = rowsOf(file);
        QList<HbaViewRow> ours = expectedHbaView(file, m_syntax, m_sslOn);
        // Up to 13 the server cuts a line that is too long, and takes the rest for another one.
        if (hasLineOver(m_syntax.longestLine, file)) {
            const auto isRefused = [](const HbaViewRow &row) { return row.type.isEmpty(); };
            QVERIFY(std::any_of(theirs.cbegin(), theirs.cend(), isRefused));
            QVERIFY(std::any_of(ours.cbegin(), ours.cend(), isRefused));
            continue;
        }
        // The server loses count of the lines behind a NUL.
        if (file.contains('\0'))
            for (QList<HbaViewRow> *rows : {&theirs, &ours})
                for (HbaViewRow &row : *rows)
                    row.line = 0;
        lines += static_cast<int>(theirs.size());
        good += static_cast<int>(std::count_if(theirs.cbegin(), theirs.cend(),
                                               [](const HbaViewRow &row) { return !row.type.isEmpty(); }));
        if (ours == theirs)
            continue;
        ++different;
        qWarning("file %d: %s", i, file.toPercentEncoding(" \",#@/+:=\\\t").constData());
        for (qsizetype row = 0; row < std::max(ours.size(), theirs.size()); ++row)
            if (ours.value(row) != theirs.value(row))
                qWarning("  ours   %s\n  server %s", ours.value(row).toText().constData(),
                         theirs.value(row).toText().constData());
    }
    qInfo("PostgreSQL %s: %d files, %d lines, %d of them taken by the server",
          qPrintable(PgVersion{m_sql->serverVersionNumber()}.display()), fileCount, lines, good);
    QCOMPARE(different, 0);
    QVERIFY(good * 10 > lines && good < lines);
}

QTEST_GUILESS_MAIN(TestHbaDifferential)
#include "tst_hbadifferential.moc"
