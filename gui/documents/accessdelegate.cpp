// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/accessdelegate.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace futago {

AccessDelegate::AccessDelegate(DocumentDesk &desk, AccessModel &model, QObject *parent)
    : RoomyDelegate(parent)
    , m_desk(desk)
    , m_model(model)
{
}

/// The reader itself says what can stand in the column; options are another matter.
static bool isTaken(const HbaRule &rule, const HbaSyntax &syntax)
{
    HbaRule bare = rule;
    bare.options.clear();
    const HbaEntry entry = HbaDocument::parse(bare.toLine().toUtf8(), syntax).at(0);
    return entry.kind == HbaEntry::Kind::Rule ||
           (entry.refusal && entry.refusal->kind >= HbaRefusal::Kind::OptionWithoutValue);
}

static QStringList takenTypes(HbaRule rule, const HbaSyntax &syntax)
{
    QStringList taken;
    for (const QString &type :
         {u"local"_s, u"host"_s, u"hostssl"_s, u"hostnossl"_s, u"hostgssenc"_s, u"hostnogssenc"_s}) {
        rule.type = type;
        rule.address = type == u"local" ? QString() : u"127.0.0.1/32"_s;
        rule.mask.clear();
        rule.method = u"reject"_s;
        if (isTaken(rule, syntax))
            taken << type;
    }
    return taken;
}

static QStringList takenMethods(HbaRule rule, const HbaSyntax &syntax)
{
    QStringList taken;
    for (const QString &method :
         {u"scram-sha-256"_s, u"md5"_s, u"peer"_s, u"ident"_s, u"cert"_s, u"gss"_s, u"sspi"_s, u"krb5"_s,
          u"ldap"_s, u"radius"_s, u"pam"_s, u"bsd"_s, u"oauth"_s, u"password"_s, u"reject"_s, u"trust"_s}) {
        rule.method = method;
        if (isTaken(rule, syntax))
            taken << method;
    }
    return taken;
}

QStringList AccessDelegate::roles() const
{
    QStringList names{u"all"_s};
    const auto &facts = m_desk.workbench().facts();
    if (facts && facts->primary.server)
        for (const RoleFact &role : facts->primary.server->roles)
            if (role.canLogin)
                names << hbaWritten({hbaQuoted(role.name)});
    return names;
}

QStringList AccessDelegate::choices(const QModelIndex &index) const
{
    const HbaRule rule = m_model.entryAt(index.row()).rule;
    switch (index.column()) {
    case AccessModel::Type:
        return takenTypes(rule, m_model.document().syntax());
    case AccessModel::Method:
        return takenMethods(rule, m_model.document().syntax());
    case AccessModel::Database:
        return {u"all"_s, u"replication"_s, u"sameuser"_s, u"samerole"_s};
    case AccessModel::User:
        return roles();
    case AccessModel::Address:
        return {u"samehost"_s,  u"samenet"_s, u"127.0.0.1/32"_s, u"::1/128"_s,
                u"0.0.0.0/0"_s, u"::/0"_s,    u"all"_s};
    default:
        return {};
    }
}

QWidget *AccessDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    const QStringList offered = choices(index);
    QWidget *editor = nullptr;
    if (offered.isEmpty()) {
        editor = new QLineEdit(parent);
    } else {
        auto *choice = new QComboBox(parent);
        choice->addItems(offered);
        choice->setEditable(index.column() != AccessModel::Type && index.column() != AccessModel::Method);
        editor = choice;
    }
    editor->setObjectName(u"ruleEditor"_s);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void AccessDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        if (!choice->isEditable() && choice->findText(value) < 0)
            choice->addItem(value);
        choice->setCurrentText(value);
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(value);
    }
}

void AccessDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *choice = qobject_cast<QComboBox *>(editor))
        model->setData(index, choice->currentText(), Qt::EditRole);
    else if (const auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, line->text(), Qt::EditRole);
}

} // namespace futago
