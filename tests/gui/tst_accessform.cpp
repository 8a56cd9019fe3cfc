// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/accessmodel.h"
#include "tests/gui/guitest.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

/// The rules of pg_hba.conf on the page Configure.
class TestAccessForm : public QObject
{
    Q_OBJECT

    const DocumentId m_id{HostRole::Primary, HostFile::Hba};
    std::unique_ptr<GuiFixture> m_fixture;

    QTableView *rules() { return m_fixture->find<QTableView>(u"rules"_s, u"documentPane-primary-hba"_s); }
    QByteArray bytes() { return m_fixture->workbench().draft()->finalBytes(m_id.host, m_id.kind); }
    QString cell(int row, int column) { return rules()->model()->index(row, column).data().toString(); }
    void act(const QString &name)
    {
        m_fixture->find<QAction>(name, u"documentPane-primary-hba"_s)->trigger();
    }
    void stand(int row) { rules()->setCurrentIndex(rules()->model()->index(row, AccessModel::Type)); }
    void edit(int row, int column, const QString &text)
    {
        QVERIFY(rules()->model()->setData(rules()->model()->index(row, column), text));
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GuiFixture>();
        m_fixture->window().show();
        m_fixture->prepareSample();
        m_fixture->window().choose(Stage::Configure);
        auto *tabs = m_fixture->find<QTabWidget>(u"documents"_s);
        tabs->setCurrentWidget(m_fixture->find<QWidget>(u"documentPane-primary-hba"_s));
    }
    void cleanup() { m_fixture.reset(); }

    void showsRulesInTheOrderOfTheFile()
    {
        QCOMPARE(cell(0, AccessModel::Line), u"2"_s);
        QCOMPARE(cell(0, AccessModel::User), u"postgres"_s);
        QCOMPARE(cell(4, AccessModel::Database), u"orders"_s);
        QVERIFY(!rules()->isSortingEnabled());
    }

    void anEditChangesItsFieldAndNothingElse()
    {
        QByteArray expected = bytes();
        expected.replace("host    orders          app             192.0.2.0/24            scram-sha-256",
                         "host    orders          app             192.0.2.0/25            scram-sha-256");
        edit(4, AccessModel::Address, u"192.0.2.0/25"_s);
        QCOMPARE(bytes(), expected);
        QVERIFY(m_fixture->workbench().work().isStale());
    }

    void anOptionWithBlanksStaysOneAndItsPasswordIsHidden()
    {
        const QString written = u"ldapserver=a \"ldapbindpasswd=ge heim\" ldapport=1"_s;
        edit(4, AccessModel::Method, u"ldap"_s);
        QCOMPARE(cell(4, AccessModel::Database), u"orders"_s);
        QVERIFY(!cell(4, AccessModel::Remark).isEmpty());
        edit(4, AccessModel::Options, written);
        QVERIFY2(bytes().contains("ldap " + written.toUtf8()), bytes());
        const QModelIndex options = rules()->model()->index(4, AccessModel::Options);
        QCOMPARE(options.data(Qt::EditRole).toString(), written);
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
            QCOMPARE(options.data(role).toString(), u"ldapserver=a \"ldapbindpasswd=****\" ldapport=1"_s);
    }

