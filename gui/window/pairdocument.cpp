// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/pairdocument.h"

#include "gui/workbench/workbench.h"
#include "workers/async/background.h"
#include "workers/run/datafolder.h"
#include "workers/run/pairfile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

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

void PairDocument::begin(const Pair &pair, const QString &path, const QString &knownHostsFile)
{
    ++m_openings;
    m_path = path;
    m_workbench.openPair(pair, knownHostsFile);
    Q_EMIT opened();
}

void PairDocument::open(const Pair &pair, const QString &path)
{
    m_isKept = !path.isEmpty();
    begin(pair, path, {});
}

void PairDocument::openPractice(const Pair &pair, const QString &knownHostsFile)
{
    m_isKept = true;
    begin(pair, {}, knownHostsFile);
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

static QString keptFolder()
{
    return dataFolder() + u"/pairs"_s;
}

void PairDocument::store(const QString &path)
{
    const auto work = [path, pair = m_workbench.pair()] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        return writePairFile(path, pair).map([&] { return pair; });
    };
    inBackground(this, m_background, work, [this, path, opening = m_openings](const Result<Pair> &written) {
        if (!written)
            Q_EMIT failed(written.error());
        if (opening != m_openings)
            return;
        if (!written) {
            m_isKept = m_isKept && !path.startsWith(keptFolder());
            return;
        }
        m_path = path;
        m_isKept = true;
        m_workbench.markSaved(*written);
        Q_EMIT saved();
    });
}

/// "db1-db2-1a2b3c4d.json"; of the hosts only what is harmless in a file name.
static QString keptName(const Pair &pair)
{
    static const QRegularExpression strange(u"[^A-Za-z0-9.]+"_s);
    const QString hosts = pair.primary().ssh.host + u'-' + pair.standby().ssh.host;
    return QString(hosts).replace(strange, u"-"_s) + u'-' + pair.id.toString(QUuid::Id128).left(8) +
           u".json"_s;
}

void PairDocument::keep()
{
    if (!std::exchange(m_isKept, true))
        store(keptFolder() + u'/' + keptName(m_workbench.pair()));
}

QString PairDocument::folder() const
{
    return !m_path.isEmpty() || !QDir(keptFolder()).exists() ? m_path : keptFolder();
}

QFileDialog *PairDocument::makeDialog(const QString &title)
{
    auto *dialog = new QFileDialog(m_window, title, folder(), tr("Pairs (*.json)"));
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
