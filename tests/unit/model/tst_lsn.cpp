// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/lsn.h"

#include <QTest>

using namespace futago;

class TestLsn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsFourGigabytesPerHighWord()
    {
        QCOMPARE(Lsn::parse(u"1/0")->bytes, quint64(0x100000000));
        QCOMPARE(Lsn::parse(u"16/B374D848")->bytes, quint64(0x16B374D848));
        QCOMPARE(Lsn::parse(u"16/B374D848")->toString(), QStringLiteral("16/B374D848"));
    }

    void refusesWhatIsNoPosition_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "/", "1/", "/1", "1", "G/0", "1/100000000", "0/1/2"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void refusesWhatIsNoPosition()
    {
        QFETCH(QString, text);
        QVERIFY(!Lsn::parse(text));
    }

    void isNeverBehindBelowZero()
    {
        QCOMPARE(bytesBehind(Lsn{5}, Lsn{3}), quint64(0));
        QCOMPARE(bytesBehind(Lsn{3}, Lsn{5}), quint64(2));
    }
};

QTEST_GUILESS_MAIN(TestLsn)
#include "tst_lsn.moc"
