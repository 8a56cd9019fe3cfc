// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/labels.h"
#include "tests/gui/guitest.h"
#include "workers/run/pairfile.h"

#include <QAccessible>
#include <QAction>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>

#include <future>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

namespace {

/// Wraps every translation, so that a text which is not translated shows.
class PseudoTranslator : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'⟦' + QString::fromUtf8(source) + u'⟧';
    }
    bool isEmpty() const override { return false; }
};

bool isTranslated(const QString &text)
{
    const bool hasWords = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
    return !hasWords || (text.startsWith(u'⟦') && text.endsWith(u'⟧'));
}

template <typename Widget, typename TextOf>
void collect(QStringList &texts, const QWidget &root, TextOf textOf)
{
    const auto widgets = root.findChildren<Widget *>();
    for (const Widget *widget : widgets)
        if (!isData(widget))
            texts << textOf(widget);
}

QStringList untranslated(const MainWindow &window)
{
    QStringList texts;
    collect<QLabel>(texts, window, [](const QLabel *label) { return label->text(); });
    collect<QAbstractButton>(texts, window, [](const QAbstractButton *button) { return button->text(); });
    collect<QGroupBox>(texts, window, [](const QGroupBox *box) { return box->title(); });
    collect<QLineEdit>(texts, window, [](const QLineEdit *line) { return line->placeholderText(); });
    const auto tabs = window.findChildren<QTabBar *>();
    for (const QTabBar *bar : tabs)
        for (int i = 0; i < bar->count(); ++i)
            texts << bar->tabText(i);
    const auto headers = window.findChildren<QHeaderView *>();
    for (const QHeaderView *header : headers)
        for (int i = 0; i < header->count() && !header->isHidden(); ++i)
            texts << header->model()->headerData(i, header->orientation()).toString();
    const auto actions = window.menuBar()->actions();
    for (const QAction *action : actions)
        texts << action->text();
    texts.removeIf([](const QString &text) { return isTranslated(text); });
    return texts;
}

/// Of all that can have a shortcut: menus, tabs, buttons, and labels of fields.
QStringList textsInSight(const MainWindow &window)
{
    QStringList texts;
    const auto actions = window.menuBar()->actions();
    for (const QAction *action : actions)
        texts << action->text();
    for (const QTabBar *bar : window.findChildren<QTabBar *>())
        for (int i = 0; i < bar->count(); ++i)
            texts << bar->tabText(i);
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
        if (button->isVisible())
            texts << button->text();
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->isVisible() && label->buddy())
            texts << label->text();
    return texts;
}

/// Names of what the Tab key reaches in the window now, in its order, from the stages on.
QStringList tabOrder(const MainWindow &window)
{
    QStringList names;
    auto *start = window.findChild<QWidget *>(u"stages"_s);
    for (QWidget *widget = start->nextInFocusChain(); widget != start; widget = widget->nextInFocusChain())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            !widget->focusProxy())
            names << widget->objectName();
    return names;
}

} // namespace

