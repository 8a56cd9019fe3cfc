// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "workers/host/host.h"

#include <QSplitter>

class QPlainTextEdit;
class QTreeWidget;

namespace futago {

class LatestRow;

/// Every command and statement with its exit status, newest last, and what the chosen one printed. Keeps the
/// last 2000.
class ActivityView : public Translated<QSplitter>
{
    Q_OBJECT

public:
    explicit ActivityView(QWidget *parent = nullptr);
    void add(const HostRecord &record);
    void clear();

protected:
    void refresh() override;

private:
    void showOutput();

    QTreeWidget *m_list;
    LatestRow *m_latest;
    QPlainTextEdit *m_output;
    QStringList m_hosts;
};

} // namespace futago
