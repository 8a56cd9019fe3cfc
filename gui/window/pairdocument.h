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
    /// A pair that is kept elsewhere, with the keys of its hosts: it gets no file unless it is saved.
    void openPractice(const Pair &pair, const QString &knownHostsFile);
    /// How often a pair was opened: tells whether the one that is open is still the same.
    int openings() const { return m_openings; }

public Q_SLOTS:
    void load(const QString &path);
    void store(const QString &path);
    void chooseAndLoad();
    void save();
    /// Gives a pair without a file one in the desktop's data folder, so that a run can still be continued or
    /// undone after a crash.
    void keep();
    void saveAs();

Q_SIGNALS:
    void opened();
    void saved();
    void failed(const futago::Error &error);

private:
    void begin(const Pair &pair, const QString &path, const QString &knownHostsFile);
    QString folder() const;
    QFileDialog *makeDialog(const QString &title);

    Workbench &m_workbench;
    QWidget *m_window;
    QString m_path;
    bool m_isKept = false;
    int m_openings = 0;
    QThreadPool m_background;
};

} // namespace futago
