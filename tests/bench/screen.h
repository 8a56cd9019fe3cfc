// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <memory>

namespace futago::bench {

/// An X server of its own without a window manager, whose background has a colour that no window has. It sees
/// from outside when a program paints, for every program alike: a Qt window has no background of its own, so
/// its area keeps the colour until its first frame arrives.
class Screen
{
public:
    /// Ends the program when there is no Xvfb.
    Screen();
    ~Screen();
    Q_DISABLE_COPY_MOVE(Screen)

    /// ":3"
    QString display() const { return m_display; }
    /// Seconds from the start of the process until the middle of the screen's first window is painted. The
    /// process is ended then. Ends this program when nothing is painted within a minute.
    double secondsToFirstPaint(const QString &program, const QStringList &arguments,
                               const QProcessEnvironment &environment);

private:
    struct Connection;
    bool isPainted() const;

    QProcess m_server;
    QString m_display;
    std::unique_ptr<Connection> m_connection;
};

} // namespace futago::bench
