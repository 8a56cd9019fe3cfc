// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/conninfo.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace futago;
using namespace Qt::StringLiterals;

class TestConnInfo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsLibpqDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QFile file(QStringLiteral(FUTAGO_TEST_DATA "/documents/conninfo-15.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray &row : file.readAll().split('\n')) {
            QStringList cells;
            for (const QByteArray &cell : row.split('\t'))
                cells << QString::fromUtf8(QByteArray::fromPercentEncoding(cell));
            if (row.startsWith('#') || cells.size() < 2)
                continue;
            const QString text = cells.takeFirst();
            cells.removeAll(QString());
            QTest::newRow(row.constData()) << text << cells;
        }
    }

    void readsAsLibpqDoes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const auto info = ConnInfo::parse(text);
        if (expected == QStringList{u"error"_s}) {
            QVERIFY(!info);
            QCOMPARE(info.error().kind, ErrorKind::BadInput);
            return;
        }
        QVERIFY(info);
        QStringList found;
        for (const auto &[keyword, value] : info->pairs())
            found << keyword + u'=' + value;
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
    }

    void readsBackWhatItWrote()
    {
        const QStringList fragments{u"'"_s,  u"\\"_s, u" "_s,  u"="_s,  u"\n"_s,
                                    u"\t"_s, u"a"_s,  u"双"_s, u"\""_s, u""_s};
        QRandomGenerator random(42);
        for (int i = 0; i < 5000; ++i) {
            ConnInfo info;
            for (int pair = 0; pair < 4; ++pair) {
                QString value;
                for (int part = 0; part < 6; ++part)
                    value += fragments.at(random.bounded(static_cast<int>(fragments.size())));
                info.set(u"k%1"_s.arg(pair), value);
            }
            const auto again = ConnInfo::parse(info.toString());
            QVERIFY(again);
            QCOMPARE(again->toString(), info.toString());
            QVERIFY(*again == info);
        }
    }

    void quotesOnlyWhatNeedsIt()
    {
        ConnInfo info;
        info.set(u"host"_s, u"10.0.0.1"_s);
        info.set(u"passfile"_s, u"/var/lib/my data/it's"_s);
        info.set(u"application_name"_s, u"slave-1"_s);
        info.set(u"password"_s, QString());
        info.set(u"options"_s, u"a\\b"_s);
        QCOMPARE(
            info.toString(),
            u"host=10.0.0.1 passfile='/var/lib/my data/it\\'s' application_name=slave-1 password='' options='a\\\\b'"_s);
    }

    void keepsTheOrderWhenAValueChanges()
    {
        ConnInfo info = ConnInfo::parse(u"host=a  port=5432 user='u'"_s).value();
        info.set(u"port"_s, u"5433"_s);
        info.set(u"sslmode"_s, u"require"_s);
        info.remove(u"host"_s);
        info.set(u"no keyword"_s, u"x"_s);
        info.set(u"a=b"_s, u"x"_s);
        info.set(QString(), u"x"_s);
        QCOMPARE(info.toString(), u"port=5433 user=u sslmode=require"_s);
        QCOMPARE(info.value(u"host"_s), std::nullopt);
        QCOMPARE(info.value(u"user"_s), u"u"_s);
    }

    void errorsQuoteNothingOfTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("blank in a password") << "password=ab hunter2"
                                             << "13";
        QTest::newRow("open quote") << "host=x password='hunter2"
                                    << "17";
        QTest::newRow("uri") << "postgresql://u:hunter2@h/db"
                             << "URI";
    }

    void errorsQuoteNothingOfTheText()
    {
        QFETCH(QString, text);
        QFETCH(QString, place);
        const auto info = ConnInfo::parse(text);
        QVERIFY(!info);
        const Error &error = info.error();
        QVERIFY(error.message.contains(place));
        QVERIFY(!(error.message + error.hint + error.detail).contains(u"hunter2"));
    }
};

QTEST_GUILESS_MAIN(TestConnInfo)
#include "tst_conninfo.moc"
