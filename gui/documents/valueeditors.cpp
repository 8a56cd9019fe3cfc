// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/valueeditors.h"

#include "gui/documents/settingsmodel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace futago {

struct Unit
{
    const char *name;
    double size;
};

static constexpr std::array memoryUnits{Unit{"kB", 1024.0}, Unit{"MB", 1048576.0}, Unit{"GB", 1073741824.0},
                                        Unit{"TB", 1099511627776.0}};
static constexpr std::array timeUnits{Unit{"ms", 1.0}, Unit{"s", 1000.0}, Unit{"min", 60000.0},
                                      Unit{"h", 3600000.0}, Unit{"d", 86400000.0}};

/// "8kB" is eight of kB; the size is in bytes or milliseconds.
static std::optional<double> sizeOf(const QString &unit)
{
    static const QRegularExpression form(u"^(\\d*)([A-Za-z]+)$"_s);
    const auto match = form.match(unit);
    const double count = match.captured(1).isEmpty() ? 1 : match.captured(1).toDouble();
    for (const auto &units : {QList<Unit>(memoryUnits.begin(), memoryUnits.end()),
                              QList<Unit>(timeUnits.begin(), timeUnits.end())})
        for (const Unit &known : units)
            if (match.captured(2) == QLatin1StringView(known.name))
                return count * known.size;
    return unit == u"B" ? std::optional(1.0) : std::nullopt;
}

static bool isMemory(const QString &unit)
{
    return unit.endsWith(u'B');
}

NumberWithUnit::NumberWithUnit(const SettingFact &parameter, QWidget *parent)
    : QWidget(parent)
    , m_parameter(parameter)
    , m_number(new QDoubleSpinBox(this))
    , m_unit(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_number, 1);
    row->addWidget(m_unit);
    setFocusProxy(m_number);
    setAutoFillBackground(true);
    m_number->setObjectName(u"number"_s);
    m_unit->setObjectName(u"unit"_s);
    m_number->setKeyboardTracking(false);
    m_number->setGroupSeparatorShown(false);
    m_number->setDecimals(parameter.type == u"real" ? 4 : 0);
    if (isMemory(parameter.unit))
        for (const Unit &unit : memoryUnits)
            m_unit->addItem(QString::fromLatin1(unit.name));
    else if (sizeOf(parameter.unit))
        for (const Unit &unit : timeUnits)
            m_unit->addItem(QString::fromLatin1(unit.name));
    m_unit->setVisible(m_unit->count() > 0);
    connect(m_unit, &QComboBox::currentTextChanged, this, &NumberWithUnit::fitRange);
    fitRange();
}

void NumberWithUnit::fitRange()
{
    const double base = sizeOf(m_parameter.unit).value_or(1);
    const double factor = m_unit->count() > 0 ? base / sizeOf(m_unit->currentText()).value_or(1) : 1;
    const double least = m_parameter.minimum.toDouble();
    const double most = m_parameter.maximum.isEmpty() ? 1e15 : m_parameter.maximum.toDouble();
    // Zero and -1 have a meaning of their own, whatever the unit.
    m_number->setRange(least <= 0 ? least : std::ceil(least * factor),
                       std::max(1.0, std::floor(most * factor)));
    if (m_parameter.type == u"real")
        m_number->setRange(least, most);
}

void NumberWithUnit::setText(const QString &text)
{
    show(text);
    m_given = text;
    m_givenAsShown = chosen();
}

QString NumberWithUnit::text() const
{
    return chosen() == m_givenAsShown ? m_given : chosen();
}

void NumberWithUnit::show(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(-?[0-9.]+(?:e-?[0-9]+)?)\\s*([A-Za-z]*)\\s*$"_s);
    const auto match = form.match(text);
    const QString unit = match.captured(2);
    if (unit.isEmpty() && m_unit->count() > 0) {
        SettingFact bare = m_parameter;
        bare.value = match.captured(1);
        const QString shown = withUnit(bare);
        if (shown != text && !form.match(shown).captured(2).isEmpty()) {
            show(shown);
            return;
        }
    }
    if (const int known = m_unit->findText(unit); known >= 0 && !unit.isEmpty())
        m_unit->setCurrentIndex(known);
    m_number->setValue(match.captured(1).toDouble());
}

static QString plainNumber(double value)
{
    return QString::number(value, 'g', 15);
}

QString NumberWithUnit::chosen() const
{
    const QString number = plainNumber(m_number->value());
    return m_unit->count() == 0 || m_number->value() <= 0 ? number : number + m_unit->currentText();
}

static const SettingRow &rowOf(const QModelIndex &index)
{
    const auto *filter = qobject_cast<const QAbstractProxyModel *>(index.model());
    const QModelIndex source = filter ? filter->mapToSource(index) : index;
    return static_cast<const SettingsModel *>(source.model())->row(source.row());
}

static QWidget *makeChoice(const QStringList &values, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->addItems(values);
    return choice;
}

QWidget *ValueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    const SettingFact &parameter = rowOf(index).fact;
    QWidget *editor = nullptr;
    if (parameter.type == u"bool")
        editor = makeChoice({u"on"_s, u"off"_s}, parent);
    else if (parameter.type == u"enum")
        editor = makeChoice(parameter.options, parent);
    else if (parameter.type == u"integer" || parameter.type == u"real")
        editor = new NumberWithUnit(parameter, parent);
    else
        editor = new QLineEdit(parent);
    editor->setObjectName(u"valueEditor"_s);
    editor->setAccessibleName(rowOf(index).name);
    return editor;
}

void ValueDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        if (choice->findText(value) < 0)
            choice->addItem(value);
        choice->setCurrentText(value);
    } else if (auto *number = qobject_cast<NumberWithUnit *>(editor)) {
        number->setText(value);
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(value);
    }
}

void ValueDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    QString value;
    if (const auto *choice = qobject_cast<QComboBox *>(editor))
        value = choice->currentText();
    else if (const auto *number = qobject_cast<NumberWithUnit *>(editor))
        value = number->text();
    else if (const auto *line = qobject_cast<QLineEdit *>(editor))
        value = line->text();
    model->setData(index, value, Qt::EditRole);
}

void ValueDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    QRect place = option.rect;
    place.setWidth(std::max(place.width(), editor->sizeHint().width()));
    editor->setGeometry(place);
}

} // namespace futago
