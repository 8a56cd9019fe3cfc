// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/whomatches.h"

#include "gui/widgets/labels.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace futago {

/// More lines than anybody reads.
static constexpr int shownMisses = 500;

/// Fields side by side, alone and beside the file's text.
static constexpr int wide = 5;
static constexpr int narrow = 3;

enum ConnectionKind { Replication, Database };
enum Encryption { None, Tls, Gss };

WhoMatches::WhoMatches(QWidget *parent)
    : Translated(parent)
    , m_fields(new QGridLayout)
    , m_title(makeHeading(u"whoMatchesTitle"_s, this))
    , m_kindLabel(new QLabel(this))
    , m_kind(new QComboBox(this))
    , m_userLabel(new QLabel(this))
    , m_user(new QLineEdit(this))
    , m_databaseLabel(new QLabel(this))
    , m_database(new QLineEdit(this))
    , m_addressLabel(new QLabel(this))
    , m_address(new QLineEdit(this))
    , m_encryptionLabel(new QLabel(this))
    , m_encryption(new QComboBox(this))
    , m_answer(makeSentence(u"whoMatchesAnswer"_s, this))
    , m_misses(new QTreeWidget(this))
{
    setObjectName(u"whoMatches"_s);
    m_kind->setObjectName(u"connectionKind"_s);
    m_kind->addItems({{}, {}});
    m_user->setObjectName(u"connectionUser"_s);
    m_database->setObjectName(u"connectionDatabase"_s);
    m_address->setObjectName(u"connectionAddress"_s);
    m_encryption->setObjectName(u"connectionEncryption"_s);
    m_encryption->addItems({{}, u"TLS"_s, u"GSSAPI"_s});
    m_misses->setObjectName(u"misses"_s);
    m_misses->setColumnCount(2);
    m_misses->setRootIsDecorated(false);
    m_misses->setUniformRowHeights(true);
    m_misses->header()->setStretchLastSection(true);
    m_misses->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_places = {{m_kindLabel, m_kind},
                {m_userLabel, m_user},
                {m_databaseLabel, m_database},
                {m_addressLabel, m_address},
                {m_encryptionLabel, m_encryption}};
    for (const auto &[label, field] : std::as_const(m_places))
        label->setBuddy(field);
    arrange(wide);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addLayout(m_fields);
    column->addWidget(m_answer);
    column->addWidget(m_misses, 1);
    for (QLineEdit *line : {m_user, m_database, m_address})
        connect(line, &QLineEdit::textChanged, this, &WhoMatches::answer);
    for (QComboBox *choice : {m_kind, m_encryption})
        connect(choice, &QComboBox::currentIndexChanged, this, &WhoMatches::answer);
    connect(m_misses, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { Q_EMIT entryChosen(item->data(0, Qt::UserRole).toInt()); });
    refresh();
}

/// Each field under its label, so many side by side.
void WhoMatches::arrange(int inARow)
{
    if (m_inARow == inARow)
        return;
    m_inARow = inARow;
    for (int place = 0; place < m_places.size(); ++place) {
        const int row = place / inARow * 2;
        m_fields->addWidget(m_places.at(place).first, row, place % inARow);
        m_fields->addWidget(m_places.at(place).second, row + 1, place % inARow);
    }
    for (int column = 0; column < wide; ++column)
        m_fields->setColumnStretch(column, column < inARow && (inARow == narrow || column % 4 != 0) ? 1 : 0);
}

void WhoMatches::resizeEvent(QResizeEvent *event)
{
    Translated::resizeEvent(event);
    arrange(width() < 96 * fontMetrics().averageCharWidth() ? narrow : wide);
}

void WhoMatches::setStandby(const QString &role, const QString &address)
{
    if (m_user->text().isEmpty())
        m_user->setText(role);
    if (m_address->text().isEmpty())
        m_address->setText(address);
}

void WhoMatches::follow(const HbaDocument &document)
{
    m_document = document;
    answer();
}

std::optional<HbaQuery> WhoMatches::query() const
{
    HbaQuery query;
    query.replication = m_kind->currentIndex() == Replication;
    query.user = m_user->text();
    query.database = m_database->text();
    query.tls = m_encryption->currentIndex() == Tls;
    query.gssEncryption = m_encryption->currentIndex() == Gss;
    const bool isNamed = !query.user.isEmpty() && (query.replication || !query.database.isEmpty());
    const QString address = m_address->text().trimmed();
    if (!address.isEmpty()) {
        const auto parsed = IpAddress::parse(address);
        if (!parsed)
            return std::nullopt;
        query.address = *parsed;
    }
    return isNamed ? std::optional(query) : std::nullopt;
}

void WhoMatches::answer()
{
    const bool isReplication = m_kind->currentIndex() == Replication;
    m_database->setEnabled(!isReplication);
    m_encryption->setEnabled(!m_address->text().trimmed().isEmpty());
    m_misses->clear();
    const auto asked = query();
    if (!asked) {
        m_answer->setText(tr("Enter a user, a database and the client's IP address. Without an address, the "
                             "connection is one over the Unix socket."));
        Q_EMIT answered(-1);
        return;
    }
    showAnswer(explain(m_document, *asked));
}

static QString refusedSentence()
{
    return WhoMatches::tr("No line matches this connection, so the server refuses it.");
}

void WhoMatches::showAnswer(const HbaExplanation &explanation)
{
    if (explanation.winner) {
        const HbaEntry winner = m_document.at(*explanation.winner);
        const QString sentence = winner.rule.method == u"reject"
                                     ? tr("Line %1 refuses the connection.").arg(winner.line)
                                     : tr("Line %1 matches this connection; the authentication method is %2.")
                                           .arg(winner.line)
                                           .arg(winner.rule.method);
        m_answer->setText(explanation.isCertain()
                              ? sentence
                              : sentence + u'\n' + tr("An earlier line may match it: see below."));
    } else {
        m_answer->setText(refusedSentence());
    }
    for (const HbaMiss &miss : explanation.earlier.mid(0, shownMisses)) {
        auto *item = new QTreeWidgetItem(m_misses);
        const QString sentence = miss.sentence(m_document);
        item->setText(0, QString::number(m_document.lineOf(miss.entry)));
        item->setText(1, sentence);
        item->setToolTip(1, sentence);
        item->setData(0, Qt::UserRole, miss.entry);
    }
    Q_EMIT answered(explanation.winner.value_or(-1));
}

void WhoMatches::refresh()
{
    m_title->setText(tr("Who matches?"));
    m_kindLabel->setText(tr("&Connection:"));
    m_kind->setItemText(Replication, tr("Physical replication"));
    m_kind->setItemText(Database, tr("Database"));
    m_userLabel->setText(tr("U&ser:"));
    m_databaseLabel->setText(tr("Da&tabase:"));
    m_addressLabel->setText(tr("Clie&nt address:"));
    m_address->setPlaceholderText(tr("empty: Unix socket"));
    m_encryptionLabel->setText(tr("Enc&ryption:"));
    m_kind->setToolTip(tr("A standby or a base backup connects for physical replication; logical replication "
                          "connects to its database."));
    m_encryption->setItemText(None, tr("Not encrypted"));
    for (const auto &[label, field] : std::as_const(m_places))
        field->setAccessibleName(fieldName(label->text()));
    m_misses->setAccessibleName(tr("Earlier lines and why each of them does not match"));
    m_misses->setHeaderLabels({tr("Line"), tr("Why it does not match")});
    answer();
}

} // namespace futago
