// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace futago {

Languages::~Languages()
{
    removeAll();
}

void Languages::removeAll()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

void Languages::add(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

QString Languages::ofSystem()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    return !wanted.isEmpty() && wanted.constFirst().startsWith(u"ja") ? u"ja"_s : u"en"_s;
}

static QLocale localeOf(const QString &code)
{
    const QLocale::Language language = code == u"ja" ? QLocale::Japanese : QLocale::English;
    const QLocale system = QLocale::system();
    return system.language() == language ? system : QLocale(language);
}

void Languages::use(const QString &code)
{
    m_code = code;
    // Numbers and sizes in widgets follow the default locale, so it changes before the widgets are told.
    QLocale::setDefault(localeOf(code));
    removeAll();
    add(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(u"futago_"_s + code, u":/i18n"_s);
}

} // namespace futago
