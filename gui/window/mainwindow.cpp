// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/mainwindow.h"

#include "gui/documents/documentdesk.h"
#include "gui/pages/configurepage.h"
#include "gui/pages/connectpage.h"
#include "gui/pages/provisionpage.h"
#include "gui/pages/reviewpage.h"
#include "gui/pages/watchpage.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/taborder.h"
#include "gui/window/bottompanel.h"
#include "gui/window/languages.h"
#include "gui/window/pagestack.h"
#include "gui/window/pairdocument.h"
#include "gui/window/practicejob.h"
#include "gui/window/preferences.h"
#include "gui/window/stagelist.h"
#include "gui/window/windowquestion.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressBar>
#include <QShortcut>
#include <QSplitter>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace futago {

MainWindow::MainWindow(Transport &transport, const WindowOptions &options, Preferences &preferences,
                       Languages &languages)
    : m_options(options)
    , m_preferences(preferences)
    , m_languages(languages)
    , m_watchInterval(preferences.watchInterval())
    , m_workbench(new Workbench(transport, {options.knownHostsFile, {}}, this))
    , m_desk(new DocumentDesk(*m_workbench, this))
    , m_document(new PairDocument(*m_workbench, this))
    , m_error(new Notice(u"windowError"_s, this))
    , m_question(new WindowQuestion(*m_workbench, this))
    , m_stages(new StageList(*m_workbench))
    , m_pages(new PageStack(pageFactories()))
    , m_panel(new BottomPanel(*m_desk))
    , m_busy(new QProgressBar)
    , m_status(new QLabel)
{
    setObjectName(u"mainWindow"_s);
    createLayout();
    createActions();
    connectSignals();
    m_panel->setCollapsed(m_preferences.isPanelCollapsed());
    resize(1180, 800);
    restoreGeometry(m_preferences.windowGeometry());
    refresh();
}

MainWindow::~MainWindow() = default;

/// In the order of the stages.
QList<PageStack::Factory> MainWindow::pageFactories()
{
    return {[this] { return new ConnectPage(*m_workbench); },
            [this] { return new ConfigurePage(*m_workbench, *m_desk); },
            [this] { return new ReviewPage(*m_workbench); },
            [this] { return new ProvisionPage(*m_workbench); }, [this] { return makeWatchPage(); }};
}

QWidget *MainWindow::makeWatchPage()
{
    auto *page = new WatchPage(*m_workbench);
    page->setInterval(m_watchInterval);
    connect(page, &WatchPage::intervalChosen, this, [this](double seconds) { m_watchInterval = seconds; });
    return page;
}

void MainWindow::createLayout()
{
    auto *right = new QSplitter(Qt::Vertical);
    right->setChildrenCollapsible(false);
    right->addWidget(m_pages);
    right->addWidget(m_panel);
    right->setStretchFactor(0, 1);
    right->setSizes({620, 120});
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_question);
    column->addWidget(right, 1);
    auto *central = new QWidget;
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_stages);
    row->addLayout(column, 1);
    setCentralWidget(central);
    m_status->setObjectName(u"status"_s);
    markAsData(m_status);
    m_busy->setRange(0, 0);
    m_busy->setMaximumSize(120, 14);
    m_busy->setTextVisible(false);
    m_busy->hide();
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_busy);
}

QAction *MainWindow::addAction(QMenu *menu, const QString &objectName, const QKeySequence &keys)
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(objectName);
    action->setShortcut(keys);
    return action;
}

void MainWindow::createActions()
{
    m_fileMenu = menuBar()->addMenu(QString());
    const QAction *newPair = addAction(m_fileMenu, u"newPair"_s, QKeySequence::New);
    const QAction *open = addAction(m_fileMenu, u"open"_s, QKeySequence::Open);
    m_fileMenu->addSeparator();
    const QAction *save = addAction(m_fileMenu, u"save"_s, QKeySequence::Save);
    const QAction *saveAs = addAction(m_fileMenu, u"saveAs"_s, QKeySequence::SaveAs);
    m_fileMenu->addSeparator();
    const QAction *quit = addAction(m_fileMenu, u"quit"_s, QKeySequence(Qt::CTRL | Qt::Key_Q));
    createEditMenu();
    createLanguageMenu();
    m_helpMenu = menuBar()->addMenu(QString());
    const QAction *about = addAction(m_helpMenu, u"about"_s, {});
    connect(newPair, &QAction::triggered, this, &MainWindow::newPair);
    connect(open, &QAction::triggered, this, &MainWindow::openFile);
    connect(save, &QAction::triggered, m_document, &PairDocument::save);
    connect(saveAs, &QAction::triggered, m_document, &PairDocument::saveAs);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    for (Stage stage : allStages) {
        const int key = Qt::Key_1 + static_cast<int>(stage);
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        connect(shortcut, &QShortcut::activated, this, [this, stage] { choose(stage); });
    }
}

void MainWindow::createEditMenu()
{
    m_editMenu = menuBar()->addMenu(QString());
    QUndoStack &stack = m_desk->undoStack();
    QAction *undo = addAction(m_editMenu, u"undoEdit"_s, QKeySequence::Undo);
    QAction *redo = addAction(m_editMenu, u"redoEdit"_s, QKeySequence::Redo);
    connect(undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::indexChanged, this, &MainWindow::followEdits);
    followEdits();
}

void MainWindow::followEdits()
{
    const QUndoStack &stack = m_desk->undoStack();
    auto *undo = findChild<QAction *>(u"undoEdit"_s);
    auto *redo = findChild<QAction *>(u"redoEdit"_s);
    undo->setEnabled(stack.canUndo());
    redo->setEnabled(stack.canRedo());
    undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
    redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
}

