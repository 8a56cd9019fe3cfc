// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/stringform.h"

#include "model/postgres/catalogue.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

class TestStringForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsListsPathsAndText()
    {
        QCOMPARE(stringFormOf(u"listen_addresses"_s), StringForm::List);
        QCOMPARE(stringFormOf(u"DateStyle"_s), StringForm::List);
        QCOMPARE(stringFormOf(u"log_directory"_s), StringForm::Path);
        QCOMPARE(stringFormOf(u"hba_file"_s), StringForm::PathFromStart);
        QCOMPARE(stringFormOf(u"krb_server_keyfile"_s), StringForm::Text);
        QCOMPARE(stringFormOf(u"synchronous_standby_names"_s), StringForm::Text);
        QCOMPARE(stringFormOf(u"archive_command"_s), StringForm::Text);
    }

    /// A parameter whose name says that it is a file or a directory has that form.
    void missesNoPathOfTheCatalogue()
    {
        for (const int version : {90300, 150000, 180000}) {
            const auto dialect = PgDialect::of(PgVersion{version});
            QVERIFY(dialect);
            for (const Parameter &parameter : Catalogue::of(*dialect).parameters())
                if (parameter.type == ParameterType::String &&
                    (parameter.name.endsWith(u"_file"_s) || parameter.name.endsWith(u"_directory"_s)))
                    QVERIFY2(stringFormOf(parameter.name) != StringForm::Text, qPrintable(parameter.name));
        }
    }

    void splitsAndJoins_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QStringList>("elements");
        QTest::addColumn<QString>("joined");
        QTest::newRow("empty") << u""_s << QStringList{} << u""_s;
        QTest::newRow("one") << u"*"_s << QStringList{u"*"_s} << u"*"_s;
        QTest::newRow("two") << u"localhost,192.0.2.1"_s << QStringList{u"localhost"_s, u"192.0.2.1"_s}
                             << u"localhost, 192.0.2.1"_s;
        QTest::newRow("quoted comma")
            << u"\"a,b\" , c"_s << QStringList{u"\"a,b\""_s, u"c"_s} << u"\"a,b\", c"_s;
        QTest::newRow("quoted quote") << u"\"a\"\"b\""_s << QStringList{u"\"a\"\"b\""_s} << u"\"a\"\"b\""_s;
        QTest::newRow("nothing between") << u"a,,b"_s << QStringList{u"a"_s, QString(), u"b"_s} << u"a, b"_s;
    }
    void splitsAndJoins()
    {
        QFETCH(QString, value);
        QFETCH(QStringList, elements);
        QCOMPARE(listElements(value), elements);
        QTEST(listValue(elements), "joined");
    }

    void quotesWhatAPersonTyped()
    {
        QCOMPARE(listValue({u"/var/run/my socket"_s, u" plain "_s, u"say \"hi\""_s}),
                 u"\"/var/run/my socket\", plain, \"say \"\"hi\"\"\""_s);
    }

    void relativePathsBeginAtTheDataDirectory()
    {
        QCOMPARE(absolutePath(u"log"_s, u"/data"_s), u"/data/log"_s);
        QCOMPARE(absolutePath(u"/var/log"_s, u"/data"_s), u"/var/log"_s);
        QCOMPARE(absolutePath(QString(), u"/data"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestStringForm)
#include "tst_stringform.moc"
