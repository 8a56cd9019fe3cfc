// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/window/languages.h"
#include "gui/window/mainwindow.h"
#include "gui/window/preferences.h"
#include "tests/gui/samplepair.h"
#include "tests/gui/scriptedtransport.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace futago::test {

/// A window of its own for one test, with its settings and its home in a folder that goes with it.
class GuiFixture
{
public:
    explicit GuiFixture(WindowOptions options = {});
    ~GuiFixture();
    Q_DISABLE_COPY_MOVE(GuiFixture)

    ScriptedTransport &transport() { return m_transport; }
    MainWindow &window() { return *m_window; }
    Workbench &workbench() { return m_window->workbench(); }
    Preferences &preferences() { return m_preferences; }
    QString path(const QString &name) const { return m_home->filePath(name); }

    /// The widget of that name, within `area` if one is named ("firstPanel").
    template <typename Widget>
    Widget *find(const QString &name, const QString &area = {})
    {
        QWidget *root = area.isEmpty() ? m_window.get() : m_window->findChild<QWidget *>(area);
        return root ? root->findChild<Widget *>(name) : nullptr;
    }
    void click(const QString &button, const QString &area = {});
    /// The sample pair, inspected and planned.
    void prepareSample(const Policy &policy = samplePair().policy);

private:
    struct Home : QTemporaryDir
    {
        Home();
    };
    std::unique_ptr<Home> m_home = std::make_unique<Home>();
    ScriptedTransport m_transport;
    Preferences m_preferences;
    Languages m_languages;
    std::unique_ptr<MainWindow> m_window;
};

/// Style, font and locale are the same on every desktop.
int runGuiTest(QObject &test, int argc, char **argv);

} // namespace futago::test

#define FUTAGO_GUI_TEST(Test)                                                                                \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        QApplication application(argc, argv);                                                                \
        Test test;                                                                                           \
        return futago::test::runGuiTest(test, argc, argv);                                                   \
    }
