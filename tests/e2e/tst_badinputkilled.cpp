// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"
#include "tests/support/killing.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// The program is killed somewhere in a run; the next one goes on, and undo takes both back.
class TestBadInputKilled : public HostsTest
{
    Q_OBJECT

private:
    QByteArray m_before;

    /// At least one of each kind of step.
    static QStringList usualMoments()
    {
        return {u"primary.key begun"_s,        u"standby.authorized done"_s, u"primary.role begun"_s,
                u"primary.config begun"_s,     u"primary.activate begun"_s,  u"primary.slot done"_s,
                u"standby.basebackup begun"_s, u"standby.basebackup done"_s, u"standby.trial begun"_s,
                u"standby.stop begun"_s,       u"standby.aside begun"_s,     u"standby.bring-in begun"_s,
                u"standby.config begun"_s,     u"standby.start begun"_s,     u"standby.start done"_s,
                u"standby.proof begun"_s};
    }

    /// What a run between two fresh hosts applies; what it finds true already has no moment, and at the end
    /// there is nothing to kill.
    static QStringList allMoments()
    {
        const QStringList steps{
            u"primary.key"_s,           u"primary.authorized"_s,    u"primary.hostkey"_s,
            u"primary.password"_s,      u"primary.role"_s,          u"primary.archive"_s,
            u"primary.config-check"_s,  u"primary.config"_s,        u"primary.hba"_s,
            u"primary.activate"_s,      u"primary.archive-proof"_s, u"primary.slot"_s,
            u"standby.key"_s,           u"standby.authorized"_s,    u"standby.hostkey"_s,
            u"standby.password"_s,      u"standby.archive"_s,       u"standby.basebackup"_s,
            u"standby.signal"_s,        u"standby.trial"_s,         u"standby.stop"_s,
            u"standby.aside"_s,         u"standby.bring-in"_s,      u"standby.config"_s,
            u"standby.hba"_s,           u"standby.start"_s,         u"standby.streaming"_s,
            u"standby.restore-proof"_s, u"standby.proof"_s};
        QStringList moments;
        for (const QString &step : steps)
            moments << step + u" begun"_s << step + u" done"_s;
        moments.removeLast();
        return moments;
    }

private Q_SLOTS:
    void init()
    {
        if (!startHosts())
            return;
        m_before = m_pair->essence();
    }

    void goesOnWhereItWasKilled_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("event");
        const bool isAll = qEnvironmentVariableIsSet("FUTAGO_TEST_ALL");
        for (const QString &moment :
             openRows(u"goesOnWhereItWasKilled"_s, isAll ? allMoments() : usualMoments()))
            QTest::newRow(qPrintable(moment)) << moment.section(u' ', 0, 0) << moment.section(u' ', 1);
    }
    void goesOnWhereItWasKilled()
    {
        QFETCH(QString, step);
        QFETCH(QString, event);
        QCOMPARE(m_pair->make().exitCode, 0);
        bool isKilled = false;
        for (int tries = 0; !isKilled && tries < 5; ++tries) {
            if (tries > 0)
                QCOMPARE(m_pair->undoAll().exitCode, 0);
            isKilled = killApplyAt(*m_pair, step, event);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(isKilled);

        const ProgramRun applied = m_pair->apply();
        expectStreaming(applied);
        expectUndone(m_before);
    }
};

QTEST_GUILESS_MAIN(TestBadInputKilled)
#include "tst_badinputkilled.moc"
