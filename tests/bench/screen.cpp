// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/screen.h"

#include "tests/bench/measure.h"

#include <QElapsedTimer>
#include <QThread>

#include <xcb/xcb.h>

#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace futago::bench {

static constexpr quint32 background = 0xff00ff;
static constexpr int limitMilliseconds = 60000;

template <typename Reply>
using Owned = std::unique_ptr<Reply, decltype(&std::free)>;

struct Screen::Connection
{
    explicit Connection(const QString &display)
        : handle(xcb_connect(display.toUtf8().constData(), nullptr))
    {
        if (xcb_connection_has_error(handle) != 0)
            giveUp(u"The X server does not answer."_s);
        screen = xcb_setup_roots_iterator(xcb_get_setup(handle)).data;
        xcb_change_window_attributes(handle, screen->root, XCB_CW_BACK_PIXEL, &background);
        xcb_clear_area(handle, 0, screen->root, 0, 0, 0, 0);
        xcb_flush(handle);
    }
    ~Connection() { xcb_disconnect(handle); }
    Q_DISABLE_COPY_MOVE(Connection)

    /// What stands on the screen there, of any window.
    quint32 pixel(qint16 x, qint16 y) const
    {
        const auto cookie = xcb_get_image(handle, XCB_IMAGE_FORMAT_Z_PIXMAP, screen->root, x, y, 1, 1, ~0U);
        const Owned<xcb_get_image_reply_t> reply(xcb_get_image_reply(handle, cookie, nullptr), &std::free);
        if (!reply || xcb_get_image_data_length(reply.get()) < 4)
            giveUp(u"The screen cannot be read."_s);
        quint32 value = 0;
        std::memcpy(&value, xcb_get_image_data(reply.get()), sizeof value);
        return value & 0xffffff;
    }

    /// The middle of the topmost shown window that is larger than a helper's, or nothing.
    std::optional<std::pair<qint16, qint16>> middleOfWindow() const
    {
        const Owned<xcb_query_tree_reply_t> tree(
            xcb_query_tree_reply(handle, xcb_query_tree(handle, screen->root), nullptr), &std::free);
        const xcb_window_t *children = tree ? xcb_query_tree_children(tree.get()) : nullptr;
        for (int i = tree ? xcb_query_tree_children_length(tree.get()) - 1 : -1; i >= 0; --i)
            if (const auto middle = middleOf(children[i]))
                return middle;
        return std::nullopt;
    }

    std::optional<std::pair<qint16, qint16>> middleOf(xcb_window_t window) const
    {
        const auto attributesCookie = xcb_get_window_attributes(handle, window);
        const auto geometryCookie = xcb_get_geometry(handle, window);
        const Owned<xcb_get_window_attributes_reply_t> attributes(
            xcb_get_window_attributes_reply(handle, attributesCookie, nullptr), &std::free);
        const Owned<xcb_get_geometry_reply_t> geometry(
            xcb_get_geometry_reply(handle, geometryCookie, nullptr), &std::free);
        if (!attributes || !geometry || attributes->map_state != XCB_MAP_STATE_VIEWABLE ||
            geometry->width < 100 || geometry->height < 100)
            return std::nullopt;
        return std::pair(static_cast<qint16>(geometry->x + geometry->width / 2),
                         static_cast<qint16>(geometry->y + geometry->height / 2));
    }

    xcb_connection_t *handle;
    xcb_screen_t *screen = nullptr;
};

Screen::Screen()
{
    m_server.setReadChannel(QProcess::StandardOutput);
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1920x1200x24"_s,
                               u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
    while (!m_server.canReadLine())
        if (!m_server.waitForReadyRead(10000))
            giveUp(u"Xvfb does not start (Debian package xvfb)."_s, m_server.readAllStandardError());
    m_display = u':' + QString::fromLatin1(m_server.readLine()).trimmed();
    m_connection = std::make_unique<Connection>(m_display);
}

Screen::~Screen()
{
    m_connection.reset();
    m_server.terminate();
    m_server.waitForFinished();
}

bool Screen::isPainted() const
{
    const auto middle = m_connection->middleOfWindow();
    return middle && m_connection->pixel(middle->first, middle->second) != background;
}

double Screen::secondsToFirstPaint(const QString &program, const QStringList &arguments,
                                   const QProcessEnvironment &environment)
{
    QProcess process;
    QProcessEnvironment with = environment;
    with.insert(u"DISPLAY"_s, m_display);
    with.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    process.setProcessEnvironment(with);
    process.setStandardInputFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    while (!isPainted()) {
        if (clock.elapsed() > limitMilliseconds || process.waitForFinished(0))
            giveUp(u"%1 painted no window."_s.arg(program), process.readAllStandardError());
        QThread::usleep(200);
    }
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished();
    }
    return seconds;
}

} // namespace futago::bench
