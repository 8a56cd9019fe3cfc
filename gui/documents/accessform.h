// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/documentform.h"

class QAction;
class QLineEdit;
class QTableView;
class QToolBar;

namespace futago {

class AccessModel;
class WhoMatches;

/// The ordered rules of one pg_hba.conf, edited in place and moved by keyboard or drag, with “Who matches?”.
class AccessForm : public DocumentForm
{
    Q_OBJECT

public:
    AccessForm(DocumentDesk &desk, DocumentId id, QWidget *parent = nullptr);

    void follow(const QList<Finding> &findings) override;
    bool showPlace(const QString &parameter, int line) override;

protected:
    void refresh() override;

private:
    void createTable();
    void createActions();
    QAction *addAction(const QString &objectName, const QKeySequence &keys);
    void followCurrent();
    void stand(int entry);
    int current() const;

    DocumentDesk &m_desk;
    DocumentId m_id;
    AccessModel *m_model;
    QLineEdit *m_search;
    QToolBar *m_tools;
    QTableView *m_table;
    WhoMatches *m_whoMatches;
};

} // namespace futago
