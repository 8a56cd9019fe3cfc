// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/glyphs.h"
#include "gui/widgets/translated.h"
#include "model/checks/finding.h"

#include <QStackedWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace futago {

Glyph glyphOf(Severity severity);
/// Translated: "Error", "Warning", "Note".
QString displayName(Severity severity);

/// The findings of a pair, the gravest first, each with its reason and what to do beneath it.
class FindingsView : public Translated<QStackedWidget>
{
    Q_OBJECT

public:
    explicit FindingsView(QWidget *parent = nullptr);
    /// `isKnown` false: nothing was checked yet, which is not the same as nothing found.
    void showFindings(const QList<Finding> &findings, const Pair &pair, bool isKnown);

Q_SIGNALS:
    void fixChosen(const futago::Fix &fix);
    /// Opened by a person: its place is wanted.
    void placeChosen(const futago::Finding &finding);

protected:
    void refresh() override;

private:
    void addFix(QTreeWidgetItem *parent, const Fix &fix);

    QList<Finding> m_findings;
    Pair m_pair;
    bool m_isKnown = false;
    QLabel *m_empty;
    QTreeWidget *m_tree;
};

} // namespace futago
