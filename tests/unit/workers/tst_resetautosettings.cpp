// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/workers/stepfixture.h"
#include "workers/steps/stepfactory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace futago;
using namespace Qt::StringLiterals;

/// postgresql.auto.conf lies in a folder of the test; the server is scripted.
class TestResetAutoSettings : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StepFixture> m_fixture;

    QString autoConf() const { return m_folder->filePath(u"postgresql.auto.conf"_s); }
    QString copy() const { return autoConf() + u".futago-20261122T160530Z"_s; }
    void write(const QByteArray &bytes, const QString &path) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void write(const QByteArray &bytes) const { write(bytes, autoConf()); }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
    }
    ResetAutoSettings resetOf(const QString &name, const QString &former) const
    {
        return {{name}, {former}, {}, copy()};
    }
    void runsWith(const QString &name, const QString &value, const QString &context)
    {
        m_fixture->script.expectSql(u"AS pending FROM pg_settings"_s, {sqlRow({{u"name"_s, name},
                                                                               {u"setting"_s, value},
                                                                               {u"context"_s, context},
                                                                               {u"pending"_s, u"f"_s}})});
    }
    bool wasCalled(const QString &call) const
    {
        const QList<Command> commands = m_fixture->script.commands();
        return std::any_of(commands.cbegin(), commands.cend(), [&](const Command &command) {
            return command.argv.join(u' ').contains(u'/' + call);
        });
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<StepFixture>();
        m_fixture->script.runCommandsHere();
        HostSpec spec = m_fixture->primary.spec();
        spec.server.dataDirectory = m_folder->path();
        spec.server.binDirectory = m_folder->path();
        m_fixture->primary.setSpec(spec);
        QVERIFY(QFile::link(u"/bin/true"_s, m_folder->filePath(u"pg_ctl"_s)));
    }

    /// pg_settings goes on naming the file until the server is restarted.
    void seesInTheFileThatASettingIsReset()
    {
        const auto step = stepFor(resetOf(u"max_wal_senders"_s, u"3"_s));
        write("Max_Wal_Senders = '3'\nwork_mem = '8MB'\n");
        const auto before = step->check(m_fixture->context);
        QVERIFY(before && !before->holds);
        write("# max_wal_senders = '3'\nwork_mem = '8MB'\n");
        const auto after = step->check(m_fixture->context);
        QVERIFY(after && after->holds);
    }

    /// What others changed in its files meanwhile is taken up by the step that has checked them.
    void keepsACopyAndLetsTheServerReadNothing()
    {
        write("wal_keep_size = '1MB'\n");
        m_fixture->script.expectSql(u"ALTER SYSTEM RESET \"wal_keep_size\""_s);
        QVERIFY(stepFor(resetOf(u"wal_keep_size"_s, u"1MB"_s))->apply(m_fixture->context));
        QCOMPARE(m_fixture->script.complaints(), QStringList());
        QCOMPARE(read(copy()), QByteArray("wal_keep_size = '1MB'\n"));
        QVERIFY(!wasCalled(u"pg_ctl reload"_s));
    }

    /// Killed between two settings: the copy is of what was there before the first.
    void aSecondTimeKeepsTheFirstCopy()
    {
        write("wal_keep_size = '1MB'\n");
        write("the former file\n", copy());
        m_fixture->script.expectSql(u"RESET \"max_wal_senders\""_s);
        m_fixture->script.expectSql(u"RESET \"wal_keep_size\""_s);
        const ResetAutoSettings reset{
            {u"max_wal_senders"_s, u"wal_keep_size"_s}, {u"1"_s, u"1MB"_s}, {}, copy()};
        QVERIFY(stepFor(reset)->apply(m_fixture->context));
        QCOMPARE(read(copy()), QByteArray("the former file\n"));
    }

    void undoReadsAgainOnlyWhatTheServerHasLost_data()
    {
        QTest::addColumn<QString>("running");
        QTest::addColumn<bool>("isReloaded");
        QTest::newRow("was taken up") << u"10"_s << true;
        QTest::newRow("never was") << u"1"_s << false;
    }
    void undoReadsAgainOnlyWhatTheServerHasLost()
    {
        QFETCH(QString, running);
        QFETCH(bool, isReloaded);
        write("");
        m_fixture->script.expectSql(u"ALTER SYSTEM SET \"wal_keep_size\" = E'1'"_s);
        runsWith(u"wal_keep_size"_s, running, u"sighup"_s);
        const auto undone = stepFor(resetOf(u"wal_keep_size"_s, u"1"_s))->undo(m_fixture->context);
        QVERIFY(undone && *undone == Undone::Yes);
        QCOMPARE(wasCalled(u"pg_ctl reload"_s), isReloaded);
    }

    /// The restart of the files that were undone before has not read it.
    void restartsForAFormerValueThatOnlyAStartBringsBack_data()
    {
        QTest::addColumn<QString>("running");
        QTest::addColumn<bool>("isRestarted");
        QTest::newRow("lost") << u"10"_s << true;
        QTest::newRow("has it") << u"1"_s << false;
    }
    void restartsForAFormerValueThatOnlyAStartBringsBack()
    {
        QFETCH(QString, running);
        QFETCH(bool, isRestarted);
        write("");
        m_fixture->script.expectSql(u"ALTER SYSTEM SET \"max_wal_senders\" = E'1'"_s);
        runsWith(u"max_wal_senders"_s, running, u"postmaster"_s);
        const ResetAutoSettings reset{{u"max_wal_senders"_s}, {u"1"_s}, {u"max_wal_senders"_s}, copy()};
        QVERIFY(stepFor(reset)->undo(m_fixture->context));
        QCOMPARE(wasCalled(u"pg_ctl restart"_s), isRestarted);
    }

    /// The rest comes back all the same.
    void undoLeavesWhatOthersHaveSetSince()
    {
        write("wal_keep_size = '2GB'\n");
        m_fixture->script.expectSql(u"ALTER SYSTEM SET \"max_wal_senders\" = E'1'"_s);
        runsWith(u"max_wal_senders"_s, u"1"_s, u"postmaster"_s);
        const ResetAutoSettings reset{
            {u"wal_keep_size"_s, u"max_wal_senders"_s}, {u"1"_s, u"1"_s}, {}, copy()};
        const auto undone = stepFor(reset)->undo(m_fixture->context);
        QCOMPARE(undone.error().kind, ErrorKind::Conflict);
        QVERIFY(undone.error().message.contains(u"wal_keep_size"_s));
        QCOMPARE(m_fixture->script.complaints(), QStringList());
    }

    /// Killed while the copy was made: nothing is reset yet, and half a copy is not asked.
    void undoNeedsNoCopyOfWhatIsStillThere()
    {
        const QString name = u"primary_conninfo"_s;
        const ResetAutoSettings kept{{name}, {u"password=****"_s}, {}, copy()};
        write("primary_conninfo = 'password=geheim'\n");
        write("primary_con", copy());
        runsWith(name, u"password=geheim"_s, u"sighup"_s);
        const auto undone = stepFor(kept)->undo(m_fixture->context);
        QVERIFY(undone && *undone == Undone::Nothing);
        QCOMPARE(m_fixture->script.complaints(), QStringList());
    }

    void undoneTwiceIsUndoneOnce()
    {
        write("wal_keep_size = '1'\n");
        runsWith(u"wal_keep_size"_s, u"1"_s, u"sighup"_s);
        const auto undone = stepFor(resetOf(u"wal_keep_size"_s, u"1"_s))->undo(m_fixture->context);
        QVERIFY(undone && *undone == Undone::Nothing);
    }

    /// The journal has it without.
    void takesAPasswordFromTheCopy()
    {
        const QString name = u"primary_conninfo"_s;
        const QString former = u"host=old password=geheim"_s;
        const Plan plan{{}, {}, {}, {}, {PlanStep{{}, HostRole::Primary, {}, 1, resetOf(name, former), {}}}};
        const auto kept = std::get<ResetAutoSettings>(asKept(plan).steps.first().parameters);
        QVERIFY(!kept.formerValues.first().contains(u"geheim"_s));
        write("");
        QCOMPARE(stepFor(kept)->undo(m_fixture->context).error().kind, ErrorKind::FileMissing);
        write("primary_conninfo = 'host=old password=geheim'\n", copy());
        m_fixture->script.expectSql(u"SET \"primary_conninfo\" = E'host=old password=geheim'"_s);
        runsWith(name, former, u"sighup"_s);
        QVERIFY(stepFor(kept)->undo(m_fixture->context));
        QCOMPARE(m_fixture->script.complaints(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestResetAutoSettings)
#include "tst_resetautosettings.moc"