    /// Two tokens for the server; in fields they would come back as two options.
    void anOptionWithACommaIsMendedInTheText()
    {
        edit(4, AccessModel::Type, u"host orders app all ldap ldapserver=a ldapbindpasswd=ge,heim #"_s);
        const QModelIndex line = rules()->model()->index(4, AccessModel::Type);
        QVERIFY(!line.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY2(!line.data().toString().contains(u"heim"_s), qPrintable(line.data().toString()));
    }

    void aLineWithoutFieldsIsMendedInTheText()
    {
        edit(4, AccessModel::Type, u"hots"_s);
        const QByteArray before = bytes();
        const QModelIndex user = rules()->model()->index(4, AccessModel::User);
        QVERIFY(!user.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!rules()->model()->setData(user, u"admin"_s));
        QCOMPARE(bytes(), before);
    }

    void everyChangeIsTakenBackByUndo_data()
    {
        QTest::addColumn<QString>("action");
        for (const QString &action : {u"addRule"_s, u"duplicateRule"_s, u"toggleRule"_s, u"moveRuleUp"_s,
                                      u"moveRuleDown"_s, u"removeRule"_s})
            QTest::newRow(qPrintable(action)) << action;
    }
    void everyChangeIsTakenBackByUndo()
    {
        QFETCH(QString, action);
        const QByteArray before = bytes();
        stand(2);
        act(action);
        QVERIFY(bytes() != before);
        m_fixture->find<QAction>(u"undoEdit"_s)->trigger();
        QCOMPARE(bytes(), before);
        QVERIFY(!m_fixture->workbench().work().isStale());
    }

    void aDisabledRuleStaysInSightAndCanBeEnabledAgain()
    {
        const QByteArray before = bytes();
        stand(2);
        act(u"toggleRule"_s);
        QCOMPARE(cell(2, AccessModel::Remark), u"Disabled"_s);
        QCOMPARE(rules()->currentIndex().row(), 2);
        act(u"toggleRule"_s);
        QCOMPARE(bytes(), before);
    }

    void movingKeepsTheRuleChosen()
    {
        stand(3);
        act(u"moveRuleUp"_s);
        QCOMPARE(cell(2, AccessModel::Address), u"::1/128"_s);
        QCOMPARE(rules()->currentIndex().row(), 2);
    }

    void draggingPutsTheRuleWhereItIsDropped()
    {
        const std::unique_ptr<QMimeData> dragged(
            rules()->model()->mimeData({rules()->model()->index(4, AccessModel::Type)}));
        rules()->model()->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
        QCOMPARE(cell(0, AccessModel::Database), u"orders"_s);
    }

    void aLineThatTheServerRefusesIsShownInRedWithItsReason()
    {
        edit(4, AccessModel::Address, u"192.0.2.0/77"_s);
        QVERIFY(cell(4, AccessModel::Remark).contains(u"77"_s));
        QVERIFY(rules()->model()->index(4, AccessModel::Type).data(Qt::ForegroundRole).isValid());
        QVERIFY(cell(4, AccessModel::Type).contains(u"192.0.2.0/77"_s));
    }

    void tellsWhichLineTakesAConnectionAndWhyEarlierOnesDoNot()
    {
        const QString pane = u"documentPane-primary-hba"_s;
        QCOMPARE(m_fixture->find<QLineEdit>(u"connectionUser"_s, pane)->text(), u"replicator"_s);
        QCOMPARE(m_fixture->find<QLineEdit>(u"connectionAddress"_s, pane)->text(), u"192.0.2.20"_s);
        auto *answer = m_fixture->find<QLabel>(u"whoMatchesAnswer"_s, pane);
        QVERIFY2(answer->text().contains(u"Line 8"_s), qPrintable(answer->text()));
        QCOMPARE(m_fixture->find<QTreeWidget>(u"misses"_s, pane)->topLevelItemCount(), 5);
        m_fixture->find<QLineEdit>(u"connectionUser"_s, pane)->setText(u"nobody"_s);
        QVERIFY2(answer->text().contains(u"No line"_s), qPrintable(answer->text()));
    }

    void aRuleBehindOneThatTakesAllIsSaidToBeNeverReached()
    {
        edit(2, AccessModel::Address, u"all"_s);
        QTRY_VERIFY(cell(4, AccessModel::Remark).contains(u"line 4"_s));
    }

    void searchShowsTheRulesThatHaveTheWord()
    {
        auto *search = m_fixture->find<QLineEdit>(u"ruleSearch"_s, u"documentPane-primary-hba"_s);
        search->setText(u"ORDERS"_s);
        QCOMPARE(rules()->model()->rowCount(), 1);
        QCOMPARE(cell(0, AccessModel::Database), u"orders"_s);
        QVERIFY(!m_fixture->find<QAction>(u"moveRuleUp"_s, u"documentPane-primary-hba"_s)->isEnabled());
        search->clear();
        QVERIFY(rules()->model()->rowCount() > 5);
    }

    void methodsOfferedAreThoseThatTheServerTakes()
    {
        stand(0);
        rules()->edit(rules()->model()->index(0, AccessModel::Method));
        auto *choice = rules()->findChild<QComboBox *>(u"ruleEditor"_s);
        QVERIFY(choice);
        QVERIFY(choice->findText(u"peer"_s) >= 0);
        QVERIFY(choice->findText(u"cert"_s) < 0);
        QVERIFY(choice->findText(u"krb5"_s) < 0);
    }
};

FUTAGO_GUI_TEST(TestAccessForm)
#include "tst_accessform.moc"
