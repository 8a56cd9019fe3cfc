// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/servicelayouts.h"
#include "tests/support/hoststest.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

class TestServiceKinds : public HostsTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsProvisionsAndUndoes_data();
    void findsProvisionsAndUndoes();
    void saysThatAServerRunsOutsideItsUnit();
    void refusesAUnitThatTheLoginMayNotUse();
    void asksWhichOfTwoClustersIsMeant();

private:
    /// On both hosts; false and a message where it fails.
    bool lay(const QString &script) const;
    QByteArray on(HostRole role, const QString &script) const;
    QString expanded(QString text) const { return text.replace(u"$V"_s, m_hosts->version()); }
    static QList<QJsonObject> findingsOf(const ProgramRun &run);

};

void TestServiceKinds::init()
{
    startHosts();
}

bool TestServiceKinds::lay(const QString &script) const
{
    QFile systemctl(QStringLiteral(FUTAGO_SOURCE_DIR "/tests/support/systemctl"));
    if (!systemctl.open(QIODevice::ReadOnly))
        return false;
    const QByteArray program = systemctl.readAll();
    return std::all_of(bothRoles.begin(), bothRoles.end(), [&](HostRole role) {
        const CommandOutput output =
            m_hosts->runOn(role, {u"sh"_s, u"-c"_s, layouts::begin + script}, program);
        if (!output.ok())
            qWarning("%s", (output.out + output.err).constData());
        return output.ok();
    });
}

QByteArray TestServiceKinds::on(HostRole role, const QString &script) const
{
    return m_pair->shell(role, layouts::begin + script);
}

QList<QJsonObject> TestServiceKinds::findingsOf(const ProgramRun &run)
{
    QList<QJsonObject> findings;
    const QJsonArray all = run.json.value(u"findings"_s).toArray();
    for (const QJsonValue &finding : all)
        findings << finding.toObject();
    return findings;
}

using Fields = QMap<QString, QString>;

void TestServiceKinds::findsProvisionsAndUndoes_data()
{
    QTest::addColumn<QString>("layout");
    QTest::addColumn<Fields>("fields");
    /// The process that must be the postmaster of the primary.
    QTest::addColumn<QString>("owner");
    const QString debianEtc = u"/etc/postgresql/$V/main/"_s;
    QTest::newRow("pg_ctlcluster") << QString()
                                   << Fields{{u"service"_s, u"pg_ctlcluster"_s},
                                             {u"dataDirectory"_s, u"/var/lib/postgresql/$V/main"_s},
                                             {u"configFile"_s, debianEtc + u"postgresql.conf"_s},
                                             {u"hbaFile"_s, debianEtc + u"pg_hba.conf"_s},
                                             {u"identFile"_s, debianEtc + u"pg_ident.conf"_s},
                                             {u"socketDirectory"_s, u"/var/run/postgresql"_s},
                                             {u"port"_s, u"5432"_s},
                                             {u"logFile"_s, u"/var/log/postgresql/postgresql-$V-main.log"_s}}
                                   << QString();
    QTest::newRow("unit of Debian") << layouts::systemd + layouts::debianUnit + layouts::sudoers
                                    << Fields{{u"service"_s, u"systemd"_s},
                                              {u"serviceName"_s, u"postgresql@$V-main.service"_s},
                                              {u"dataDirectory"_s, u"/var/lib/postgresql/$V/main"_s},
                                              {u"configFile"_s, debianEtc + u"postgresql.conf"_s},
                                              {u"logFile"_s, u"/var/log/postgresql/postgresql-$V-main.log"_s}}
                                    << u"systemctl show -p MainPID postgresql@$V-main | cut -d= -f2"_s;
    const QString data = u"/var/lib/pgsql/$V/data"_s;
    QTest::newRow("unit of Red Hat") << u"D=/var/lib/pgsql/$V/data\n"_s + layouts::foreign +
                                            layouts::systemd + layouts::redHatUnit + layouts::sudoers
                                     << Fields{{u"service"_s, u"systemd"_s},
                                               {u"serviceName"_s, u"postgresql-$V.service"_s},
                                               {u"dataDirectory"_s, data},
                                               {u"configFile"_s, data + u"/postgresql.conf"_s},
                                               {u"hbaFile"_s, data + u"/pg_hba.conf"_s},
                                               {u"identFile"_s, data + u"/pg_ident.conf"_s},
                                               {u"binDirectory"_s, u"/usr/lib/postgresql/$V/bin"_s},
                                               {u"socketDirectory"_s, u"/var/run/postgresql"_s},
                                               {u"port"_s, u"5432"_s}}
                                     << u"systemctl show -p MainPID postgresql-$V | cut -d= -f2"_s;
    QTest::newRow("init script") << u"P=5439; D=/var/lib/pgsql/data\n"_s + layouts::foreign + layouts::initScript
                                 << Fields{{u"service"_s, u"sysv"_s},
                                           {u"serviceName"_s, u"postgresql-$V"_s},
                                           {u"dataDirectory"_s, u"/var/lib/pgsql/data"_s},
                                           {u"configFile"_s, u"/var/lib/pgsql/data/postgresql.conf"_s},
                                           {u"port"_s, u"5439"_s},
                                           {u"logFile"_s, u"/var/lib/pgsql/pgstartup.log"_s}}
                                 << QString();
    QTest::newRow("manually") << u"D=/usr/local/pgsql/data\n"_s + layouts::foreign + layouts::byHand
                             << Fields{{u"service"_s, u"pg_ctl"_s},
                                       {u"serviceName"_s, QString()},
                                       {u"dataDirectory"_s, u"/usr/local/pgsql/data"_s},
                                       {u"configFile"_s, u"/usr/local/pgsql/data/postgresql.conf"_s},
                                       {u"hbaFile"_s, u"/usr/local/pgsql/hba.conf"_s},
                                       {u"socketDirectory"_s, u"/tmp"_s},
                                       {u"port"_s, u"5440"_s},
                                       {u"logFile"_s, u"/usr/local/pgsql/data/serverlog"_s}}
                             << QString();
}

