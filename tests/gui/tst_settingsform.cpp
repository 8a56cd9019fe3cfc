// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/documenttext.h"
#include "gui/documents/listdialog.h"
#include "gui/documents/listfield.h"
#include "gui/documents/settingsmodel.h"
#include "gui/documents/valueeditors.h"
#include "model/documents/conf/confdocument.h"
#include "tests/gui/guitest.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

/// The parameters of postgresql.conf on the page Configure, as form and as text.
class TestSettingsForm : public QObject
{
    Q_OBJECT

    const QString m_pane = u"documentPane-primary-config"_s;
    std::unique_ptr<GuiFixture> m_fixture;

    QTableView *table() { return m_fixture->find<QTableView>(u"settings"_s, m_pane); }
    QByteArray bytes()
    {
        return m_fixture->workbench().draft()->finalBytes(HostRole::Primary, HostFile::Config);
    }
    std::optional<QString> written(const QString &name) { return ConfDocument::parse(bytes()).value(name); }
    void showAll() { m_fixture->find<QComboBox>(u"settingShow"_s, m_pane)->setCurrentIndex(4); }

    int rowOf(const QString &name)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (table()->model()->index(row, SettingsModel::Name).data() == name)
                return row;
        return -1;
    }
    QModelIndex wanted(const QString &name)
    {
        return table()->model()->index(rowOf(name), SettingsModel::Wanted);
    }
    QWidget *editorOf(const QString &name)
    {
        table()->setCurrentIndex(wanted(name));
        table()->edit(wanted(name));
        return table()->findChild<QWidget *>(u"valueEditor"_s);
    }
    DocumentText *text() { return m_fixture->find<DocumentText>(u"documentText"_s, m_pane); }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GuiFixture>();
        m_fixture->window().show();
        m_fixture->prepareSample();
        m_fixture->window().choose(Stage::Configure);
        m_fixture->find<QTabWidget>(u"documents"_s)->setCurrentWidget(m_fixture->find<QWidget>(m_pane));
    }
    void cleanup() { m_fixture.reset(); }

    void showsFileValueRunningValueAndSource()
    {
        const int row = rowOf(u"listen_addresses"_s);
        const auto text = [&](int column) { return table()->model()->index(row, column).data().toString(); };
        QCOMPARE(text(SettingsModel::Wanted), u"localhost, 192.0.2.10"_s);
        QCOMPARE(text(SettingsModel::InFile), u"localhost"_s);
        QCOMPARE(text(SettingsModel::Running), u"localhost"_s);
        QCOMPARE(text(SettingsModel::Source), u"postgresql.conf:9"_s);
        QCOMPARE(text(SettingsModel::TakesEffect), u"Restart"_s);
    }

    void anEditedParameterIsWrittenAndThePlanIsStale()
    {
        showAll();
        table()->model()->setData(wanted(u"shared_buffers"_s), u"512MB"_s);
        QCOMPARE(written(u"shared_buffers"_s), u"512MB"_s);
        QVERIFY(bytes().contains("shared_buffers = 512MB                  # min 128kB"));
        QVERIFY(m_fixture->workbench().work().isStale());
    }

    void undoAndRedoGoAcrossFormAndText()
    {
        const QByteArray before = bytes();
        table()->model()->setData(wanted(u"wal_level"_s), u"logical"_s);
        const QByteArray after = bytes();
        m_fixture->find<QPushButton>(u"textShown"_s, m_pane)->click();
        QTest::keyClicks(text(), u"#"_s);
        QTRY_VERIFY(bytes() != after);
        auto *undo = m_fixture->find<QAction>(u"undoEdit"_s);
        undo->trigger();
        QCOMPARE(bytes(), after);
        undo->trigger();
        QCOMPARE(bytes(), before);
        QVERIFY(!undo->isEnabled());
        m_fixture->find<QAction>(u"redoEdit"_s)->trigger();
        QCOMPARE(bytes(), after);
    }

    void theTextShowsWhatTheFormWritesAndTheOtherWayRound()
    {
        m_fixture->find<QPushButton>(u"textShown"_s, m_pane)->click();
        table()->model()->setData(wanted(u"wal_level"_s), u"logical"_s);
        QVERIFY(text()->toPlainText().contains(u"wal_level = logical"_s));
        QString changed = text()->toPlainText();
        changed.replace(u"max_connections = 100"_s, u"max_connections = 250"_s);
        text()->setPlainText(changed);
        QTRY_COMPARE(written(u"max_connections"_s), u"250"_s);
        QCOMPARE(wanted(u"max_connections"_s).data().toString(), u"250"_s);
    }

    void goesBackToTheFilesValueAndToTheDefault()
    {
        table()->setCurrentIndex(wanted(u"listen_addresses"_s));
        m_fixture->click(u"backToFile"_s, m_pane);
        QCOMPARE(written(u"listen_addresses"_s), u"localhost"_s);
        m_fixture->click(u"backToDefault"_s, m_pane);
        QVERIFY(!written(u"listen_addresses"_s));
    }

    void droppingTheChangesLeavesThePolicys()
    {
        const QByteArray before = bytes();
        table()->model()->setData(wanted(u"wal_level"_s), u"logical"_s);
        m_fixture->click(u"giveUp"_s, m_pane);
        QCOMPARE(bytes(), before);
    }

    void searchFindsParametersByNameAndDescription()
    {
        auto *search = m_fixture->find<QLineEdit>(u"settingSearch"_s, m_pane);
        search->setText(u"CHECKPOINT"_s);
        QCOMPARE(rowOf(u"checkpoint_timeout"_s), 0);
        search->setText(u"shared buffers"_s);
        QCOMPARE(rowOf(u"shared_buffers"_s), 0);
        QCOMPARE(table()->model()->rowCount(), 1);
    }

    void editorsAreOfTheParametersType()
    {
        showAll();
        auto *level = qobject_cast<QComboBox *>(editorOf(u"wal_level"_s));
        QVERIFY(level);
        QCOMPARE(level->count(), 3);
        editorOf(u"shared_buffers"_s);
        auto *number = table()->findChild<NumberWithUnit *>(u"valueEditor"_s);
        QVERIFY(number);
        QCOMPARE(number->findChild<QDoubleSpinBox *>(u"number"_s)->value(), 128);
        QCOMPARE(number->findChild<QComboBox *>(u"unit"_s)->currentText(), u"MB"_s);
    }

    void aSwitchIsACheckBoxInItsCell()
    {
        showAll();
        const QModelIndex cell = wanted(u"hot_standby"_s);
        QCOMPARE(cell.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(!wanted(u"wal_level"_s).data(Qt::CheckStateRole).isValid());
        table()->setCurrentIndex(cell);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(written(u"hot_standby"_s), u"off"_s);
        QCOMPARE(wanted(u"hot_standby"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(written(u"hot_standby"_s), u"on"_s);
    }

    void aListIsEditedElementByElement()
    {
        auto *field = qobject_cast<ListField *>(editorOf(u"listen_addresses"_s));
        QVERIFY(field);
        field->findChild<QToolButton *>(u"openElements"_s)->click();
        auto *dialog = field->findChild<ListDialog *>();
        QVERIFY(dialog);
        auto *elements = dialog->findChild<QListWidget *>(u"elements"_s);
        QCOMPARE(dialog->elements(), (QStringList{u"localhost"_s, u"192.0.2.10"_s}));
        dialog->findChild<QPushButton *>(u"addElement"_s)->click();
        elements->currentItem()->setText(u"db1.example"_s);
        dialog->findChild<QPushButton *>(u"moveElementUp"_s)->click();
        elements->setCurrentRow(0);
        dialog->findChild<QPushButton *>(u"removeElement"_s)->click();
        dialog->accept();
        QCOMPARE(written(u"listen_addresses"_s), u"db1.example, 192.0.2.10"_s);
        QTRY_VERIFY(!table()->findChild<ListField *>());
    }

    void anEditorOfPartsIsTakenWhenTheFocusLeavesIt_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("value");
        QTest::newRow("list") << u"listen_addresses"_s << u"listText"_s << u"192.0.2.7"_s << u"192.0.2.7"_s;
        QTest::newRow("number") << u"shared_buffers"_s << u"number"_s << u"256"_s << u"256MB"_s;
    }
    void anEditorOfPartsIsTakenWhenTheFocusLeavesIt()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, part);
        QFETCH(QString, typed);
        showAll();
        auto *field = editorOf(parameter)->findChild<QWidget *>(part);
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, typed);
        m_fixture->find<QLineEdit>(u"settingSearch"_s, m_pane)->setFocus();
        QTEST(written(parameter).value_or(QString()), "value");
        QTRY_VERIFY(!table()->findChild<QWidget *>(u"valueEditor"_s));
    }

    void unchangedElementsAreNoEdit()
    {
        table()->model()->setData(wanted(u"listen_addresses"_s), u"localhost,192.0.2.10"_s);
        const QByteArray before = bytes();
        auto *field = editorOf(u"listen_addresses"_s);
        field->findChild<QToolButton *>(u"openElements"_s)->click();
        field->findChild<ListDialog *>()->accept();
        QCOMPARE(bytes(), before);
    }

    void elementsThatAreGivenUpChangeNothing()
    {
        const QByteArray before = bytes();
        auto *field = qobject_cast<ListField *>(editorOf(u"listen_addresses"_s));
        QVERIFY(field);
        field->findChild<QToolButton *>(u"openElements"_s)->click();
        auto *dialog = field->findChild<ListDialog *>();
        dialog->findChild<QPushButton *>(u"removeElement"_s)->click();
        dialog->reject();
        QCOMPARE(field->value(), u"localhost, 192.0.2.10"_s);
        QCOMPARE(bytes(), before);
    }

    void aPathIsCompletedAndToldInFull()
    {
        showAll();
        auto *line = qobject_cast<QLineEdit *>(editorOf(u"log_directory"_s));
        QVERIFY(line);
        QVERIFY(line->completer());
        line->completer()->setCompletionPrefix(u"pg_hba"_s);
        QVERIFY(line->completer()->currentCompletion().endsWith(u"/pg_hba.conf"_s));
        table()->model()->setData(wanted(u"log_directory"_s), u"pg_log"_s);
        const QString told = m_fixture->find<QLabel>(u"settingFacts"_s, m_pane)->text();
        const QString data = m_fixture->workbench().facts()->primary.place().dataDirectory;
        QVERIFY2(told.contains(data + u"/pg_log"_s), qPrintable(told));
    }

    void anEditorThatIsLeftAsItWasChangesNothing_data()
    {
        QTest::addColumn<QString>("given");
        for (const QString &given : {u"16384"_s, u"128MB"_s, u"0x4000"_s, u"-1"_s, u"1e3"_s, u"131072kB"_s})
            QTest::newRow(qPrintable(given)) << given;
    }
    void anEditorThatIsLeftAsItWasChangesNothing()
    {
        QFETCH(QString, given);
        SettingFact parameter;
        parameter.type = u"integer"_s;
        parameter.unit = u"8kB"_s;
        parameter.minimum = u"-1"_s;
        parameter.maximum = u"1073741823"_s;
        NumberWithUnit editor(parameter, nullptr);
        editor.setText(given);
        QCOMPARE(editor.text(), given);
    }

    void segmentsAreNamedAndWrittenAsANumber()
    {
        PairFacts facts = sampleFacts();
        for (const HostRole role : bothRoles)
            facts.host(role).binaryVersion = PgVersion{120000};
        ServerFacts &server = *facts.primary.server;
        server.version = PgVersion{120000};
        SettingFact kept = server.settings.take(u"wal_keep_size"_s);
        kept.unit.clear();
        kept.value = u"16"_s;
        server.settings.insert(u"wal_keep_segments"_s, kept);
        m_fixture->workbench().takeFacts(facts);
        showAll();
        const QModelIndex running = wanted(u"wal_keep_segments"_s).siblingAtColumn(SettingsModel::Running);
        QCOMPARE(running.data().toString(), u"16 segment(s)"_s);
        auto *editor = qobject_cast<NumberWithUnit *>(editorOf(u"wal_keep_segments"_s));
        QVERIFY(editor);
        auto *number = editor->findChild<QDoubleSpinBox *>(u"number"_s);
        QVERIFY2(number->text().endsWith(u" segments"_s), qPrintable(number->text()));
        number->setValue(48);
        QCOMPARE(editor->text(), u"48"_s);
    }

    void aNumberIsWrittenWithItsUnitAndMinusOneWithout()
    {
        SettingFact parameter;
        parameter.type = u"integer"_s;
        parameter.unit = u"MB"_s;
        parameter.minimum = u"-1"_s;
        parameter.maximum = u"2147483647"_s;
        NumberWithUnit editor(parameter, nullptr);
        editor.setText(u"512MB"_s);
        auto *number = editor.findChild<QDoubleSpinBox *>(u"number"_s);
        number->setValue(768);
        QCOMPARE(editor.text(), u"768MB"_s);
        editor.findChild<QComboBox *>(u"unit"_s)->setCurrentText(u"GB"_s);
        QCOMPARE(editor.text(), u"768GB"_s);
        number->setValue(-1);
        QCOMPARE(editor.text(), u"-1"_s);
    }
};

FUTAGO_GUI_TEST(TestSettingsForm)
#include "tst_settingsform.moc"
