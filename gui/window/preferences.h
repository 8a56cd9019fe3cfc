// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace futago {

/// What the window remembers for this user. Holds no pair and no secret. The only user of QSettings.
class Preferences
{
public:
    /// "en" or "ja"; the desktop's language when none was chosen.
    QString language() const;
    void setLanguage(const QString &code);
    double watchInterval() const;
    void setWatchInterval(double seconds);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    bool isPanelCollapsed() const;
    void setPanelCollapsed(bool collapsed);
};

} // namespace futago
