// SPDX-License-Identifier: GPL-3.0-or-later
// How long the forms of Configure keep a person waiting: a pg_hba.conf of 100,000 rules opened and searched,
// and one edit of an ordinary pair's documents with all of its checks.
#include "gui/documents/accessmodel.h"
#include "gui/pages/configurepage.h"
#include "gui/window/languages.h"
#include "gui/window/mainwindow.h"
#include "gui/window/preferences.h"
#include "tests/bench/measure.h"
#include "tests/gui/samplepair.h"
#include "tests/gui/scriptedtransport.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace futago;
using namespace futago::bench;

namespace {

constexpr int rules = 100000;
constexpr int longFile = 10000;

QByteArray manyRules()
{
    QByteArray text = "# TYPE  DATABASE        USER            ADDRESS                 METHOD\n";
    for (int i = 0; i < rules; ++i)
        text += "host    app" + QByteArray::number(i % 1000) + "        user" + QByteArray::number(i) +
                "        10." + QByteArray::number(i / 65536) + '.' + QByteArray::number(i / 256 % 256) +
                '.' + QByteArray::number(i % 256) + "/32        scram-sha-256\n";
    return text;
}

/// Until everything is painted that the work asked for.
template <typename Work>
double timed(Work work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    QCoreApplication::processEvents();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

class FormBench
{
public:
    explicit FormBench(const PairFacts &facts)
        : m_window(m_transport, {}, m_preferences, m_languages)
    {
        m_languages.use(u"en"_s);
        m_window.resize(1180, 800);
        m_window.show();
        m_window.workbench().openPair(test::samplePair());
        m_window.workbench().takeFacts(facts);
        m_window.choose(Stage::Configure);
        QCoreApplication::processEvents();
    }
    ~FormBench() { m_window.workbench().setEdits({}); }
    Q_DISABLE_COPY_MOVE(FormBench)

    double open(const QString &pane)
    {
        auto *tabs = m_window.findChild<QTabWidget *>(u"documents"_s);
        m_pane = m_window.findChild<QWidget *>(pane);
        return timed([&] { tabs->setCurrentWidget(m_pane); });
    }

    /// The longest of the words' letters.
    double search(const QString &field, const QString &word)
    {
        auto *line = m_pane->findChild<QLineEdit *>(field);
        double longest = 0;
        for (int letters = 1; letters <= word.size(); ++letters)
            longest = std::max(longest, timed([&] { line->setText(word.left(letters)); }));
        line->clear();
        return longest;
    }

    double edit(const QString &table, int row, int column, const QString &value)
    {
        auto *model = m_pane->findChild<QTableView *>(table)->model();
        return timed([&] {
            if (!model->setData(model->index(row, column), value))
                giveUp(u"The edit was not taken."_s);
        });
    }

private:
    test::ScriptedTransport m_transport;
    Preferences m_preferences;
    Languages m_languages;
    MainWindow m_window;
    QWidget *m_pane = nullptr;
};

double asPlainText(const QByteArray &text)
{
    QPlainTextEdit view;
    view.resize(1180, 800);
    view.show();
    return timed([&] { view.setPlainText(QString::fromUtf8(text)); });
}

void measureManyRules()
{
    PairFacts facts = test::sampleFacts();
    const QByteArray text = manyRules();
    facts.primary.files[HostFile::Hba].bytes = text;
    QList<double> opened;
    QList<double> plain;
    QList<double> searched;
    for (int round = 0; round < 5; ++round) {
        FormBench bench(facts);
        opened << bench.open(u"documentPane-primary-hba"_s);
        searched << bench.search(u"ruleSearch"_s, u"user4711"_s);
        plain << asPlainText(text);
    }
    say(u"100,000 rules opened: %1 ms; as plain text: %2 ms"_s.arg(list(opened), list(plain)));
    report({u"form of 100,000 rules opened"_s, median(opened), 200.0, u"ms"_s});
    report({u"the same / the file in a QPlainTextEdit"_s, medianRatio(opened, plain), std::nullopt, u"x"_s});
    report({u"longest keystroke in its search"_s, median(searched), 16.0, u"ms"_s});
}

/// Both hosts' files as some people keep them: with every comment there ever was.
PairFacts withLongFiles()
{
    PairFacts facts = test::sampleFacts();
    for (const HostRole role : bothRoles)
        for (int line = 0; line < longFile; ++line)
            facts.host(role).files[HostFile::Config].bytes +=
                "#old_setting_" + QByteArray::number(line) + " = 'value'    # kept for reference\n";
    return facts;
}

void measureOneEdit(const PairFacts &facts, const QString &what)
{
    QList<double> settings;
    QList<double> access;
    for (int round = 0; round < 5; ++round) {
        FormBench bench(facts);
        bench.open(u"documentPane-primary-config"_s);
        settings << bench.edit(u"settings"_s, 0, 1, u"*"_s);
        bench.open(u"documentPane-primary-hba"_s);
        access << bench.edit(u"rules"_s, 0, AccessModel::User, u"admin"_s);
    }
    say(u"one edit, %1: postgresql.conf %2 ms, pg_hba.conf %3 ms"_s.arg(what, list(settings), list(access)));
    QList<double> drafts;
    for (int round = 0; round < 5; ++round)
        drafts << timed([&] {
            if (!draftFor(resolved(test::samplePair(), facts), facts))
                giveUp(u"There is no draft."_s);
        });
    report({u"one edit of postgresql.conf, %1"_s.arg(what), median(settings), 16.0, u"ms"_s});
    report({u"the same / one draft"_s, medianRatio(settings, drafts), std::nullopt, u"x"_s});
    report({u"one edit of pg_hba.conf, %1"_s.arg(what), median(access), 16.0, u"ms"_s});
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    measureManyRules();
    measureOneEdit(test::sampleFacts(), u"checked again"_s);
    measureOneEdit(withLongFiles(), u"both files of 10,000 lines"_s);
    return 0;
}
