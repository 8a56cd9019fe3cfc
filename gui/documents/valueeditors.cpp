// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/valueeditors.h"

#include "gui/documents/listfield.h"
#include "model/draft/settingvalue.h"
#include "model/postgres/stringform.h"

#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct UnitSize
{
    const char *name;
    double size;
};

} // namespace

static constexpr std::array memoryUnits{UnitSize{"kB", 1024.0}, UnitSize{"MB", 1048576.0},
                                        UnitSize{"GB", 1073741824.0}, UnitSize{"TB", 1099511627776.0}};
static constexpr std::array timeUnits{UnitSize{"us", 0.001},    UnitSize{"ms", 1.0},
                                      UnitSize{"s", 1000.0},    UnitSize{"min", 60000.0},
                                      UnitSize{"h", 3600000.0}, UnitSize{"d", 86400000.0}};

/// "8kB" is eight of kB; the size is in bytes or milliseconds.
static std::optional<double> sizeOf(const QString &unit)
{
    static const QRegularExpression form(u"^(\\d*)([A-Za-z]+)$"_s);
    const auto match = form.match(unit);
    const double count = match.captured(1).isEmpty() ? 1 : match.captured(1).toDouble();
    for (const auto &units : {QList<UnitSize>(memoryUnits.begin(), memoryUnits.end()),
                              QList<UnitSize>(timeUnits.begin(), timeUnits.end())})
        for (const UnitSize &known : units)
            if (match.captured(2) == QLatin1StringView(known.name))
                return count * known.size;
    return unit == u"B" ? std::optional(1.0) : std::nullopt;
}

static bool isMemory(const QString &unit)
{
    return unit.endsWith(u'B');
}

NumberWithUnit::NumberWithUnit(const SettingFact &parameter, QWidget *parent)
    : CompositeEditor(parent)
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
    m_number->setObjectName(u"number"_s);
    m_unit->setObjectName(u"unit"_s);
    m_number->setKeyboardTracking(false);
    m_number->setGroupSeparatorShown(false);
    m_number->setDecimals(parameter.type == u"real" ? 4 : 0);
    if (isMemory(parameter.unit))
        for (const UnitSize &unit : memoryUnits)
            m_unit->addItem(QString::fromLatin1(unit.name));
    else if (sizeOf(parameter.unit))
        for (const UnitSize &unit : timeUnits)
            if (unit.size >= 1 || parameter.type == u"real")
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

void NumberWithUnit::setSuffix(const QString &suffix)
{
    m_number->setSuffix(suffix);
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

ValueDelegate::ValueDelegate(const SettingsModel &model, QObject *parent)
    : RoomyDelegate(parent)
    , m_model(model)
{
}

/// A value that is none of them is kept among them.
static QWidget *makeChoice(QStringList values, const QString &present, QWidget *parent)
{
    if (!values.contains(present))
        values << present;
    auto *choice = new QComboBox(parent);
    choice->addItems(values);
    return choice;
}

static QWidget *makePathField(const QStringList &knownPaths, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    auto *completer = new QCompleter(knownPaths, line);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    return line;
}

static QWidget *makeNumberField(const SettingRow &row, QWidget *parent)
{
    auto *field = new NumberWithUnit(row.fact, parent);
    if (row.countsSegments)
        field->setSuffix(NumberWithUnit::tr(" segments", "behind a number"));
    return field;
}

void ValueDelegate::commitAndClose(QWidget *editor)
{
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor);
}

QWidget *ValueDelegate::makeEditor(const SettingRow &row, const QString &present, QWidget *parent) const
{
    const SettingFact &parameter = row.fact;
    if (parameter.type == u"bool")
        return makeChoice({u"on"_s, u"off"_s}, present, parent);
    if (parameter.type == u"enum")
        return makeChoice(parameter.options, present, parent);
    if (parameter.type == u"integer" || parameter.type == u"real")
        return makeNumberField(row, parent);
    switch (stringFormOf(row.name)) {
    case StringForm::List:
        return new ListField(row.name, parent);
    case StringForm::Path:
    case StringForm::PathFromStart:
        return makePathField(m_model.knownPaths(), parent);
    case StringForm::Text:
        break;
    }
    return new QLineEdit(parent);
}

QWidget *ValueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    const auto *filter = qobject_cast<const QAbstractProxyModel *>(index.model());
    const SettingRow &row = m_model.row(filter->mapToSource(index).row());
    QWidget *editor = makeEditor(row, index.data(Qt::EditRole).toString(), parent);
    if (const auto *composite = qobject_cast<CompositeEditor *>(editor))
        connect(composite, &CompositeEditor::finished, this, &ValueDelegate::commitAndClose);
    editor->setObjectName(u"valueEditor"_s);
    editor->setAccessibleName(row.name);
    return editor;
}

void ValueDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    QRect place = option.rect;
    place.setWidth(std::max(place.width(), editor->sizeHint().width()));
    editor->setGeometry(place);
}

} // namespace futago
