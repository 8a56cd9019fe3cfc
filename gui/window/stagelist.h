// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "gui/window/stages.h"

#include <QListWidget>

namespace futago {

/// The stages at the left, each with its state in a sign and in words.
class StageList : public Translated<QListWidget>
{
    Q_OBJECT

public:
    explicit StageList(Workbench &workbench, QWidget *parent = nullptr);
    void choose(Stage stage) { setCurrentRow(static_cast<int>(stage)); }

protected:
    void refresh() override;

private:
    Workbench &m_workbench;
};

} // namespace futago
