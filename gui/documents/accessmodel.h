// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/documentdesk.h"
#include "model/documents/hba/hbaexplain.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>
#include <QPalette>

namespace futago {

/// The rules of one pg_hba.conf, with those that are disabled, includes, and lines that the server refuses;
/// blank lines and prose are left out. The order is the file's and the order of meaning, so nothing sorts.
/// Each change edits the document at the desk. Built for 100,000 lines.
class AccessModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Type, Database, User, Address, Method, Options, Remark, ColumnCount };

    AccessModel(DocumentDesk &desk, DocumentId id, QObject *parent = nullptr);

    const HbaDocument &document() const { return m_document; }
    /// Index of the document's entry that a row shows, and back; -1 for none.
    int entryOf(int row) const { return m_shown.value(row, -1); }
    int rowOf(int entry) const;
    HbaEntry entryAt(int row) const { return m_document.at(m_shown.at(row)); }

    void follow();
    void setPalette(const QPalette &palette) { m_palette = palette; }
    void retranslate();
    /// Rows whose text has it, whatever its case.
    void setSearch(const QString &text);
    bool isSearching() const { return !m_search.isEmpty(); }
    /// Marks the row of that entry; -1 for none.
    void setWinner(int entry);

    // Each is one step at the desk; the answer is the entry to stand on afterwards.
    int addRule(int afterEntry);
    int duplicate(int entry);
    int toggle(int entry);
    int remove(int entry);
    /// To the place of the rule above or below, over comments and blank lines.
    int moveBy(int entry, int rows);
    int moveTo(int entry, int to);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

private:
    void take(HbaDocument document, const QString &title);
    void readRows();
    QList<int> filteredRows() const;
    void findShadows();
    QString text(const HbaEntry &entry, int column) const;
    QString remark(const HbaEntry &entry, int index) const;

    DocumentDesk &m_desk;
    DocumentId m_id;
    HbaDocument m_document;
    QByteArray m_bytes;
    QByteArray m_lowerCase;
    /// Entries that are rows, and those that pass the search.
    QList<int> m_rows;
    QList<int> m_shown;
    QString m_search;
    /// By entry, the entry that takes all of its connections.
    QHash<int, int> m_shadows;
    QFutureWatcher<QList<HbaShadow>> m_shadowSearch;
    int m_winner = -1;
    QPalette m_palette;
};

/// A field as it is written in the file, read back into its elements.
QStringList hbaElements(const QString &written);

} // namespace futago
