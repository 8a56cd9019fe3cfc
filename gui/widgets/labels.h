// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLabel>

class QLineEdit;
class QShortcut;

namespace futago {

/// Text in the palette's quiet colour, whatever the palette becomes.
class QuietLabel : public QLabel
{
    Q_OBJECT

public:
    explicit QuietLabel(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
};

/// A label for whole sentences: wraps, can be selected by mouse and is read by screen readers.
QLabel *makeSentence(const QString &objectName, QWidget *parent = nullptr);
/// The same, in the palette's quieter colour.
QLabel *makeQuietSentence(const QString &objectName, QWidget *parent = nullptr);
/// Bold, for the head of a group.
QLabel *makeHeading(const QString &objectName, QWidget *parent = nullptr);
/// A value as a host gave it: never translated, marked as such for the language test.
QLabel *makeDataLabel(const QString &objectName, QWidget *parent = nullptr);
/// The text of a form's label without mnemonic and colon, for accessible names.
QString fieldName(const QString &label);
/// For a tooltip: what is done, with the keys that do it behind it.
QString withKeys(const QString &what, const QKeySequence &keys);
/// Ctrl+F goes to the search field while the form is shown.
QShortcut *addSearchKeys(QWidget *form, QLineEdit *search);
/// Marks a widget whose text is data.
void markAsData(QWidget *widget);
bool isData(const QWidget *widget);

} // namespace futago
