// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/textlines.h"
#include "model/documents/textdiff.h"
#include "tests/unit/model/nastybytes.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

using Kind = DiffRow::Kind;

static QByteArray numbered(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "setting_" + QByteArray::number(i % 900) + " = " + QByteArray::number(i) + '\n';
    return text;
}

/// What patch(1) makes of `before`, or its complaint.
static QByteArray patched(const QByteArray &before, const QString &diff)
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"target"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(before) != before.size())
        return "no file";
    file.close();
    QProcess patch;
    patch.start(u"/usr/bin/patch"_s,
                {u"--binary"_s, u"--fuzz=0"_s, u"--no-backup-if-mismatch"_s, file.fileName()});
    patch.write(diff.toUtf8());
    patch.closeWriteChannel();
    if (!patch.waitForFinished() || patch.exitCode() != 0)
        return "patch: " + patch.readAllStandardOutput() + patch.readAllStandardError();
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QByteArrayList sides(const QList<DiffRow> &rows)
{
    QByteArray left;
    QByteArray right;
    for (const DiffRow &row : rows) {
        if (row.leftLine > 0)
            left += row.left.toUtf8() + '\n';
        if (row.rightLine > 0)
            right += row.right.toUtf8() + '\n';
    }
    return {left, right};
}

class TestTextDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsWhatChanged_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QList<DiffRow>>("rows");
        QTest::newRow("nothing") << QByteArray() << QByteArray() << QList<DiffRow>();
        QTest::newRow("same") << QByteArray("a\n") << QByteArray("a\n")
                              << QList<DiffRow>{{Kind::Same, 1, 1, u"a"_s, u"a"_s}};
        QTest::newRow("changed") << QByteArray("a\nb\nc\n") << QByteArray("a\nB\nc\n")
                                 << QList<DiffRow>{{Kind::Same, 1, 1, u"a"_s, u"a"_s},
                                                   {Kind::Changed, 2, 2, u"b"_s, u"B"_s},
                                                   {Kind::Same, 3, 3, u"c"_s, u"c"_s}};
        QTest::newRow("added to nothing")
            << QByteArray() << QByteArray("a") << QList<DiffRow>{{Kind::Added, 0, 1, {}, u"a"_s}};
        QTest::newRow("more added than removed") << QByteArray("x\nz\n") << QByteArray("1\n2\nz\n")
                                                 << QList<DiffRow>{{Kind::Changed, 1, 1, u"x"_s, u"1"_s},
                                                                   {Kind::Added, 0, 2, {}, u"2"_s},
                                                                   {Kind::Same, 2, 3, u"z"_s, u"z"_s}};
        QTest::newRow("removed") << QByteArray("x\ny\nz") << QByteArray("z")
                                 << QList<DiffRow>{{Kind::Removed, 1, 0, u"x"_s, {}},
                                                   {Kind::Removed, 2, 0, u"y"_s, {}},
                                                   {Kind::Same, 3, 1, u"z"_s, u"z"_s}};
        QTest::newRow("ending alone") << QByteArray("a\r\n") << QByteArray("a\n")
                                      << QList<DiffRow>{{Kind::Changed, 1, 1, u"a"_s, u"a"_s}};
        QTest::newRow("final newline alone")
            << QByteArray("a") << QByteArray("a\n") << QList<DiffRow>{{Kind::Changed, 1, 1, u"a"_s, u"a"_s}};
        QTest::newRow("Latin-1") << QByteArray("\xE9\n") << QByteArray("\xC3\xA9\n")
                                 << QList<DiffRow>{{Kind::Changed, 1, 1, u"é"_s, u"é"_s}};
    }

    void pairsWhatChanged()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QTEST(sideBySide(before, after), "rows");
    }

    void findsTheLeastChange()
    {
        const QList<DiffRow> rows = sideBySide("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n");
        const auto same = std::count_if(rows.cbegin(), rows.cend(),
                                        [](const DiffRow &row) { return row.kind == Kind::Same; });
        QCOMPARE(same, 4);
    }

    void isTakenByPatch_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray long1 = numbered(40);
        QTest::newRow("one line") << QByteArray("a\nb\nc\n") << QByteArray("a\nB\nc\n");
        QTest::newRow("from nothing") << QByteArray() << QByteArray("a\nb\n");
        QTest::newRow("to nothing") << QByteArray("a\nb\n") << QByteArray();
        QTest::newRow("first line") << long1 << "new\n" + long1;
        QTest::newRow("last line") << long1 << long1 + "new\n";
        QTest::newRow("no final newline before") << QByteArray("a\nb") << QByteArray("a\nb\n");
        QTest::newRow("no final newline after") << QByteArray("a\nb\n") << QByteArray("a\nb");
        QTest::newRow("no final newline in both") << QByteArray("x\na\nb") << QByteArray("y\na\nb");
        QTest::newRow("two hunks") << long1
                                   << QByteArray(long1).replace("= 3\n", "= x\n").replace("= 30\n", "= y\n");
        QTest::newRow("hunks that just touch")
            << long1 << QByteArray(long1).replace("= 3\n", "= x\n").replace("= 10\n", "");
        QTest::newRow("hunks just apart")
            << long1 << QByteArray(long1).replace("= 3\n", "= x\n").replace("= 11\n", "");
        QTest::newRow("Windows") << QByteArray("a\r\nb\r\n") << QByteArray("a\r\nc\r\n");
        QTest::newRow("ending alone") << QByteArray("a\r\nb\r\n") << QByteArray("a\nb\r\n");
        QTest::newRow("byte order mark")
            << QByteArray("\xEF\xBB\xBF# x\ny\n") << QByteArray("\xEF\xBB\xBF# x\nz\n");
        QTest::newRow("Japanese") << QByteArray("# 双子\nx\n") << QByteArray("# 双子 ペア\nx\n");
        QTest::newRow("lines like headers")
            << QByteArray("-- a\n++ b\n") << QByteArray("++ b\n-- a\n@@ -1 +1 @@\n");
    }

    void isTakenByPatch()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QString diff = unifiedDiff(before, after, u"a/my file"_s, u"b/my file"_s);
        QVERIFY(diff.startsWith(u"--- a/my file\t\n+++ b/my file\t\n@@ "_s));
        QCOMPARE(patched(before, diff), after);
    }

    void writesTheFormOfGnuDiff()
    {
        QCOMPARE(unifiedDiff("1\n2\n3\n4\n5\n6", "1\n2\n3\n4\nx\n6", u"a"_s, u"b"_s),
                 u"--- a\n+++ b\n@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+x\n 6\n\\ No newline at end of file\n"_s);
        QCOMPARE(unifiedDiff("", "1\n", u"a"_s, u"b"_s), u"--- a\n+++ b\n@@ -0,0 +1 @@\n+1\n"_s);
        QCOMPARE(unifiedDiff("same\n", "same\n", u"a"_s, u"b"_s), QString());
    }

    void joinsHunksWhoseContextsTouch()
    {
        const QByteArray before = numbered(40);
        const QByteArray first = QByteArray(before).replace("= 3\n", "= x\n");
        const auto hunks = [&](const QByteArray &after) {
            return unifiedDiff(before, after, u"a"_s, u"b"_s).count(u"@@ -"_s);
        };
        QCOMPARE(hunks(QByteArray(first).replace("= 10\n", "")), 1);
        QCOMPARE(hunks(QByteArray(first).replace("= 11\n", "")), 2);
    }

    void losesNoLineOfAnyText()
    {
        const QByteArrayList fragments{"a\n", "b\n", "c\n", "a\nb\n", "x"};
        for (quint32 seed = 0; seed < 2000; ++seed) {
            const QByteArray before = nastyBytes(seed, fragments).replace('\0', '0').replace('\r', 'r');
            const QByteArray after =
                nastyBytes(seed + 100000, fragments).replace('\0', '0').replace('\r', 'r');
            const QList<DiffRow> rows = sideBySide(before, after);
            const auto ended = [](QByteArray text) {
                QByteArray all;
                if (!text.isEmpty() && !text.endsWith('\n'))
                    text += '\n';
                for (const QByteArray &line : text.split('\n'))
                    all += textOf(line).toUtf8() + '\n';
                all.chop(1);
                return all;
            };
            QCOMPARE(sides(rows), QByteArrayList({ended(before), ended(after)}));
            for (const DiffRow &row : rows)
                QVERIFY(row.kind != Kind::Same || row.left == row.right);
        }
    }

    void copesWithLongFiles_data()
    {
        QTest::addColumn<QByteArray>("after");
        const QByteArray before = numbered(30000);
        QByteArray few = before;
        few.replace("= 5\n", "= x\n").replace("= 15000\n", "").replace("= 29990\n", "= y\nz\n");
        QTest::newRow("few changes") << few;
        QTest::newRow("all lines differ") << QByteArray(before).replace('=', ' ');
        QByteArrayList lines = before.split('\n');
        std::reverse(lines.begin(), lines.end());
        QTest::newRow("turned round") << lines.join('\n');
    }

    void copesWithLongFiles()
    {
        QFETCH(QByteArray, after);
        const QByteArray before = numbered(30000);
        const QByteArray end = after.endsWith('\n') ? "" : "\n";
        QCOMPARE(sides(sideBySide(before, after)), QByteArrayList({before, after + end}));
    }
};

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
