// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/settingrows.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace futago {

/// The parameters of one document. Setting a value edits the document at the desk.
class SettingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Wanted, InFile, Running, Source, TakesEffect, ColumnCount };

    SettingsModel(DocumentDesk &desk, DocumentId id, QObject *parent = nullptr);

    const SettingRow &row(int index) const { return m_rows.at(index); }
    int indexOf(const QString &name) const;
    /// Reads the desk anew. Rows that stay keep their place, so a selection survives.
    void follow(const QList<Finding> &findings);
    /// Writes the value into the document; nothing takes the assignment out.
    void setValue(int index, const std::optional<QString> &value);
    /// Files and directories that were found on the host, for one who types a path.
    QStringList knownPaths() const;
    /// Texts and signs in the present language and palette.
    void retranslate();
    void setPalette(const QPalette &palette) { m_palette = palette; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    QString text(const SettingRow &row, int column) const;
    QVariant wantedData(const SettingRow &row, int role) const;

    DocumentDesk &m_desk;
    DocumentId m_id;
    QList<SettingRow> m_rows;
    QPalette m_palette;
};

/// Search and filter over a SettingsModel; never sorts.
class SettingsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show { Replication, Changed, WithFindings, NotDefault, All };

    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setShow(Show show);
    /// In name or description; while there is one, all parameters are searched.
    void setSearch(const QString &text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    Show m_show = Show::Replication;
    QString m_search;
};

} // namespace futago
