// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/model/editing.h"

#include <QRegularExpression>

#include <functional>

namespace futago {

using Change = std::function<void(EditedPair &)>;

inline void addCheckColumns()
{
    QTest::addColumn<QString>("major");
    QTest::addColumn<DocumentCheck>("check");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("severities");
    QTest::addColumn<bool>("clicks");
}

/// Severities of what the check finds after the change, as "error,note"; with Click each has a fix, after
/// which the check is silent.
enum class Remedy { None, Click };

inline void addCheck(const char *name, const char *major, DocumentCheck check, const Change &change,
                     const char *severities = "", Remedy remedy = Remedy::None)
{
    QTest::newRow(name) << QString::fromLatin1(major) << check << change << QString::fromLatin1(severities)
                        << (remedy == Remedy::Click);
}

inline void verifyTexts(const Finding &finding)
{
    static const QRegularExpression placeholder(QStringLiteral("%[0-9]"));
    for (const QString &text : {finding.message, finding.why, finding.hint}) {
        QVERIFY2(!text.isEmpty(), qPrintable(finding.message));
        QVERIFY2(!text.contains(placeholder), qPrintable(text));
    }
    QVERIFY2(finding.message.contains(QStringLiteral("192.0.2.")), qPrintable(finding.message));
    QVERIFY2(!finding.where.isEmpty(), qPrintable(finding.message));
}

inline void verifyCheck(EditedPair &pair, DocumentCheck check, const QString &severities, bool clicks)
{
    const QList<Finding> findings = pair.found(check);
    QStringList found;
    for (const Finding &finding : findings) {
        found << nameOf(finding.severity);
        verifyTexts(finding);
        QVERIFY2(finding.fix.has_value() == clicks, qPrintable(finding.message));
    }
    QVERIFY2(
        found.join(u',') == severities,
        qPrintable(found.join(u',') + u' ' + (findings.isEmpty() ? QString() : findings.first().message)));
    for (qsizetype i = 0; clicks && i < findings.size(); ++i) {
        const QList<Finding> left = pair.found(check);
        if (left.isEmpty())
            break;
        QVERIFY(!left.first().fix->title().isEmpty());
        pair.click(*left.first().fix);
    }
    if (clicks)
        QVERIFY2(pair.found(check).isEmpty(), qPrintable(pair.found(check).value(0).message));
}

/// The body of a test whose rows addCheck() made.
inline void verifyRow()
{
    QFETCH(QString, major);
    QFETCH(DocumentCheck, check);
    QFETCH(Change, change);
    QFETCH(QString, severities);
    QFETCH(bool, clicks);
    EditedPair pair(major);
    change(pair);
    verifyCheck(pair, check, severities, clicks);
}

} // namespace futago
