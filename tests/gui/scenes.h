// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/window/mainwindow.h"

#include <functional>

namespace futago::test {

/// Called when the window holds what is to be seen on that page, before it is chosen.
using SceneShown = std::function<void(Stage, const QString &name)>;

/// Fills the window with plausible values, scene by scene: every page empty, filled, asking and failed.
void playScenes(MainWindow &window, const SceneShown &shown);

} // namespace futago::test
