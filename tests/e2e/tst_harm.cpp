// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/harmrows.h"
#include "tests/support/hoststest.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QScopeGuard>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace futago;
using namespace Qt::StringLiterals;

using Outcome = HarmRow::Outcome;

/// Set-ups as people have them, on which a run must do no harm: either it is refused and both hosts stay as
/// they are, or it succeeds and takes nothing from anybody. Rules are those of the issue on harm. With
/// FUTAGO_TEST_ALL set it is the whole table, else at least one row of each rule.
class TestHarm : public HostsTest
{
    Q_OBJECT

private:
    QString script(const QString &text) const { return harmTools(m_hosts->version()) + text; }
    void prepare(HostRole role, const QString &text)
    {
        if (text.isEmpty())
            return;
        const QByteArray said = m_pair->shell(role, script(u"set -e\n"_s + text));
        QVERIFY2(!said.startsWith("exit status"), said);
    }

    static QString findingsOf(const ProgramRun &run)
    {
        QStringList said;
        const QJsonArray findings = run.json.value(u"findings"_s).toArray();
        for (const QJsonValue &finding : findings)
            for (const QString &part : {u"message"_s, u"why"_s, u"raw"_s})
                said << finding.toObject().value(part).toString();
        said << errorOf(run) << QString::fromUtf8(run.out);
        return said.join(u'\n');
    }
    static QString errorOf(const ProgramRun &run)
    {
        const QJsonObject error = run.json.value(u"error"_s).toObject();
        return error.value(u"message"_s).toString() + u'\n' + error.value(u"detail"_s).toString();
    }
    static QString firstError(const ProgramRun &checked)
    {
        const QJsonArray findings = checked.json.value(u"findings"_s).toArray();
        for (const QJsonValue &finding : findings)
            if (finding.toObject().value(u"severity"_s).toString() == u"error")
                return finding.toObject().value(u"message"_s).toString();
        return checked.errorMessage();
    }

    static constexpr const char *ownTable = "/* the standby's own data */ SELECT count(*) FROM public.mine";

    /// The primary answers and takes writes, the standby's own server is no second one of the same cluster,
    /// and where it is the former one it has its own data.
    QString harm(bool streams, bool isStandbyDown = false) const
    {
        if (m_pair->sql(
                HostRole::Primary,
                u"SET TRANSACTION READ WRITE; SET ROLE NONE; CREATE TABLE IF NOT EXISTS public.written(); SELECT 'written'"_s) !=
            "written")
            return u"the primary takes no writes"_s;
        const QString question =
            u"SELECT system_identifier::text || pg_is_in_recovery() FROM pg_control_system()"_s;
        const QByteArray primary = m_pair->sql(HostRole::Primary, question);
        const QByteArray standby = m_pair->sql(HostRole::Standby, question);
        if (!primary.endsWith("false"))
            return u"the primary is none"_s;
        if (isStandbyDown != standby.contains("failed") || standby.isEmpty() || standby == primary)
            return u"the standby's server: "_s + QString::fromUtf8(standby);
        if (!streams && !isStandbyDown &&
            m_pair->sql(HostRole::Standby, QString::fromLatin1(ownTable)) != "7")
            return u"the standby's former server lost its data"_s;
        return {};
    }

    static QString contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static QString evidenceOf(const ProgramRun &run, const QString &step)
    {
        const QJsonArray steps = run.json.value(u"steps"_s).toArray();
        for (const auto &one : steps)
            if (one.toObject().value(u"id"_s) == step)
                return one.toObject().value(u"evidence"_s).toString();
        return {};
    }

    void tell(const ProgramRun &checked, const ProgramRun &applied)
    {
        const QString said = firstError(checked);
        m_shown = (applied.exitCode == 0 ? u"streams"_s : applied.errorKind()) +
                  (said.isEmpty() ? QString() : u": "_s + said);
    }

