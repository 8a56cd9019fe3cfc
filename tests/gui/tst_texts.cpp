// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/labels.h"
#include "model/checks/fix.h"
#include "tests/gui/guitest.h"
#include "tests/gui/scenes.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QGroupBox>
#include <QLabel>
#include <QMenuBar>
#include <QRadioButton>
#include <QTabBar>
#include <QThreadPool>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

/// Half-width columns: a button this long still leaves room for its neighbours in a window of 1180 pixels.
static constexpr qsizetype longestButton = 26;

static qsizetype columnsOf(const QString &text)
{
    return std::accumulate(text.begin(), text.end(), qsizetype(0), [](qsizetype columns, QChar sign) {
        return columns + (sign.unicode() >= 0x2e80 && sign.unicode() < 0xffe8 ? 2 : 1);
    });
}

/// What can be reached by Alt and a letter, by that letter.
class Keys
{
public:
    explicit Keys(const QWidget &window)
    {
        for (const QAction *action : window.findChild<QMenuBar *>()->actions())
            add(action->text());
        for (const QWidget *widget : window.findChildren<QWidget *>())
            if (widget->isVisible())
                addWidget(widget);
    }

    QStringList takenTwice() const
    {
        QStringList twice;
        for (auto key = m_texts.cbegin(); key != m_texts.cend(); ++key)
            if (key->size() > 1)
                twice << key.key() + u": "_s + key->join(u" | "_s);
        return twice;
    }

private:
    void add(const QString &text)
    {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (!keys.isEmpty())
            m_texts[keys.toString()] << text;
    }

    void addWidget(const QWidget *widget)
    {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            add(group->title());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(label->text());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i));
    }

    QMap<QString, QStringList> m_texts;
};

static QStringList longButtons(const QWidget &window)
{
    QStringList found;
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        const bool isChoice =
            qobject_cast<const QCheckBox *>(button) || qobject_cast<const QRadioButton *>(button);
        if (button->isVisible() && !isChoice && columnsOf(fieldName(button->text())) > longestButton)
            found << button->text();
    }
    return found;
}

class TestTexts : public QObject
{
    Q_OBJECT

private:
    /// What is wrong in the scenes of one language, each with the name of its scene.
    static QStringList complaints(const QString &language, QStringList (*look)(const QWidget &))
    {
        GuiFixture fixture;
        fixture.find<QAction>(u"language-"_s + language)->trigger();
        fixture.window().show();
        QStringList found;
        int scenes = 0;
        playScenes(fixture.window(), [&](Stage stage, const QString &name) {
            fixture.window().choose(stage);
            QThreadPool::globalInstance()->waitForDone();
            QCoreApplication::processEvents();
            ++scenes;
            for (const QString &text : look(fixture.window()))
                found << name + u": "_s + text;
        });
        fixture.workbench().markSaved(fixture.workbench().pair());
        return scenes > 20 ? found : QStringList{u"too few scenes"_s};
    }

private Q_SLOTS:
    void speaksBothLanguages()
    {
        GuiFixture fixture;
        fixture.find<QAction>(u"language-ja"_s)->trigger();
        QTRY_COMPARE(fixture.find<QAbstractButton>(u"test"_s)->text(), u"接続テスト(&T)"_s);
    }

    void leadsNoKeyToTwoPlaces_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Japanese") << u"ja"_s;
    }

    void leadsNoKeyToTwoPlaces()
    {
        QFETCH(QString, language);
        QCOMPARE(complaints(language, [](const QWidget &window) { return Keys(window).takenTwice(); }),
                 QStringList());
    }

    void keepsButtonsShort_data() { leadsNoKeyToTwoPlaces_data(); }

    void keepsButtonsShort()
    {
        QFETCH(QString, language);
        QCOMPARE(complaints(language, longButtons), QStringList());
    }

    void keepsFixesShort_data() { leadsNoKeyToTwoPlaces_data(); }

    void keepsFixesShort()
    {
        QFETCH(QString, language);
        Languages languages;
        languages.use(language);
        HbaRule rule;
        rule.type = u"hostssl"_s;
        const QString role = u"a_role_with_a_name_of_which_the_server_reads_sixty_three_bytes"_s;
        rule.users = {role};
        const QList<Fix::Change> changes{
            fixes::SetParameter{u"synchronous_standby_names"_s, u"\"a\", \"b\", \"c\", \"d\", \"e\""_s},
            fixes::SetParameter{u"primary_conninfo"_s, u"host=db1"_s},
            fixes::TakeOutParameter{u"max_slot_wal_keep_size"_s},
            fixes::ReplaceParameter{u"wal_keep_segments"_s, u"wal_keep_size"_s, u"1GB"_s},
            fixes::TakeOutLine{1000, {}},
            fixes::AdmitReplication{role, u"2001:db8::1/128"_s, u"scram-sha-256"_s},
            fixes::ReplaceRule{rule, rule},
            fixes::TakeOutRule{rule},
            fixes::MoveRule{rule, 1000},
            fixes::LimitSlot{102400},
            fixes::WriteWalLogHints{},
            fixes::DropEdit{}};
        QCOMPARE(size_t(changes.size()), std::variant_size_v<Fix::Change> + 1);
        for (const Fix::Change &change : changes) {
            const Fix fix{HostRole::Primary, HostFile::Config, change};
            QVERIFY2(columnsOf(fix.label()) <= longestButton, qPrintable(fix.label()));
            QVERIFY(!fix.title().isEmpty());
        }
    }
};

FUTAGO_GUI_TEST(TestTexts)
#include "tst_texts.moc"
