// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "gui/window/application.h"
#include "gui/window/pagestack.h"
#include "gui/window/stages.h"

#include <QMainWindow>

class QAction;
class QActionGroup;
class QLabel;
class QMenu;
class QProgressBar;

namespace futago {

class BottomPanel;
class DocumentDesk;
class Languages;
class Notice;
class PairDocument;
class Preferences;
class StageList;
class WindowQuestion;

/// Owns the pages and the workbench, and knows the files. Asks within itself, never by a box.
class MainWindow : public Translated<QMainWindow>
{
    Q_OBJECT

public:
    /// All four must outlive the window.
    MainWindow(Transport &transport, const WindowOptions &options, Preferences &preferences,
               Languages &languages);
    ~MainWindow() override;

    /// Opens the file or starts the practice pair that the options name.
    void begin();
    Workbench &workbench() { return *m_workbench; }
    void choose(Stage stage);

protected:
    void refresh() override;
    void closeEvent(QCloseEvent *event) override;

private:
    QList<PageStack::Factory> pageFactories();
    QWidget *makeWatchPage();
    void createLayout();
    void createActions();
    void createEditMenu();
    void followEdits();
    void createLanguageMenu();
    QAction *addAction(QMenu *menu, const QString &objectName, const QKeySequence &keys);
    void connectSignals();
    void showPlace(const Finding &finding);
    void useLanguage(const QString &code);
    void newPair();
    void openFile();
    void showAbout();
    void startPractice();
    void follow();

    WindowOptions m_options;
    Preferences &m_preferences;
    Languages &m_languages;
    double m_watchInterval;
    Workbench *m_workbench;
    DocumentDesk *m_desk;
    PairDocument *m_document;
    bool m_mayClose = false;
    bool m_isStarting = false;
    Notice *m_error;
    WindowQuestion *m_question;
    StageList *m_stages;
    PageStack *m_pages;
    BottomPanel *m_panel;
    QProgressBar *m_busy;
    QLabel *m_status;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QActionGroup *m_languageActions = nullptr;
};

} // namespace futago