    void checkAndApply(const HarmRow &row)
    {
        const ProgramRun made =
            m_pair->make(QStringList(row.options).replaceInStrings(u"$v"_s, m_hosts->version()));
        const ProgramRun checked = m_pair->run(u"check"_s);
        if (row.outcome == Outcome::Refused)
            QVERIFY2(checked.exitCode == 1 && findingsOf(checked).contains(row.said),
                     qPrintable(findingsOf(checked)));
        else
            QVERIFY2(made.exitCode == 0, made.out + made.err);
        const ProgramRun applied = m_pair->apply();
        tell(checked, applied);
        if (row.outcome == Outcome::Streams)
            verifyStreams(row, applied);
        else
            QVERIFY2(applied.exitCode == 1 && applied.errorKind() == row.kind &&
                         (row.outcome == Outcome::Refused || errorOf(applied).contains(row.said)),
                     applied.out + applied.err);
    }

    void verifyStreams(const HarmRow &row, const ProgramRun &applied)
    {
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        QCOMPARE(m_pair->run(u"status"_s).exitCode, 0);
        const QString isProved = u"\n[ $? = 0 ] && echo proved"_s;
        QCOMPARE(m_pair->shell(HostRole::Primary, script(row.proof + isProved)), QByteArray("proved"));
        QCOMPARE(m_pair->shell(HostRole::Standby, script(row.proofOnStandby + isProved)),
                 QByteArray("proved"));
    }

    /// The base backup lasts until the link is as fast as before.
    std::unique_ptr<QProcess> beginSlowCopy()
    {
        if (m_pair->make().exitCode != 0 || !m_hosts->slowLink(HostRole::Primary, 4000))
            return nullptr;
        auto process = m_pair->begin(u"apply"_s, {u"--yes"_s});
        const auto copies = [this] {
            return m_pair->shell(HostRole::Standby,
                                 script(u"[ -d $data.futago-incoming/base ] && echo yes"_s)) == "yes";
        };
        return eventually(copies, 90) ? std::move(process) : nullptr;
    }

private Q_SLOTS:
    void init() { startHosts(); }

    void doesNoHarm_data()
    {
        QTest::addColumn<HarmRow>("row");
        QMap<QString, HarmRow> chosen;
        for (const HarmRow &row : harmRowsOfPrimary() + harmRowsOfStandby())
            if (row.isAlways || qEnvironmentVariableIsSet("FUTAGO_TEST_ALL"))
                chosen.insert(row.name, row);
        for (const QString &name : openRows(u"doesNoHarm"_s, chosen.keys()))
            QTest::newRow(qPrintable(name)) << chosen.value(name);
    }

    void doesNoHarm()
    {
        QFETCH(HarmRow, row);
        prepare(HostRole::Primary, row.onPrimary);
        prepare(HostRole::Standby, row.onStandby);
        m_pair->sql(HostRole::Standby, u"CREATE TABLE mine AS SELECT generate_series(1, 7)"_s);
        const QByteArray state = m_pair->state();
        const QByteArray essence = m_pair->essence();
        checkAndApply(row);
        if (QTest::currentTestFailed())
            return;
        if (row.outcome == Outcome::Refused)
            QVERIFY_SAME(state, m_pair->state());
        QCOMPARE(harm(row.outcome == Outcome::Streams, row.isStandbyDown), QString());
        const ProgramRun undone = m_pair->undoAll();
        QVERIFY2(undone.exitCode == 0 || row.outcome == Outcome::Refused, undone.out + undone.err);
        QVERIFY_SAME(essence, m_pair->essence());
        QCOMPARE(harm(false, row.isStandbyDown), QString());
    }

    /// Rule 13: the servers do it once themselves, or it is called unproven.
    void provesTheArchiveByTheServers()
    {
        m_pair->make();
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        QVERIFY(evidenceOf(applied, u"primary.archive-proof"_s).contains(u"was archived to"_s));
        QVERIFY(evidenceOf(applied, u"standby.restore-proof"_s).contains(u"fetched"_s));
        const ProgramRun again = m_pair->apply();
        QVERIFY(evidenceOf(again, u"primary.archive-proof"_s).contains(u"has archived"_s));
        QVERIFY(!again.json.value(u"changed"_s).toBool());
        QCOMPARE(m_pair->undoAll().exitCode, 0);

        prepare(HostRole::Primary, uR"sh(echo "ALTER SYSTEM SET archive_mode = on" | sql
echo "ALTER SYSTEM SET archive_command = '/bin/true'" | sql; restart)sh"_s);
        QVERIFY(findingsOf(m_pair->run(u"check"_s)).contains(u"does not keep WAL"_s));
        const ProgramRun unproven = m_pair->apply();
        QVERIFY2(unproven.exitCode == 0, unproven.out + unproven.err);
        QVERIFY(evidenceOf(unproven, u"primary.archive-proof"_s).contains(u"not proven"_s));
    }

