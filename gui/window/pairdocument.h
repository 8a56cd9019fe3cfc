// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QObject>
#include <QThreadPool>

class QFileDialog;
class QWidget;

namespace futago {

class Workbench;
struct Pair;

/// The file of the workbench's pair. Reading and writing happen in the background; dialogs belong to `window`
/// and wait for nobody.
class PairDocument : public QObject
{
    Q_OBJECT

public:
    PairDocument(Workbench &workbench, QWidget *window);
    /// File name without its folder; empty for a pair that was never saved.
    QString name() const;
    void open(const Pair &pair, const QString &path = {});

public Q_SLOTS:
    void load(const QString &path);
    void store(const QString &path);
    void chooseAndLoad();
    void save();
    void saveAs();

Q_SIGNALS:
    void opened();
    void saved();
    void failed(const futago::Error &error);

private:
    QFileDialog *makeDialog(const QString &title);

    Workbench &m_workbench;
    QWidget *m_window;
    QString m_path;
    QThreadPool m_background;
};

} // namespace futago
