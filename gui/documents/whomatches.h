// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "model/documents/hba/hbaexplain.h"

#include <QFrame>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace futago {

/// “Who matches?”: which line of pg_hba.conf takes a connection, and why those before it do not.
class WhoMatches : public Translated<QFrame>
{
    Q_OBJECT

public:
    explicit WhoMatches(QWidget *parent = nullptr);
    /// The connection asked about first: the standby's own.
    void setStandby(const QString &role, const QString &address);
    void follow(const HbaDocument &document);

Q_SIGNALS:
    /// Entry of the document; -1 where no line takes the connection or nothing can be asked yet.
    void answered(int winner);
    /// A line was chosen in the list of those that do not match.
    void entryChosen(int entry);

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int inARow);
    std::optional<HbaQuery> query() const;
    void answer();
    void showAnswer(const HbaExplanation &explanation);

    HbaDocument m_document;
    QGridLayout *m_fields;
    QList<std::pair<QLabel *, QWidget *>> m_places;
    int m_inARow = 0;
    QLabel *m_title;
    QLabel *m_kindLabel;
    QComboBox *m_kind;
    QLabel *m_userLabel;
    QLineEdit *m_user;
    QLabel *m_databaseLabel;
    QLineEdit *m_database;
    QLabel *m_addressLabel;
    QLineEdit *m_address;
    QLabel *m_encryptionLabel;
    QComboBox *m_encryption;
    QLabel *m_answer;
    QTreeWidget *m_misses;
};

} // namespace futago