    /// Rule 6: a password would be a second, weaker way in.
    void makesNoPasswordWhereACertificateServes()
    {
        QTemporaryDir folder;
        const QString key = folder.filePath(u"key"_s);
        const QString certificate = folder.filePath(u"certificate"_s);
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                       u"-subj"_s, u"/CN=replicator"_s, u"-keyout"_s, key, u"-out"_s, certificate});
        QVERIFY2(openssl.waitForFinished() && openssl.exitCode() == 0, openssl.readAllStandardError());
        const QString put = u"cat > %1 <<'EOF'\n%2EOF\nchown postgres %1; chmod 600 %1\n"_s;
        prepare(HostRole::Primary, u"tls\n"_s + put.arg(u"/srv/ca"_s, contents(certificate)) + uR"sh(
echo "ssl_ca_file = '/srv/ca'" >> $conf/postgresql.conf
sed -i '1i hostssl replication replicator 10.0.0.0/8 cert' $conf/pg_hba.conf; restart
echo "CREATE ROLE replicator REPLICATION LOGIN" | sql)sh"_s);
        const QString conninfo =
            u"host=%1 user=replicator sslmode=require sslcert=/srv/certificate sslkey=/srv/key"_s.arg(
                m_hosts->address(HostRole::Primary));
        prepare(HostRole::Standby,
                put.arg(u"/srv/certificate"_s, contents(certificate)) +
                    put.arg(u"/srv/key"_s, contents(key)) +
                    u"echo \"ALTER SYSTEM SET primary_conninfo = '%1'\" | sql; reload"_s.arg(conninfo));
        const QByteArray before = m_pair->essence();
        m_pair->make();
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        QCOMPARE(m_pair->run(u"status"_s).exitCode, 0);
        const QByteArray rules = m_pair->shell(HostRole::Primary, script(u"grep futago $conf/pg_hba.conf"_s));
        QVERIFY2(!rules.contains("replicat"), rules);
        QCOMPARE(m_pair->sql(HostRole::Primary,
                             u"SELECT rolpassword IS NULL FROM pg_authid WHERE rolname = 'replicator'"_s),
                 QByteArray("t"));
        QVERIFY(m_pair->shell(HostRole::Standby, u"cat ~postgres/.pgpass 2>/dev/null; true"_s).isEmpty());
        QCOMPARE(m_pair->undoAll().exitCode, 0);
        QVERIFY_SAME(before, m_pair->essence());
    }

    /// Rule 4: an included file of the standby's would end recovery, before the first run and after it.
    void keepsAStandbyAStandby()
    {
        const QString restore =
            uR"sh(mkdir -p $conf/conf.d; echo "recovery_target = 'immediate'" > $conf/conf.d/restore.conf)sh"_s;
        prepare(HostRole::Standby, restore);
        const QByteArray before = m_pair->state();
        m_pair->make();
        const ProgramRun refused = m_pair->apply();
        QVERIFY2(refused.errorKind() == u"conflict" && refused.errorMessage().contains(u"end its recovery"),
                 refused.out);
        QVERIFY_SAME(before, m_pair->state());

        prepare(HostRole::Standby, u"rm $conf/conf.d/restore.conf"_s);
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        prepare(HostRole::Standby, u"pg_ctlcluster $v main stop\n"_s + restore);
        const ProgramRun again = m_pair->apply();
        QVERIFY2(again.exitCode == 1 && again.errorMessage().contains(u"end its recovery"), again.out);
        QVERIFY(m_pair->sql(HostRole::Standby, u"SELECT 1"_s).contains("failed"));
        QCOMPARE(m_pair->sql(HostRole::Primary, u"CREATE TABLE written(); SELECT 1"_s), QByteArray("1"));
    }

    /// Rule 14: another workstation is told who works there, and comes in when that one is gone for certain.
    void letsOneWorkstationAtATime()
    {
        const auto first = beginSlowCopy();
        QVERIFY(first);
        PairSetup second(*m_hosts);
        QCOMPARE(second.make().exitCode, 0);
        const ProgramRun refused = second.apply();
        QVERIFY_REFUSED(refused, {u"conflict"_s, m_pair->host(HostRole::Primary), u"since 20"_s});
        QVERIFY2(refused.errorMessage().contains(QSysInfo::machineHostName()),
                 qPrintable(refused.errorMessage()));
        QVERIFY(!refused.json.value(u"changed"_s).toBool());

        ::kill(static_cast<pid_t>(first->processId()), SIGKILL);
        QVERIFY(first->waitForFinished());
        QVERIFY(m_hosts->restoreLink(HostRole::Primary));
        ProgramRun entered;
        const auto comesIn = [&] {
            entered = second.apply();
            return entered.exitCode == 0;
        };
        QVERIFY2(eventually(comesIn, 150), entered.out + entered.err);
        QCOMPARE(second.run(u"status"_s).exitCode, 0);
        for (const HostRole role : bothRoles)
            QCOMPARE(m_pair->shell(role, u"ls -d ~postgres/.futago-lock-* 2>/dev/null || true"_s),
                     QByteArray());
    }

    /// Rule 14: the run ends before its next step, with the standby's former server at work.
    void endsWhenTheWorkstationsDiskIsFull()
    {
        const QString home = m_pair->program().path({});
        const auto here = [](const QString &command) {
            return QProcess::execute(u"sh"_s, {u"-c"_s, command}) == 0;
        };
        QVERIFY(here(u"mount -t tmpfs -o size=4m tmpfs '%1'"_s.arg(home)));
        const auto unmount = qScopeGuard([&] { here(u"umount -l '%1'"_s.arg(home)); });
        m_pair->sql(HostRole::Standby, u"CREATE TABLE mine AS SELECT generate_series(1, 7)"_s);
        const auto run = beginSlowCopy();
        QVERIFY(run);
        here(u"cat /dev/zero > '%1/filler' 2>/dev/null"_s.arg(home));
        QVERIFY(m_hosts->restoreLink(HostRole::Primary));
        const ProgramRun ended = PairSetup::end(*run);
        QVERIFY2(ended.exitCode == 1 && ended.errorMessage().contains(u"journal"), ended.out + ended.err);
        QCOMPARE(harm(false), QString());

        QVERIFY(here(u"rm '%1/filler'"_s.arg(home)));
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        QCOMPARE(harm(true), QString());
    }

    /// Rule 1: what a person has set for psql leads no session of ours elsewhere.
    void heedsNoVariableOfLibpq()
    {
        const QByteArrayList names{"PGHOSTADDR", "PGPORT", "PGSERVICE", "PGOPTIONS"};
        for (const QByteArray &name : names)
            qputenv(name.constData(), name == "PGHOSTADDR" ? "192.0.2.77"
                                      : name == "PGPORT"   ? "1"
                                                           : "no-such-thing");
        const ProgramRun made = m_pair->make();
        for (const QByteArray &name : names)
            qunsetenv(name.constData());
        QVERIFY2(made.exitCode == 0, made.out + made.err);
    }

    /// Rule 11: the server and every client normalize the password; a verifier of the raw bytes would satisfy
    /// nobody.
    void storesAPasswordAsTheServerDoes()
    {
        m_pair->setSecret(u"replication.password"_s, "ｐａｓｓ１");
        QCOMPARE(m_pair->make().exitCode, 0);
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        const ProgramRun again = m_pair->apply();
        QCOMPARE(again.stepStates().value(u"primary.role"_s), u"already-true"_s);
        QCOMPARE(m_pair->shell(
                     HostRole::Standby,
                     u"PGPASSWORD=pass1 psql -w -At -d 'host=%1 user=replicator dbname=replication "
                     "replication=true' -c IDENTIFY_SYSTEM | wc -l"_s.arg(m_pair->host(HostRole::Primary))),
                 QByteArray("1"));
    }
};

QTEST_GUILESS_MAIN(TestHarm)
#include "tst_harm.moc"
