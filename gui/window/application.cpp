// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/application.h"

#include "gui/widgets/legiblestyle.h"
#include "gui/window/languages.h"
#include "gui/window/mainwindow.h"
#include "gui/window/preferences.h"

#include <QApplication>

namespace futago {

int runWindow(QApplication &application, Transport &transport, const WindowOptions &options)
{
    LegibleStyle::install();
    Preferences preferences;
    Languages languages;
    languages.use(preferences.language());
    MainWindow window(transport, options, preferences, languages);
    window.show();
    window.begin();
    return application.exec();
}

} // namespace futago
