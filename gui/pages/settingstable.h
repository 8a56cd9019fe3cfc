// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/settingrows.h"
#include "gui/widgets/translated.h"

#include <QTreeWidget>

namespace futago {

/// Read-only: what the draft wants of both servers' parameters, per host, changed ones first.
class SettingsTable : public Translated<QTreeWidget>
{
    Q_OBJECT

public:
    explicit SettingsTable(QWidget *parent = nullptr);
    void showPrepared(const std::shared_ptr<const Prepared> &prepared);

protected:
    void refresh() override;

private:
    void addHost(HostRole role);

    std::shared_ptr<const Prepared> m_prepared;
};

} // namespace futago