void TestServiceKinds::findsProvisionsAndUndoes()
{
    QFETCH(QString, layout);
    QFETCH(Fields, fields);
    QFETCH(QString, owner);
    QVERIFY(lay(layout));

    const ProgramRun made = m_pair->make();
    QVERIFY2(made.exitCode == 0, made.out + made.err);
    for (const HostRole role : bothRoles) {
        const QJsonObject host = made.json.value(nameOf(role)).toObject();
        for (auto field = fields.cbegin(); field != fields.cend(); ++field)
            QCOMPARE(field.key() + u'=' + host.value(field.key()).toVariant().toString(),
                     field.key() + u'=' + expanded(*field));
    }
    const QString data = expanded(fields.value(u"dataDirectory"_s));
    const QString identifier = u"$B/pg_controldata %1 | grep 'system identifier'"_s.arg(data);
    const QByteArray before = on(HostRole::Standby, identifier);

    const ProgramRun applied = m_pair->apply();
    expectStreaming(applied);
    const ProgramRun again = m_pair->apply();
    QVERIFY2(again.exitCode == 0, again.out + again.err);
    const auto states = again.stepStates();
    for (auto step = states.begin(); step != states.end(); ++step)
        QVERIFY2(step.value() == u"already-true", qPrintable(step.key() + u": "_s + step.value()));
    QCOMPARE(on(HostRole::Standby, identifier), on(HostRole::Primary, identifier));

    const auto isItsOwn = [&](HostRole role) {
        return owner.isEmpty() || on(role, owner) == on(role, u"head -n 1 "_s + data + u"/postmaster.pid"_s);
    };
    QVERIFY(isItsOwn(HostRole::Primary) && isItsOwn(HostRole::Standby));
    const ProgramRun undone = m_pair->undoAll();
    QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
    QCOMPARE(on(HostRole::Standby, identifier), before);
    QVERIFY(isItsOwn(HostRole::Primary) && isItsOwn(HostRole::Standby));
}

void TestServiceKinds::saysThatAServerRunsOutsideItsUnit()
{
    QVERIFY(lay(u"D=/var/lib/pgsql/$V/data\n"_s + layouts::foreign + layouts::systemd + layouts::redHatUnit +
                u"systemctl stop $U; runuser -u postgres -- $B/pg_ctl -w start -D $D -l $D/byhand.log"_s));
    const ProgramRun made = m_pair->make();
    QVERIFY2(made.exitCode == 0, made.out + made.err);
    int found = 0;
    for (const QJsonObject &finding : findingsOf(made))
        if (finding.value(u"where"_s) == expanded(u"postgresql-$V.service"_s)) {
            QCOMPARE(finding.value(u"severity"_s).toString(), u"warning"_s);
            QVERIFY(!finding.value(u"hint"_s).toString().isEmpty());
            ++found;
        }
    QCOMPARE(found, 2);
    QCOMPARE(made.json.value(u"primary"_s).toObject().value(u"service"_s).toString(), u"pg_ctl"_s);
    const ProgramRun applied = m_pair->apply();
    QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
    QCOMPARE(on(HostRole::Primary, u"systemctl is-active postgresql-$V || true"_s), QByteArray("inactive"));
}

void TestServiceKinds::refusesAUnitThatTheLoginMayNotUse()
{
    QVERIFY(lay(u"D=/var/lib/pgsql/$V/data\n"_s + layouts::foreign + layouts::systemd + layouts::redHatUnit));
    const ProgramRun made = m_pair->make();
    int found = 0;
    for (const QJsonObject &finding : findingsOf(made))
        if (finding.value(u"kind"_s) == u"no-sudo-right"_s) {
            QCOMPARE(finding.value(u"severity"_s).toString(), u"error"_s);
            QVERIFY(finding.value(u"detail"_s).toString().contains(u"systemctl restart postgresql-"_s));
            ++found;
        }
    QVERIFY2(found == 2, made.out + made.err);
    const QString started = u"head -n 1 /var/lib/pgsql/$V/data/postmaster.pid"_s;
    const QByteArray before = on(HostRole::Standby, started);
    const ProgramRun applied = m_pair->apply();
    QCOMPARE(applied.exitCode, 1);
    QCOMPARE(on(HostRole::Standby, started), before);
}

void TestServiceKinds::asksWhichOfTwoClustersIsMeant()
{
    on(HostRole::Primary, u"pg_createcluster $V next -p 5433 -- --no-sync; pg_ctlcluster $V next start"_s);
    const ProgramRun asked = m_pair->make();
    QVERIFY_REFUSED(asked, Refusal{u"wrong-directory"_s, m_hosts->address(HostRole::Primary),
                                   expanded(u"/var/lib/postgresql/$V/next"_s)});
    const QJsonObject error = asked.json.value(u"error"_s).toObject();
    QVERIFY(error.value(u"detail"_s).toString().contains(expanded(u"/var/lib/postgresql/$V/main"_s)));
    QVERIFY(error.value(u"hint"_s).toString().contains(u"--primary-data-directory"_s));
    const ProgramRun made =
        m_pair->make({u"--primary-data-directory"_s, expanded(u"/var/lib/postgresql/$V/next"_s)});
    QVERIFY2(made.exitCode == 0, made.out + made.err);
    QCOMPARE(made.json.value(u"primary"_s).toObject().value(u"port"_s).toInt(), 5433);
}

QTEST_GUILESS_MAIN(TestServiceKinds)
#include "tst_servicekinds.moc"
