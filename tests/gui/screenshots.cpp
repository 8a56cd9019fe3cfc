// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture of every page, filled with plausible values, in both languages and both palettes:
// futago_screenshots DIRECTORY [WIDTH HEIGHT]
#include "gui/widgets/legiblestyle.h"
#include "gui/window/languages.h"
#include "gui/window/mainwindow.h"
#include "gui/window/preferences.h"
#include "tests/gui/scenes.h"
#include "tests/gui/scriptedtransport.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace futago;

static QPalette darkPalette()
{
    const QColor window(45, 46, 50);
    QPalette palette(QColor(58, 60, 65), window);
    const QColor base(30, 31, 34);
    const QColor text(225, 226, 230);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(38, 39, 43));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                     QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, text);
    palette.setColor(QPalette::PlaceholderText, QColor(150, 152, 160));
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::Highlight, QColor(53, 107, 180));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(120, 122, 128));
    return palette;
}

class Photographer
{
public:
    Photographer(MainWindow &window, const QString &folder)
        : m_window(window)
        , m_folder(folder)
    {
    }

    void shoot(Stage stage, const QString &name)
    {
        m_window.choose(stage);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        m_window.grab().save(QDir(m_folder).filePath(name + m_suffix + u".png"_s));
    }
    void setSuffix(const QString &suffix) { m_suffix = suffix; }

private:
    MainWindow &m_window;
    QString m_folder;
    QString m_suffix;
};

int main(int argc, char **argv)
{
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1)))
        return 2;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    LegibleStyle::install();
    const QPalette light = QApplication::palette();
    test::ScriptedTransport transport;
    Preferences preferences;
    Languages languages;
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        for (const bool dark : {false, true}) {
            QApplication::setPalette(dark ? darkPalette() : light);
            languages.use(language);
            MainWindow window(transport, {}, preferences, languages);
            window.resize(arguments.value(2, u"1180"_s).toInt(), arguments.value(3, u"800"_s).toInt());
            window.show();
            Photographer photographer(window, arguments.at(1));
            photographer.setSuffix(u"-"_s + language + (dark ? u"-dark"_s : u"-light"_s));
            test::playScenes(window,
                             [&](Stage stage, const QString &name) { photographer.shoot(stage, name); });
            window.workbench().markSaved(window.workbench().pair());
        }
    }
    return 0;
}
