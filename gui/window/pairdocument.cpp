// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/pairdocument.h"

#include "gui/window/pairfile.h"
#include "gui/window/workbench.h"
#include "workers/async/background.h"

#include <QFileDialog>
#include <QFileInfo>

namespace futago {

PairDocument::PairDocument(Workbench &workbench, QWidget *window)
    : QObject(window)
    , m_workbench(workbench)
    , m_window(window)
{
}

QString PairDocument::name() const
{
    return QFileInfo(m_path).fileName();
}

void PairDocument::open(const Pair &pair, const QString &path)
{
    m_path = path;
    m_workbench.openPair(pair);
    Q_EMIT opened();
}

void PairDocument::load(const QString &path)
{
    inBackground(
        this, m_background, [path] { return readPairFile(path); },
        [this, path](const Result<Pair> &pair) {
            if (pair)
                open(*pair, path);
            else
                Q_EMIT failed(pair.error());
        });
}

void PairDocument::store(const QString &path)
{
    const auto work = [path, pair = m_workbench.pair()] {
        return writePairFile(path, pair).map([&] { return pair; });
    };
    inBackground(this, m_background, work, [this, path](const Result<Pair> &written) {
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        m_path = path;
        m_workbench.markSaved(*written);
        Q_EMIT saved();
    });
}

QFileDialog *PairDocument::makeDialog(const QString &title)
{
    auto *dialog = new QFileDialog(m_window, title, m_path, tr("Pairs (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    return dialog;
}

void PairDocument::chooseAndLoad()
{
    QFileDialog *dialog = makeDialog(tr("Open a pair"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PairDocument::load);
    dialog->open();
}

void PairDocument::save()
{
    if (m_path.isEmpty())
        saveAs();
    else
        store(m_path);
}

void PairDocument::saveAs()
{
    QFileDialog *dialog = makeDialog(tr("Save the pair"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &PairDocument::store);
    dialog->open();
}

} // namespace futago
