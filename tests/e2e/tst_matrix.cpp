// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/servicelayouts.h"
#include "tests/support/hoststest.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace futago;
using namespace Qt::StringLiterals;

namespace {

/// A line of matrix.tsv.
struct Row
{
    QString root;
    QString major;
    QString user;
    QString locale;
    QString standbyFile;
    QString keepSetting;
    QString service;
    bool always = false;

    bool isNamed(const QString &name) const { return name == major || name == root; }
    QString name() const
    {
        const QString withLocale = locale == u"C.UTF-8" ? QString() : u' ' + locale;
        return root + u' ' + major + u' ' + user + withLocale;
    }
};

QString sourceFile(const QString &path)
{
    return QStringLiteral(FUTAGO_SOURCE_DIR) + u'/' + path;
}

QList<Row> allRows()
{
    QFile file(sourceFile(u"tests/e2e/matrix.tsv"_s));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    QList<Row> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        if (!line.startsWith(u'#'))
            rows << Row{fields.at(0), fields.at(1), fields.at(2), fields.at(3),
                        fields.at(4), fields.at(5), fields.at(6), fields.at(7) == u"always"};
    }
    return rows;
}

/// Majors or roots by name, joined by commas; without it the rows of every day.
QStringList chosenNames()
{
    return qEnvironmentVariable("FUTAGO_MAJORS").split(u',', Qt::SkipEmptyParts);
}

bool isChosen(const Row &row)
{
    const QStringList names = chosenNames();
    if (names.isEmpty())
        return row.always;
    return names.contains(u"all"_s) ||
           std::ranges::any_of(names, [&](const QString &name) { return row.isNamed(name); });
}

/// A name without a row, or nothing.
QString unknownName()
{
    const QList<Row> rows = allRows();
    for (const QString &name : chosenNames())
        if (name != u"all" && std::ranges::none_of(rows, [&](const Row &row) { return row.isNamed(name); }))
            return name;
    return {};
}

/// The command and what it wrote, with its exit status.
std::pair<int, QString> runScript(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(sourceFile(u"tests/support/testroots.sh"_s), arguments);
    const bool ended = process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAll()).trimmed()};
}

} // namespace

/// One scenario on every era of PostgreSQL and every layout of its packages.
class TestMatrix : public HostsTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void makesHostsOfTwoReleases();
    void scenario_data();
    void scenario();
    void cleanup();

private:
    QString rootOf(const QString &name);
    void startHostsOf(const Row &row);
    void layService(const Row &row);
    bool control(HostRole role, const QString &action) const;
    void standbyWasStartedByItsService(const Row &row) const;
    void provision(const Row &row);
    void replicatesUnderLoad();
    void streamsAgainAfterStandbyStop();
    void streamsAgainAfterPrimaryRestart();
    bool standbyHasAllRows() const;
    bool isStreaming() { return m_pair->run(u"status"_s).exitCode == 0; }
    QByteArray rowsOn(HostRole role) const;
    /// A command with %1 for start, stop or restart; empty where the hosts have their own way.
    QString m_control;
    qint64 m_madeRoot = 0;
};

// QVERIFY2 returns from the helper only; what follows it must not run.
#define DO(call)                                                                                             \
    do {                                                                                                     \
        call;                                                                                                \
        if (QTest::currentTestFailed() || !m_hosts)                                                          \
            return;                                                                                          \
    } while (false)
#define QVERIFY_DONE(run)                                                                                    \
    do {                                                                                                     \
        const ProgramRun ended = (run);                                                                      \
        QVERIFY2(ended.exitCode == 0, (ended.out + ended.err).constData());                                  \
    } while (false)

void TestMatrix::initTestCase()
{
    QCOMPARE(unknownName(), QString());
    HostsTest::initTestCase();
}

void TestMatrix::init()
{
    m_madeRoot = 0;
    m_clock.start();
}

void TestMatrix::cleanup()
{
    m_shown = u"%1 s for its root"_s.arg(m_madeRoot / 1000);
    HostsTest::cleanup();
    m_pair.reset();
    m_hosts.reset();
}

