// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/preferences.h"

#include "gui/window/languages.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

static QVariant stored(const QString &key, const QVariant &otherwise = {})
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"futago"_s, u"futago"_s)
        .value(key, otherwise);
}

static void store(const QString &key, const QVariant &value)
{
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"futago"_s, u"futago"_s).setValue(key, value);
}

QString Preferences::language() const
{
    return stored(u"window/language"_s, Languages::ofSystem()).toString() == u"ja" ? u"ja"_s : u"en"_s;
}

void Preferences::setLanguage(const QString &code)
{
    store(u"window/language"_s, code);
}

double Preferences::watchInterval() const
{
    return std::clamp(stored(u"watch/interval"_s, 1.0).toDouble(), 0.5, 60.0);
}

void Preferences::setWatchInterval(double seconds)
{
    store(u"watch/interval"_s, seconds);
}

QByteArray Preferences::windowGeometry() const
{
    return stored(u"window/geometry"_s).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    store(u"window/geometry"_s, geometry);
}

bool Preferences::isPanelCollapsed() const
{
    return stored(u"window/panelCollapsed"_s, false).toBool();
}

void Preferences::setPanelCollapsed(bool collapsed)
{
    store(u"window/panelCollapsed"_s, collapsed);
}

} // namespace futago
