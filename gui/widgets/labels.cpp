// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/labels.h"

#include "gui/widgets/tones.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QShortcut>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr const char *dataProperty = "futagoData";

QuietLabel::QuietLabel(QWidget *parent)
    : QLabel(parent)
{
    follow();
}

void QuietLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        follow();
    QLabel::changeEvent(event);
}

void QuietLabel::follow()
{
    const QPalette around = parentWidget() ? parentWidget()->palette() : QApplication::palette();
    const QColor quiet = quietColor(around);
    if (palette().color(QPalette::WindowText) == quiet)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, quiet);
    setPalette(own);
}

static void setUp(QLabel *label, const QString &objectName)
{
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

QLabel *makeSentence(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    setUp(label, objectName);
    return label;
}

QLabel *makeQuietSentence(const QString &objectName, QWidget *parent)
{
    auto *label = new QuietLabel(parent);
    setUp(label, objectName);
    return label;
}

QLabel *makeHeading(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel *makeDataLabel(const QString &objectName, QWidget *parent)
{
    QLabel *label = makeSentence(objectName, parent);
    markAsData(label);
    return label;
}

QString fieldName(const QString &label)
{
    static const QRegularExpression mnemonic(u"\\(&.\\)|&|[:：]\\s*$"_s);
    return QString(label).remove(mnemonic);
}

QString withKeys(const QString &what, const QKeySequence &keys)
{
    return QCoreApplication::translate("futago::Labels", "%1 (%2)", "what a button does, and its keys")
        .arg(what, keys.toString(QKeySequence::NativeText));
}

QShortcut *addSearchKeys(QWidget *form, QLineEdit *search)
{
    auto *keys = new QShortcut(QKeySequence::Find, form);
    QObject::connect(keys, &QShortcut::activated, search, [search] {
        search->setFocus(Qt::ShortcutFocusReason);
        search->selectAll();
    });
    return keys;
}

void markAsData(QWidget *widget)
{
    widget->setProperty(dataProperty, true);
}

bool isData(const QWidget *widget)
{
    return widget->property(dataProperty).toBool();
}

} // namespace futago