void TestMatrix::scenario_data()
{
    QTest::addColumn<qsizetype>("index");
    const QList<Row> rows = allRows();
    QMap<QString, qsizetype> chosen;
    for (qsizetype i = 0; i < rows.size(); ++i)
        if (isChosen(rows.at(i)))
            chosen.insert(rows.at(i).name(), i);
    for (const QString &name : openRows(u"scenario"_s, chosen.keys()))
        QTest::newRow(qPrintable(name)) << chosen.value(name);
}

void TestMatrix::scenario()
{
    QFETCH(qsizetype, index);
    const Row row = allRows().at(index);
    DO(startHostsOf(row));
    DO(layService(row));
    const QByteArray before = m_pair->essence();
    QVERIFY_DONE(m_pair->make());

    DO(provision(row));
    DO(standbyWasStartedByItsService(row));
    DO(replicatesUnderLoad());
    QVERIFY_DONE(m_pair->run(u"undo"_s, {u"--yes"_s}));
    QVERIFY_SAME(before, m_pair->essence());

    DO(provision(row));
    DO(replicatesUnderLoad());
    DO(streamsAgainAfterStandbyStop());
    DO(streamsAgainAfterPrimaryRestart());
}

/// Made if it is missing; where it cannot be made here, the test has failed.
QString TestMatrix::rootOf(const QString &name)
{
    QElapsedTimer clock;
    clock.start();
    const auto [code, output] = runScript({u"make"_s, name});
    m_madeRoot += clock.elapsed();
    if (code == 0)
        return runScript({u"path"_s, name}).second;
    QTest::qFail(qPrintable(output), __FILE__, __LINE__);
    return {};
}

/// For pairs whose hosts differ.
void TestMatrix::makesHostsOfTwoReleases()
{
    auto hosts =
        TestHosts::start({.primaryRoot = rootOf(u"bookworm"_s), .standbyRoot = rootOf(u"redhat-11"_s)});
    QVERIFY2(hosts, qPrintable(hosts ? QString() : hosts.error().message + hosts.error().detail));
    QCOMPARE((*hosts)->version(HostRole::Primary), u"15"_s);
    QCOMPARE((*hosts)->version(HostRole::Standby), u"11"_s);
    QVERIFY(!(*hosts)->isRedHat(HostRole::Primary));
    QVERIFY((*hosts)->isRedHat(HostRole::Standby));
    const QString version = u"cd / && exec runuser -u postgres -- psql -XAtc 'SHOW server_version'"_s;
    QVERIFY((*hosts)->runOn(HostRole::Primary, {u"sh"_s, u"-c"_s, version}).out.startsWith("15."));
    QVERIFY((*hosts)->runOn(HostRole::Standby, {u"sh"_s, u"-c"_s, version}).out.startsWith("11."));
}

void TestMatrix::startHostsOf(const Row &row)
{
    TestHosts::Options options;
    if (row.root != u"own")
        options.primaryRoot = options.standbyRoot = rootOf(row.root);
    if (QTest::currentTestFailed())
        return;
    options.locale = row.locale == u"C.UTF-8" ? QString() : row.locale;
    DO(HostsTest::startHosts(options, row.user));
    QCOMPARE(m_hosts->version(), row.major);
}

/// Hosts of the Red Hat layout come with a server that was started by hand.
void TestMatrix::layService(const Row &row)
{
    m_control.clear();
    if (row.service == u"pg_ctlcluster")
        return;
    const bool isUnit = row.service == u"unit";
    const QString script =
        layouts::beginRedHat +
        (isUnit ? layouts::systemd + layouts::redHatUnit + layouts::sudoers : layouts::initScript);
    m_control = (isUnit ? u"systemctl %1 postgresql-"_s : u"service postgresql-"_s) + row.major +
                (isUnit ? QString() : u" %1"_s);
    QFile systemctl(sourceFile(u"tests/support/systemctl"_s));
    QVERIFY(systemctl.open(QIODevice::ReadOnly));
    const QByteArray program = systemctl.readAll();
    for (const HostRole role : bothRoles) {
        const CommandOutput laid = m_hosts->runOn(role, {u"sh"_s, u"-c"_s, script}, program);
        QVERIFY2(laid.ok(), (laid.out + laid.err).constData());
        m_hosts->runOn(role, {u"rm"_s, u"-f"_s, u"/run/started-by-script"_s});
    }
}

