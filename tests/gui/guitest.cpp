// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guitest.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSettings>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace futago::test {

GuiFixture::Home::Home()
{
    qputenv("HOME", path().toLocal8Bit());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qunsetenv(name);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, filePath(u"config"_s));
}

GuiFixture::GuiFixture(WindowOptions options)
{
    m_languages.use(u"en"_s);
    m_window = std::make_unique<MainWindow>(m_transport, options, m_preferences, m_languages);
    m_window->resize(1180, 800);
    m_window->show();
    m_window->findChild<PageStack *>()->makeAll();
    m_window->begin();
}

GuiFixture::~GuiFixture() = default;

void GuiFixture::click(const QString &button, const QString &area)
{
    auto *found = find<QAbstractButton>(button, area);
    QVERIFY2(found && found->isVisible() && found->isEnabled(), qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

void GuiFixture::prepareSample(const Policy &policy)
{
    Pair pair = samplePair();
    pair.policy = policy;
    workbench().openPair(pair);
    workbench().takePrepared(samplePrepared(policy));
}

int runGuiTest(QObject &test, int argc, char **argv)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QLocale::setDefault(QLocale(QLocale::English));
    return QTest::qExec(&test, argc, argv);
}

} // namespace futago::test
