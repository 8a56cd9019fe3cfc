// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/run/editsfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

class TestEditsFile : public QObject
{
    Q_OBJECT

    const QUuid m_pair = QUuid::createUuid();
    std::unique_ptr<QTemporaryDir> m_home;

    QString folder() const { return m_home->filePath(u"data"_s); }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files); }

    static Edits someEdits()
    {
        QByteArray anyBytes;
        for (int c = 0; c < 256; ++c)
            anyBytes += static_cast<char>(c);
        Edits edits;
        edits.set({formerId(HostRole::Primary), HostFile::Config, u"hash"_s, "port = 5432\r\n", anyBytes});
        edits.set({formerId(HostRole::Standby), HostFile::Hba, {}, {}, "local all all peer"});
        return edits;
    }

    void writeKept(const QByteArray &json)
    {
        QVERIFY(keepEdits(folder(), m_pair, someEdits()));
        QFile file(folder() + u'/' + files().value(0));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(json);
    }

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void givesBackWhatWasKept()
    {
        QVERIFY(keepEdits(folder(), m_pair, someEdits()));
        const auto kept = keptEdits(folder(), m_pair);
        QVERIFY(kept);
        QVERIFY(*kept == someEdits());
    }

    /// They were filed under the role that the host had then.
    void readsWhatEarlierVersionsKept()
    {
        writeKept(R"({"format":"futago-edits","version":1,"documents":[)"
                  R"({"host":"standby","kind":"hba","fileHash":"","offered":"","bytes":"eA=="}]})");
        const auto kept = keptEdits(folder(), m_pair);
        QVERIFY(kept);
        const DocumentEdit *edit = kept->find(formerId(HostRole::Standby), HostFile::Hba);
        QVERIFY(edit);
        QCOMPARE(edit->bytes, QByteArray("x"));
    }

    void isForItsOwnerAlone()
    {
        QVERIFY(keepEdits(folder(), m_pair, someEdits()));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(folder() + u'/' + files().value(0)) & others));
    }

    void aDocumentWithAPasswordIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("offered");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray secret = "primary_conninfo = 'host=a password=geheim'\n";
        QTest::newRow("typed") << QByteArray("port = 1\n") << secret;
        QTest::newRow("taken out") << secret << QByteArray("port = 1\n");
    }
    void aDocumentWithAPasswordIsLeftOut()
    {
        QFETCH(QByteArray, offered);
        QFETCH(QByteArray, bytes);
        QVERIFY(keepEdits(folder(), m_pair, someEdits()));
        Edits edits = someEdits();
        edits.set({formerId(HostRole::Primary), HostFile::Config, {}, offered, bytes});
        const auto kept = keepEdits(folder(), m_pair, edits);
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::Conflict);
        const auto found = keptEdits(folder(), m_pair);
        QVERIFY(found);
        QVERIFY(!found->find(formerId(HostRole::Primary), HostFile::Config));
        QVERIFY(found->find(formerId(HostRole::Standby), HostFile::Hba));
    }

    void aPairHasItsOwn()
    {
        QVERIFY(keepEdits(folder(), m_pair, someEdits()));
        const auto kept = keptEdits(folder(), QUuid::createUuid());
        QVERIFY(kept);
        QVERIFY(kept->isEmpty());
    }

    void noEditsLeaveNoFile()
    {
        QVERIFY(keepEdits(folder(), m_pair, {}));
        QVERIFY(keepEdits(folder(), m_pair, someEdits()));
        QCOMPARE(files().size(), 1);
        QVERIFY(keepEdits(folder(), m_pair, {}));
        QCOMPARE(files(), QStringList());
        QVERIFY(keptEdits(folder(), m_pair)->isEmpty());
    }

    void tellsOfAFolderThatCannotBeWritten()
    {
        QFile inTheWay(folder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto kept = keepEdits(folder(), m_pair, someEdits());
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::PermissionDenied);
        QVERIFY(kept.error().message.contains(QDir::toNativeSeparators(folder())));
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto document = [](const QByteArray &members) {
            return R"({"format":"futago-edits","version":1,"documents":[{)" + members + "}]}";
        };
        QTest::newRow("no JSON") << QByteArray("port = 5432");
        QTest::newRow("another format") << QByteArray(R"({"format":"futago-pair","version":1})");
        QTest::newRow("a newer version") << QByteArray(R"({"format":"futago-edits","version":2})");
        QTest::newRow("no documents") << QByteArray(R"({"format":"futago-edits","version":1})");
        QTest::newRow("no hash") << document(
            R"("host":"primary","kind":"config","offered":"","bytes":"eA==")");
        QTest::newRow("no host") << document(R"("fileHash":"","kind":"config","offered":"","bytes":"eA==")");
        QTest::newRow("no document") << document(
            R"("fileHash":"","host":"primary","offered":"","bytes":"eA==")");
        QTest::newRow("no bytes") << document(
            R"("fileHash":"","host":"primary","kind":"config","offered":"")");
        QTest::newRow("broken bytes")
            << document(R"("fileHash":"","host":"primary","kind":"config","offered":"","bytes":"!!")");
    }
    void refusesWhatItCannotRead()
    {
        QFETCH(QByteArray, json);
        writeKept(json);
        const auto kept = keptEdits(folder(), m_pair);
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::BadInput);
        QCOMPARE(files().size(), 1);
        QVERIFY(keepEdits(folder(), m_pair, someEdits()));
        QCOMPARE(files().size(), 2);
        QVERIFY(*keptEdits(folder(), m_pair) == someEdits());
    }
};

QTEST_GUILESS_MAIN(TestEditsFile)
#include "tst_editsfile.moc"
