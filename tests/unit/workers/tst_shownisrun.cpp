// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/stepdescription.h"
#include "tests/unit/workers/playedpair.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace futago;
using namespace Qt::StringLiterals;

/// Each file with its bytes, each directory as "/", by their absolute paths.
static QMap<QString, QByteArray> treeOf(const PlayedHost &host)
{
    QMap<QString, QByteArray> tree;
    QDirIterator all(host.path(QString()), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        tree.insert(file.fileName(), file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("/"));
    }
    return tree;
}

static QStringList changedBetween(const QMap<QString, QByteArray> &before,
                                  const QMap<QString, QByteArray> &after)
{
    QStringList changed;
    for (auto entry = before.cbegin(); entry != before.cend(); ++entry)
        if (after.value(entry.key()) != entry.value())
            changed << entry.key();
    for (auto entry = after.cbegin(); entry != after.cend(); ++entry)
        if (!before.contains(entry.key()))
            changed << entry.key();
    return changed;
}

/// A statement that does more than look.
static bool doesSomething(const QString &text)
{
    static const QRegularExpression acting(
        u"pg_create_|pg_drop_|pg_switch_|pg_reload|pg_rotate|pg_promote|replay_pause|replay_resume|emit_message|txid_current"_s);
    return !text.startsWith(u"SELECT") || text.contains(acting);
}

/// By a played server.
static const QString archivedSegment = u"000000010000000000000003"_s;

/// What a step was seen to do on both hosts, against what Review shows of it.
class Witness
{
public:
    Witness(PlayedPair &pair)
        : m_pair(pair)
    {
        pair.begins = [this](const PlanStep &) { remember(); };
        pair.ended = [this](const PlanStep &step) { compare(step); };
    }

    const QStringList &surprises() const { return m_surprises; }
    /// Their places in the variant.
    const QSet<std::size_t> &kinds() const { return m_kinds; }

private:
    struct Seen
    {
        QMap<QString, QByteArray> tree;
        qsizetype calls = 0;
        qsizetype statements = 0;
    };

    static Seen seenOn(const PlayedHost &host)
    {
        return {treeOf(host), host.calls().size(), host.statements().size()};
    }

    void remember()
    {
        m_primary = seenOn(m_pair.primaryHost);
        m_standby = seenOn(m_pair.standbyHost);
    }

    void compare(const PlanStep &step)
    {
        m_kinds << step.parameters.index();
        const StepDescription shown = describe(step, m_pair.pair.host(step.host));
        QStringList texts = shown.commands + shown.sql + QStringList{shown.consequence, shown.undo};
        if (shown.file)
            texts << shown.file->path;
        m_texts = texts.join(u'\n').remove(u'\'').replace(u"<segment>"_s, archivedSegment);
        m_sql = shown.sql;
        judge(step.id, m_pair.primaryHost, m_primary);
        judge(step.id, m_pair.standbyHost, m_standby);
    }

    void judge(const QString &id, const PlayedHost &host, const Seen &before)
    {
        for (const QString &path : changedBetween(before.tree, treeOf(host)))
            if (!isAnnounced(path, host))
                m_surprises << u"%1 changed %2 on %3"_s.arg(id, path,
                                                            host.path(QString()).section(u'/', -2, -2));
        for (const QString &call : host.calls().mid(before.calls))
            if (isAction(call) && !shownWithoutFolder(host).contains(call))
                m_surprises << u"%1 called %2"_s.arg(id, call);
        for (const SqlStatement &statement : host.statements().mid(before.statements))
            if (doesSomething(statement.text) && !isShown(statement))
                m_surprises << u"%1 said %2"_s.arg(id, statement.display());
    }

    static bool isAction(const QString &call)
    {
        return call.startsWith(u"pg_ctl ") || call.startsWith(u"pg_basebackup ");
    }

    QString shownWithoutFolder(const PlayedHost &host) const
    {
        QString text = m_texts;
        return text.remove(host.path(QString()).chopped(1)).remove(u'"');
    }

    bool isShown(const SqlStatement &statement) const
    {
        QString said = statement.display();
        said.replace(m_pair.plan.stamp(), u"<run>"_s);
        said.replace(archivedSegment, u"<segment>"_s);
        return m_sql.contains(said);
    }

    /// Named itself, within what is named, on the way to it, beside it with our mark, or a server's own when
    /// it was asked to start or stop.
    bool isAnnounced(const QString &path, const PlayedHost &host) const
    {
        static const QRegularExpression absolute(u"/[^\\s\"“”,;()<>|]+"_s);
        static const QStringList ofServer{u"data.running"_s, u"data/postmaster.pid"_s, u"data/state"_s,
                                          u"data.futago-incoming/state"_s};
        static const QStringList ofPlay{u"notes"_s, u"data/asked"_s};
        const QString name = path.mid(host.path(QString()).size());
        if (ofPlay.contains(name) || (ofServer.contains(name) && m_texts.contains(u"pg_ctl")))
            return true;
        const QString place = path.section(u".futago-"_s, 0, 0);
        for (auto all = absolute.globalMatch(m_texts); all.hasNext();) {
            QString word = all.next().captured();
            while (word.endsWith(u':') || word.endsWith(u'.'))
                word.chop(1);
            if (path == word || path.startsWith(word + u'/') || word.startsWith(path + u'/') ||
                path == word + u".pub"_s ||
                (place != path && (word == place || word.startsWith(place + u'.'))))
                return true;
        }
        return false;
    }

    PlayedPair &m_pair;
    Seen m_primary;
    Seen m_standby;
    QString m_texts;
    QStringList m_sql;
    QStringList m_surprises;
    QSet<std::size_t> m_kinds;
};

class TestShownIsRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingReachesAHostThatWasNotShown_data()
    {
        QTest::addColumn<QString>("major");
        for (const QString &major : {u"9.6"_s, u"11"_s, u"12"_s, u"18"_s})
            QTest::newRow(qPrintable(major)) << major;
    }
    void nothingReachesAHostThatWasNotShown()
    {
        QFETCH(QString, major);
        PlayedPair played(major, u"dash"_s);
        played.pair.policy.mode = ReplicationMode::Synchronous;
        played.primaryHost.write(u"data/postgresql.auto.conf"_s,
                                 "max_wal_senders = '1'\nhot_standby = 'off'\n");
        played.standbyHost.write(u"data/site.conf"_s, "work_mem = '8MB'\n");
        played.standbyHost.write(u"data/postgresql.conf"_s,
                                 played.standbyHost.contents(u"data/postgresql.conf"_s) +
                                     "include 'site.conf'\n");
        Witness witness(played);
        const auto planned = played.makePlan();
        QVERIFY2(planned, qPrintable(planned ? QString() : planned.error().message));
        QStringList applied;
        QCOMPARE(played.apply(&applied), QString());
        QVERIFY2(witness.surprises().isEmpty(), qPrintable(witness.surprises().join(u'\n')));
        QVERIFY2(applied.contains(u"primary.auto-conf"_s), qPrintable(applied.join(u' ')));
        QVERIFY2(applied.contains(u"standby.own-files"_s), qPrintable(applied.join(u' ')));
        // Three look alone, and what they look at holds on these hosts.
        QCOMPARE(witness.kinds().size(), qsizetype(std::variant_size_v<StepParameters> - 3));
    }
};

QTEST_GUILESS_MAIN(TestShownIsRun)
#include "tst_shownisrun.moc"
