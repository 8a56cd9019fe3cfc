// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/compositeeditor.h"
#include "gui/documents/settingsmodel.h"
#include "gui/widgets/roomydelegate.h"

class QComboBox;
class QDoubleSpinBox;

namespace futago {

/// A number with its unit, as "256MB". What the server takes as a special value (-1, 0) stands without unit.
class NumberWithUnit : public CompositeEditor
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText USER true)

public:
    /// Range and units are those of the parameter.
    NumberWithUnit(const SettingFact &parameter, QWidget *parent);
    void setText(const QString &text);
    /// Behind the number, where no unit is to be chosen.
    void setSuffix(const QString &suffix);
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

/// Edits the new value of a parameter by its type: on and off, a choice, a number with its unit, a list, a
/// path or text. The value is the editor's user property, so that the base class moves it to and fro.
class ValueDelegate : public RoomyDelegate
{
    Q_OBJECT

public:
    ValueDelegate(const SettingsModel &model, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    QWidget *makeEditor(const SettingRow &row, const QString &present, QWidget *parent) const;
    void commitAndClose(QWidget *editor);

    const SettingsModel &m_model;
};

} // namespace futago
