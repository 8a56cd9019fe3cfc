// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/labels.h"

#include <QVariant>

namespace futago {

static constexpr const char *dataProperty = "futagoData";

QLabel *makeSentence(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *makeQuietSentence(const QString &objectName, QWidget *parent)
{
    QLabel *label = makeSentence(objectName, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
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

void markAsData(QWidget *widget)
{
    widget->setProperty(dataProperty, true);
}

bool isData(const QWidget *widget)
{
    return widget->property(dataProperty).toBool();
}

} // namespace futago
