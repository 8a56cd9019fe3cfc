// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/documentform.h"
#include "gui/documents/settingsmodel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace futago {

class SettingDetails;

/// The parameters of one postgresql.conf or recovery.conf: search, filter, a row each, and details beneath.
class SettingsForm : public DocumentForm
{
    Q_OBJECT

public:
    SettingsForm(DocumentDesk &desk, DocumentId id, QWidget *parent = nullptr);

    void follow(const QList<Finding> &findings) override;
    /// Whatever the filter.
    bool showPlace(const QString &parameter, int line) override;

protected:
    void refresh() override;

private:
    void createTable();
    void followCurrent();
    void followFilter();
    int currentRow() const;

    SettingsModel *m_model;
    SettingsFilter *m_filter;
    QLineEdit *m_search;
    QComboBox *m_show;
    QLabel *m_count;
    QTableView *m_table;
    SettingDetails *m_details;
};

} // namespace futago
