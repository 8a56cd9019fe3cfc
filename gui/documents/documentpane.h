// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/documentdesk.h"
#include "gui/widgets/translated.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;

namespace futago {

class DocumentForm;
class DocumentText;

/// One document: where it lies and what became of it, its form, and beside it, when asked for, its text.
class DocumentPane : public Translated<QWidget>
{
    Q_OBJECT

public:
    DocumentPane(DocumentDesk &desk, DocumentId id, DocumentForm *form, QWidget *parent = nullptr);

    const DocumentId &documentId() const { return m_id; }
    bool showPlace(const QString &parameter, int line);

protected:
    void refresh() override;
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void describe();
    void showText(bool shown);
    void mark(const QList<Finding> &findings);

    DocumentDesk &m_desk;
    DocumentId m_id;
    QLabel *m_path;
    QLabel *m_state;
    QPushButton *m_giveUp;
    QPushButton *m_textShown;
    QSplitter *m_splitter;
    DocumentForm *m_form;
    DocumentText *m_text;
};

} // namespace futago