static void addStages()
{
    QTest::addColumn<int>("stage");
    for (Stage stage : allStages)
        QTest::addRow("page %d", static_cast<int>(stage) + 1) << static_cast<int>(stage);
}

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesEveryVisibleTextWithTheLanguage()
    {
        GuiFixture fixture;
        fixture.prepareSample();
        Q_EMIT fixture.workbench().runStarted(fixture.workbench().prepared()->plan);
        Q_EMIT fixture.workbench().stepChanged(
            {u"standby.basebackup"_s, StepState::Running, {}, 0, {1, 2, u"copying"_s}, std::nullopt});
        Q_EMIT fixture.workbench().logged(HostRecord{});
        fixture.workbench().takeStatus(sampleStatus(QDateTime::currentDateTimeUtc(), 0));
        QVERIFY(untranslated(fixture.window()).size() > 50);
        PseudoTranslator pseudo;
        QCoreApplication::installTranslator(&pseudo);
        QTRY_COMPARE(untranslated(fixture.window()), QStringList());
        QCoreApplication::removeTranslator(&pseudo);
    }

    void tabGoesDownThePage_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("connect") << Stage::Connect << QStringList{u"host"_s, u"address"_s, u"test"_s};
        QTest::newRow("configure") << Stage::Configure
                                   << QStringList{u"mode-local"_s, u"understood"_s, u"roleName"_s,
                                                  u"proposals"_s, u"prepare"_s};
        QTest::newRow("review") << Stage::Review
                                << QStringList{u"plan"_s, u"applyNow"_s, u"notYet"_s, u"apply"_s};
        QTest::newRow("provision") << Stage::Provision << QStringList{u"steps"_s, u"cancel"_s, u"retry"_s};
        QTest::newRow("watch") << Stage::Watch << QStringList{u"interval"_s, u"toggleWatch"_s};
    }

    void tabGoesDownThePage()
    {
        QFETCH(Stage, stage);
        QFETCH(QStringList, names);
        GuiFixture fixture;
        fixture.window().show();
        fixture.prepareSample();
        fixture.window().choose(Stage::Review);
        fixture.click(u"tickAll"_s);
        fixture.click(u"apply"_s);
        Q_EMIT fixture.workbench().runStarted(fixture.workbench().prepared()->plan);
        fixture.window().choose(stage);
        for (const QString &name : {u"prepare"_s, u"cancel"_s, u"retry"_s})
            fixture.find<QWidget>(name)->setEnabled(true);
        const QStringList order = tabOrder(fixture.window());
        names << u"foldPanel"_s;
        qsizetype before = -1;
        for (const QString &name : std::as_const(names)) {
            const qsizetype place = order.lastIndexOf(name);
            QVERIFY2(place > before, qPrintable(name + u" in "_s + order.join(u' ')));
            before = place;
        }
    }

    void namesFieldsWithoutMnemonics_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("name");
        QTest::newRow("English") << u"Key p&assphrase:"_s << u"Key passphrase"_s;
        QTest::newRow("Japanese") << u"ホスト(&O):"_s << u"ホスト"_s;
        QTest::newRow("wide colon") << u"ホスト(&O)："_s << u"ホスト"_s;
        QTest::newRow("brackets of its own")
            << u"&wal_log_hints (for pg_rewind)"_s << u"wal_log_hints (for pg_rewind)"_s;
    }

    void namesFieldsWithoutMnemonics()
    {
        QFETCH(QString, label);
        QTEST(fieldName(label), "name");
    }

    void remembersTheLanguage()
    {
        GuiFixture fixture;
        fixture.find<QAction>(u"language-ja"_s)->trigger();
        QCOMPARE(fixture.preferences().language(), u"ja"_s);
        QCOMPARE(QLocale().language(), QLocale::Japanese);
        fixture.find<QAction>(u"language-en"_s)->trigger();
        QCOMPARE(fixture.preferences().language(), u"en"_s);
    }

    void opensThePairFileThatItWasGiven()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"orders.json"_s);
        QVERIFY(writePairFile(path, samplePair()));
        WindowOptions options;
        options.pairFile = path;
        GuiFixture fixture(options);
        QTRY_COMPARE(fixture.find<QLineEdit>(u"host"_s, u"firstPanel"_s)->text(), u"db1.example"_s);
        QVERIFY(fixture.window().windowTitle().contains(u"orders.json"_s));
        QCOMPARE(fixture.workbench().pair(), samplePair());
    }

    void saysInlineThatAPairFileCannotBeRead()
    {
        WindowOptions options;
        options.pairFile = u"/nonexistent/pair.json"_s;
        GuiFixture fixture(options);
        QTRY_VERIFY(fixture.find<QWidget>(u"windowError"_s)->isVisible());
    }

    void startsThePracticePairBehindTheWindow()
    {
        std::promise<void> release;
        WindowOptions options;
        options.practice =
            [gate = release.get_future().share()](
                const std::function<void(const QString &)> &progress) -> Result<PracticeStart> {
            progress(u"Making two hosts"_s);
            gate.wait();
            return PracticeStart{samplePair(), u"/nonexistent/known_hosts"_s};
        };
        GuiFixture fixture(options);
        QVERIFY(fixture.window().isVisible());
        QTRY_COMPARE(fixture.find<QLabel>(u"status"_s)->text(), u"Making two hosts"_s);
        release.set_value();
        QTRY_COMPARE(fixture.workbench().pair().primary().ssh.host, u"db1.example"_s);
        QTRY_VERIFY(fixture.transport().logins() > 0);
    }

    void asksInlineBeforeUnsavedChangesAreLost()
    {
        GuiFixture fixture;
        fixture.workbench().openPair(samplePair());
        QTest::keyClicks(fixture.find<QLineEdit>(u"user"_s, u"firstPanel"_s), u"x"_s);
        fixture.window().close();
        QVERIFY(fixture.window().isVisible());
        QVERIFY(fixture.find<QWidget>(u"windowQuestion"_s)->isVisible());
        fixture.click(u"no"_s);
        QVERIFY(fixture.window().isVisible());
        fixture.window().close();
        fixture.click(u"yes"_s);
        QVERIFY(!fixture.window().isVisible());
    }

    void noLetterIsTheShortcutOfTwoDifferentThings_data() { addStages(); }
    void noLetterIsTheShortcutOfTwoDifferentThings()
    {
        QFETCH(int, stage);
        GuiFixture fixture;
        fixture.prepareSample();
        fixture.window().choose(static_cast<Stage>(stage));
        QMultiMap<QString, QString> owners;
        const QStringList texts = textsInSight(fixture.window());
        for (const QString &text : QSet<QString>(texts.cbegin(), texts.cend()))
            owners.insert(QKeySequence::mnemonic(text).toString(), text);
        owners.remove(QString());
        QStringList shared;
        for (const QString &letter : owners.uniqueKeys())
            if (owners.count(letter) > 1)
                shared << letter + u": "_s + owners.values(letter).join(u" / ");
        QVERIFY2(shared.isEmpty(), qPrintable(shared.join(u"; ")));
        QVERIFY(owners.size() > 3);
    }

    void tabReachesEveryControl_data() { addStages(); }
    void tabReachesEveryControl()
    {
        QFETCH(int, stage);
        GuiFixture fixture;
        fixture.prepareSample();
        fixture.window().choose(static_cast<Stage>(stage));
        fixture.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
        QSet<QWidget *> reached;
        for (int i = 0; i < 120; ++i) {
            QTest::keyClick(&fixture.window(), Qt::Key_Tab);
            reached << QApplication::focusWidget();
        }
        const auto widgets = fixture.window().findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const auto *radio = qobject_cast<QRadioButton *>(widget);
            const bool expected = widget->isVisible() && widget->isEnabled() &&
                                  (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
                                  (!radio || radio->isChecked());
            if (expected)
                QVERIFY2(reached.contains(widget),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                    widget->objectName()));
        }
    }

    void everyFieldHasANameForScreenReaders()
    {
        GuiFixture fixture;
        fixture.prepareSample();
        for (Stage stage : allStages) {
            fixture.window().choose(stage);
            const auto widgets = fixture.window().findChildren<QWidget *>();
            for (QWidget *widget : widgets) {
                const bool internal =
                    widget->objectName().startsWith(u"qt_"_s) || qobject_cast<QTabBar *>(widget);
                if (!widget->isVisible() || internal || !(widget->focusPolicy() & Qt::TabFocus))
                    continue;
                const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                    widget->objectName()));
            }
        }
    }
};

FUTAGO_GUI_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
