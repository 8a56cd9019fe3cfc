// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/roomydelegate.h"
#include "model/facts/hostfacts.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;

namespace futago {

/// A number with its unit, as "256MB". What the server takes as a special value (-1, 0) stands without unit.
class NumberWithUnit : public QWidget
{
    Q_OBJECT

public:
    /// Range and units are those of the parameter.
    NumberWithUnit(const SettingFact &parameter, QWidget *parent);
    void setText(const QString &text);
    /// As it was given, while nobody changed it.
    QString text() const;

private:
    /// The range in the chosen unit.
    void fitRange();
    void show(const QString &text);
    QString chosen() const;

    SettingFact m_parameter;
    QDoubleSpinBox *m_number;
    QComboBox *m_unit;
    QString m_given;
    QString m_givenAsShown;
};

/// Edits the new value of a parameter by its type: on and off, a choice, a number with its unit, or text.
class ValueDelegate : public RoomyDelegate
{
    Q_OBJECT

public:
    using RoomyDelegate::RoomyDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

} // namespace futago