/// Languages are named in themselves, so that everybody finds the own one.
void MainWindow::createLanguageMenu()
{
    m_languageMenu = menuBar()->addMenu(QString());
    m_languageActions = new QActionGroup(this);
    for (const auto &[code, name] : {std::pair{u"en"_s, u"English"_s}, std::pair{u"ja"_s, u"日本語"_s}}) {
        QAction *action = m_languageMenu->addAction(name);
        action->setObjectName(u"language-"_s + code);
        action->setCheckable(true);
        action->setChecked(code == m_languages.current());
        m_languageActions->addAction(action);
        connect(action, &QAction::triggered, this, [this, code = code] { useLanguage(code); });
    }
}

void MainWindow::connectSignals()
{
    connect(m_stages, &QListWidget::currentRowChanged, m_pages, &PageStack::choose);
    // Pages are made after the panel, and each new one is put at the end of the tab order.
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] { putLastInTabOrder(m_panel, this); });
    connect(m_panel, &BottomPanel::placeChosen, this, &MainWindow::showPlace);
    connect(m_workbench, &Workbench::changed, this, &MainWindow::follow);
    connect(m_workbench, &Workbench::runStarted, this, [this] { choose(Stage::Provision); });
    connect(m_workbench, &Workbench::runStarted, m_document, &PairDocument::keep);
    connect(m_workbench, &Workbench::reviewNeeded, this, [this] { choose(Stage::Review); });
    connect(m_workbench, &Workbench::failed, this, [this] { choose(Stage::Connect); });
    connect(m_workbench, &Workbench::editsNotKept, m_error, &Notice::showError);
    connect(m_document, &PairDocument::failed, m_error, &Notice::showError);
    connect(m_document, &PairDocument::saved, m_error, &Notice::clear);
    connect(m_document, &PairDocument::opened, m_error, &Notice::clear);
    connect(m_document, &PairDocument::opened, this, [this] { choose(Stage::Connect); });
}

void MainWindow::begin()
{
    if (m_options.practice)
        startPractice();
    else if (!m_options.pairFile.isEmpty())
        m_document->load(m_options.pairFile);
}

void MainWindow::choose(Stage stage)
{
    m_stages->choose(stage);
}

void MainWindow::showPlace(const Finding &finding)
{
    if (finding.place.document == HostFile::None)
        return;
    choose(Stage::Configure);
    findChild<ConfigurePage *>()->showPlace(finding);
}

void MainWindow::useLanguage(const QString &code)
{
    m_preferences.setLanguage(code);
    m_languages.use(code);
}

void MainWindow::newPair()
{
    m_question->askBeforeLoss(tr("Discard changes"), [this] { m_document->open(Pair()); });
}

void MainWindow::openFile()
{
    m_question->askBeforeLoss(tr("Discard changes"), [this] { m_document->chooseAndLoad(); });
}

void MainWindow::startPractice()
{
    auto *job = new PracticeJob(this);
    const auto end = [this, job] {
        job->deleteLater();
        m_isStarting = false;
        m_status->clear();
        follow();
    };
    connect(job, &PracticeJob::progressed, m_status, &QLabel::setText);
    connect(job, &PracticeJob::failed, m_error, &Notice::showError);
    connect(job, &PracticeJob::failed, this, end);
    connect(job, &PracticeJob::started, this,
            [this, end, openings = m_document->openings()](const PracticeStart &start) {
                end();
                const auto open = [this, start] {
                    m_document->openPractice(start.pair, start.knownHostsFile);
                    m_workbench->test();
                };
                if (m_workbench->work().hasUnsavedWork() || m_document->openings() != openings)
                    m_question->ask(tr("The practice pair is ready."),
                                    tr("Opening it closes the current pair. Unsaved changes are lost."),
                                    tr("Open it"), open);
                else
                    open();
            });
    m_isStarting = true;
    m_status->setText(tr("Starting the practice pair…"));
    job->start(m_options.practice);
    follow();
}

void MainWindow::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Futago"),
                        tr("Futago %1").arg(QString::fromLatin1(FUTAGO_VERSION)), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Sets up PostgreSQL streaming replication between two hosts, shows every "
                               "change before it is made, and watches the pair. "
                               "Free software under the GNU General Public License, version 3 or later."));
    box->open();
}

void MainWindow::follow()
{
    m_busy->setVisible(m_isStarting || m_workbench->work().task() != Task::None);
    const QString name = m_document->name().isEmpty() ? tr("New pair") : m_document->name();
    setWindowTitle(tr("%1[*] – Futago").arg(name));
    setWindowModified(m_workbench->work().isModified());
}

void MainWindow::refresh()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_languageMenu->setTitle(tr("Lan&guage"));
    m_helpMenu->setTitle(tr("&Help"));
    const QMap<QString, QString> texts{{u"newPair"_s, tr("&New pair")}, {u"open"_s, tr("&Open…")},
                                       {u"save"_s, tr("&Save")},        {u"saveAs"_s, tr("Save &as…")},
                                       {u"quit"_s, tr("&Quit")},        {u"about"_s, tr("&About Futago")}};
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        findChild<QAction *>(text.key())->setText(text.value());
    followEdits();
    follow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose || (!m_workbench->work().isRunning() && !m_workbench->work().hasUnsavedWork())) {
        m_preferences.setWindowGeometry(saveGeometry());
        m_preferences.setWatchInterval(m_watchInterval);
        m_preferences.setPanelCollapsed(m_panel->isCollapsed());
        event->accept();
        return;
    }
    event->ignore();
    m_question->askBeforeLoss(
        m_workbench->work().isRunning() ? tr("Stop and quit") : tr("Quit without saving"), [this] {
            m_mayClose = true;
            close();
        });
}

} // namespace futago