bool TestMatrix::control(HostRole role, const QString &action) const
{
    return m_control.isEmpty() ? m_hosts->control(role, action).ok()
                               : m_hosts->runOn(role, {u"sh"_s, u"-c"_s, m_control.arg(action)}).ok();
}

void TestMatrix::standbyWasStartedByItsService(const Row &row) const
{
    const QString asked = row.service == u"unit" ? u"systemctl is-active postgresql-"_s + row.major
                                                 : u"test -e /run/started-by-script"_s;
    if (row.service != u"pg_ctlcluster")
        QVERIFY(m_hosts->runOn(HostRole::Standby, {u"sh"_s, u"-c"_s, asked}).ok());
}

/// Twice, since the second time has to find the leavings of the first.
void TestMatrix::provision(const Row &row)
{
    const ProgramRun applied = m_pair->apply();
    expectStreaming(applied);
    QCOMPARE(applied.stepStates().value(u"standby.proof"_s), u"done"_s);

    QCOMPARE(m_pair->sql(HostRole::Primary, u"SELECT state FROM pg_stat_replication"_s), "streaming");
    QCOMPARE(m_pair->sql(HostRole::Standby, u"SELECT pg_is_in_recovery()"_s), "t");
    const QByteArray data = m_pair->sql(HostRole::Standby, u"SHOW data_directory"_s);
    QCOMPARE(m_pair->shell(HostRole::Standby,
                           u"cd %1 && ls -d recovery.conf standby.signal 2>/dev/null; true"_s.arg(
                               QString::fromUtf8(data))),
             row.standbyFile.toUtf8());
    QCOMPARE(
        m_pair->sql(
            HostRole::Primary,
            u"SELECT name FROM pg_settings WHERE name ~ '^wal_keep_' AND source = 'configuration file'"_s),
        row.keepSetting.toUtf8());
    if (row.locale.startsWith(u"ja"))
        QVERIFY(m_pair->sql(HostRole::Standby, u"SELECT 1/0"_s).contains("除算"));
}

QByteArray TestMatrix::rowsOn(HostRole role) const
{
    return m_pair->sql(role, u"SELECT count(*), md5(string_agg(i || t, ',' ORDER BY i)) FROM load"_s);
}

bool TestMatrix::standbyHasAllRows() const
{
    const QByteArray rows = rowsOn(HostRole::Primary);
    return rows.contains('|') && rowsOn(HostRole::Standby) == rows;
}

/// `status` is asked while a client commits one row after the other.
void TestMatrix::replicatesUnderLoad()
{
    m_pair->sql(HostRole::Primary, u"CREATE TABLE IF NOT EXISTS load (i serial PRIMARY KEY, t text)"_s);
    const QString client =
        u"for i in $(seq 1000); do echo \"INSERT INTO load (t) SELECT repeat('$i', 100);\"; done |"
        " runuser -u postgres -- psql -Xq -v ON_ERROR_STOP=1"_s;
    QProcess load;
    load.start(sourceFile(u"tests/support/testhosts.sh"_s),
               {u"exec"_s, m_hosts->directory(), nameOf(HostRole::Primary), u"sh"_s, u"-c"_s, client});
    QVERIFY(isStreaming());
    QVERIFY(load.waitForFinished(60000));
    QCOMPARE(load.exitCode(), 0);
    QVERIFY(eventually([&] { return standbyHasAllRows(); }));
}

void TestMatrix::streamsAgainAfterStandbyStop()
{
    QVERIFY(control(HostRole::Standby, u"stop"_s));
    QVERIFY(!isStreaming());
    m_pair->sql(HostRole::Primary, u"INSERT INTO load (t) VALUES ('while the standby was away')"_s);
    QVERIFY(control(HostRole::Standby, u"start"_s));
    QVERIFY(eventually([&] { return isStreaming(); }));
    QVERIFY(eventually([&] { return standbyHasAllRows(); }));
}

void TestMatrix::streamsAgainAfterPrimaryRestart()
{
    QVERIFY(control(HostRole::Primary, u"restart"_s));
    m_pair->sql(HostRole::Primary, u"INSERT INTO load (t) VALUES ('after the restart')"_s);
    QVERIFY(eventually([&] { return isStreaming(); }));
    QVERIFY(eventually([&] { return standbyHasAllRows(); }));
}

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
