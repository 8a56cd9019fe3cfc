// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/shownlines.h"

#include <QRandomGenerator>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

class TestShownLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBytesComeBackUnchanged()
    {
        QRandomGenerator random(20261123);
        static constexpr char letters[] = "ab #='\\\r\n\n\r\n\0\xe3\x81\x82\xff\xe2\x80\xa8";
        const QByteArray alphabet(letters, sizeof letters - 1);
        for (int run = 0; run < 3000; ++run) {
            QByteArray bytes;
            for (quint32 i = random.bounded(60u); i > 0; --i)
                bytes += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
            const QStringList shown = shownLines(bytes);
            QCOMPARE(withShownLines(bytes, shown), bytes);
            for (const QString &line : shown)
                QVERIFY(!line.contains(u'\n') && !line.contains(u'\r'));
        }
    }

    void anEditedLineLeavesAllOthersAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("carriage returns")
            << QByteArray("a\r\nb\r\nc\r\n") << u"b"_s << u"B"_s << QByteArray("a\r\nB\r\nc\r\n");
        QTest::newRow("mixed endings")
            << QByteArray("a\nb\r\nc\n") << u"a"_s << u"A"_s << QByteArray("A\nb\r\nc\n");
        QTest::newRow("no final ending") << QByteArray("a\nb") << u"b"_s << u"B"_s << QByteArray("a\nB");
        QTest::newRow("Latin-1") << QByteArray("# caf\xe9\nb\n") << u"b"_s << u"\u00fc"_s
                                 << QByteArray("# caf\xe9\n\xfc\n");
        QTest::newRow("Japanese into Latin-1")
            << QByteArray("# caf\xe9\nb\n") << u"b"_s << u"あ"_s << QByteArray("# caf\xe9\n\xe3\x81\x82\n");
        QTest::newRow("UTF-8") << QByteArray("# \xe3\x81\x82\nb\n") << u"b"_s << u"\u00fc"_s
                               << QByteArray("# \xe3\x81\x82\n\xc3\xbc\n");
        QTest::newRow("a line break more")
            << QByteArray("a\r\nb\r\n") << u"b"_s << u"b1\nb2"_s << QByteArray("a\r\nb1\r\nb2\r\n");
    }

    void anEditedLineLeavesAllOthersAsTheyAre()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QByteArray, after);
        QStringList shown = shownLines(before);
        shown[shown.indexOf(from)] = to;
        QCOMPARE(withShownLines(before, shown.join(u'\n').split(u'\n')), after);
    }

    void linesCanBeAppendedAndTheFinalEndingTakenAway()
    {
        QCOMPARE(withShownLines("a\n", {u"a"_s, u"b"_s, {}}), QByteArray("a\nb\n"));
        QCOMPARE(withShownLines("a\n", {u"a"_s}), QByteArray("a"));
        QCOMPARE(withShownLines("a", {u"a"_s, {}}), QByteArray("a\n"));
        QCOMPARE(withShownLines("", {u"a"_s}), QByteArray("a"));
        QCOMPARE(withShownLines("a\nb\n", {QString()}), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestShownLines)
#include "tst_shownlines.moc"
