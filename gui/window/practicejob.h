// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/window/application.h"

#include <QObject>
#include <QThreadPool>

namespace futago {

/// Starts a practice pair in the background.
class PracticeJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    void start(const decltype(WindowOptions::practice) &practice);

Q_SIGNALS:
    void progressed(const QString &text);
    void started(const futago::PracticeStart &start);
    void failed(const futago::Error &error);

private:
    QThreadPool m_background;
};

} // namespace futago
