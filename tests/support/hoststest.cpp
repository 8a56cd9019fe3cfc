// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace futago {

void HostsTest::initTestCase()
{
    const QString obstacle = TestHosts::obstacle();
    if (!obstacle.isEmpty() && !qEnvironmentVariableIsSet("FUTAGO_E2E_REQUIRED"))
        QSKIP(qPrintable(obstacle));
    QVERIFY2(obstacle.isEmpty(), qPrintable(obstacle));
}

bool HostsTest::startHosts(const TestHosts::Options &options, const QString &user)
{
    m_pair.reset();
    m_hosts.reset();
    m_clock.start();
    auto hosts = TestHosts::start(options);
    if (!hosts) {
        QTest::qFail(qPrintable(hosts.error().message + hosts.error().detail), __FILE__, __LINE__);
        return false;
    }
    m_hosts = std::move(*hosts);
    m_pair = std::make_unique<PairSetup>(*m_hosts, user);
    return true;
}

/// Class, function, row, seconds, result, what was shown.
void HostsTest::cleanup()
{
    QFile file(qEnvironmentVariable("FUTAGO_ROWS"));
    const QString row = QString::fromUtf8(QTest::currentDataTag());
    if (row.isEmpty() || !m_clock.isValid() || file.fileName().isEmpty() || !file.open(QIODevice::Append))
        return;
    const QString result = QTest::currentTestFailed() ? u"FAILED"_s : u"passed"_s;
    const QStringList fields{QString::fromLatin1(metaObject()->className()),
                             QString::fromLatin1(QTest::currentTestFunction()),
                             row,
                             QString::number(m_clock.elapsed() / 1000),
                             result,
                             m_shown};
    file.write(fields.join(u'\t').toUtf8() + '\n');
    m_shown.clear();
    m_clock.invalidate();
}

QStringList HostsTest::openRows(const QString &function, const QStringList &rows) const
{
    QFile file(qEnvironmentVariable("FUTAGO_ROWS"));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return rows;
    QStringList open = rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (fields.value(0) == QLatin1StringView(metaObject()->className()) && fields.value(1) == function &&
            fields.value(4) == u"passed")
            open.removeAll(fields.value(2));
    }
    if (open.isEmpty() && !rows.isEmpty())
        QTest::qSkip("All rows passed before.", __FILE__, __LINE__);
    return open;
}

void HostsTest::expectDone(const ProgramRun &run)
{
    QVERIFY2(run.exitCode == 0, run.out + run.err);
}

void HostsTest::expectStreaming(const ProgramRun &run)
{
    expectDone(run);
    QCOMPARE(run.json.value(u"status"_s).toObject().value(u"state"_s).toString(), u"streaming"_s);
}

void HostsTest::expectUndone(const QByteArray &essence)
{
    expectDone(m_pair->undoAll());
    QVERIFY_SAME(essence, m_pair->essence());
}

} // namespace futago
