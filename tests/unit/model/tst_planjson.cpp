// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/model/planning.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace futago;
using namespace Qt::StringLiterals;

static QJsonObject without(QJsonObject object, const QString &key)
{
    object.remove(key);
    return object;
}

/// What plans of earlier versions lack.
static bool isAdded(const QJsonObject &step, const QString &key)
{
    const QString kind = step.value(u"kind"_s).toString();
    return (kind == u"stop-server" &&
            QStringList{u"isOurCopy"_s, u"wasStandby"_s, u"sessionsCut"_s}.contains(key)) ||
           (kind == u"move-aside" && key == u"isInTheWay") ||
           (kind == u"base-backup" && QStringList{u"asidePath"_s, u"isBroughtInLater"_s}.contains(key)) ||
           (kind == u"ensure-role" && key == u"standbyAddress") ||
           (kind == u"reset-auto-settings" &&
            QStringList{u"inUseSinceStart"_s, u"copyPath"_s}.contains(key)) ||
           (kind == u"prove-replay" && key == u"marker") || (kind == u"prove-restore" && key == u"target") ||
           (kind == u"check-configuration" && key == u"filesReadAtStart") ||
           (kind == u"rehearse" && key == u"freeWalSenders") ||
           (kind == u"trust-host-key" && key == u"sshArguments");
}

static QJsonObject withMembers(QJsonObject plan, const QJsonObject &members)
{
    plan.insert(u"members"_s, members);
    return plan;
}

static QJsonObject withStep(QJsonObject plan, const QJsonObject &step)
{
    plan.insert(u"steps"_s, QJsonArray{step});
    return plan;
}

class TestPlanJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Journals of earlier versions are undone by later ones.
    void readsThePlansOfEarlierVersions()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.standby.dataDirectory.state = DataDirectoryState::Cluster;
        Plan plan = planned(fixture);
        for (PlanStep &step : plan.steps)
            if (auto *backup = std::get_if<BaseBackup>(&step.parameters))
                backup->isBroughtInLater = false;
            else if (auto *role = std::get_if<EnsureRole>(&step.parameters))
                role->standbyAddress.clear();
            else if (auto *replay = std::get_if<ProveReplay>(&step.parameters))
                replay->marker.clear();
            else if (auto *restore = std::get_if<ProveRestore>(&step.parameters))
                restore->target.clear();
        QJsonObject object = without(without(toJson(plan), u"members"_s), u"intent"_s);
        QJsonArray steps = object.value(u"steps"_s).toArray();
        for (QJsonValueRef value : steps) {
            QJsonObject step = value.toObject();
            QJsonObject parameters = step.value(u"parameters"_s).toObject();
            const QStringList keys = parameters.keys();
            for (const QString &key : keys)
                if (isAdded(step, key))
                    parameters.remove(key);
            step.insert(u"parameters"_s, parameters);
            value = step;
        }
        object.insert(u"steps"_s, steps);
        const auto read = parsePlan(object);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QVERIFY(*read == plan);
    }

    void comesBackFromJsonAsItWas()
    {
        const Plan plan = planned(everyKind(u"15"_s));
        QSet<size_t> kinds;
        for (const PlanStep &step : plan.steps)
            kinds << step.parameters.index();
        QCOMPARE(kinds.size(), qsizetype(std::variant_size_v<StepParameters>));
        const QByteArray json = QJsonDocument(toJson(plan)).toJson();
        const auto back = parsePlan(QJsonDocument::fromJson(json).object());
        QVERIFY(back);
        QCOMPARE(back->steps.size(), plan.steps.size());
        for (qsizetype i = 0; i < plan.steps.size(); ++i)
            QVERIFY2(back->steps.at(i) == plan.steps.at(i), qPrintable(plan.steps.at(i).id));
        QVERIFY(*back == plan);
    }

    void refusesAPlanThatItCannotRead_data()
    {
        QTest::addColumn<QJsonObject>("object");
        const QJsonObject whole = toJson(planned(everyKind(u"15"_s)));
        QTest::newRow("empty") << QJsonObject();
        QTest::newRow("a member of no role")
            << withMembers(whole, QJsonObject{{u"primary"_s, u"host1"_s}, {u"witness"_s, u"host2"_s}});
        QJsonObject other = whole;
        other.insert(u"intent"_s, u"failover"_s);
        QTest::newRow("unknown intent") << other;
        QTest::newRow("newer") << QJsonObject{{u"format"_s, u"futago-plan"_s}, {u"version"_s, 2}};
        for (const QString &key : whole.keys())
            if (key != u"members" && key != u"intent")
                QTest::addRow("without %s", qPrintable(key)) << without(whole, key);
        const QJsonObject step = whole.value(u"steps"_s).toArray().first().toObject();
        for (const QString &key : step.keys())
            QTest::addRow("step without %s", qPrintable(key)) << withStep(whole, without(step, key));
        const auto wrong = [&](const char *name, const QString &key, const QJsonValue &value) {
            QJsonObject changed = step;
            changed.insert(key, value);
            QTest::newRow(name) << withStep(whole, changed);
        };
        wrong("unknown step", u"kind"_s, u"format-disk"_s);
        wrong("unknown host", u"host"_s, u"witness"_s);
        wrong("weight in words", u"weight"_s, u"heavy"_s);
        wrong("half a weight", u"weight"_s, 0.5);
        wrong("number among ids", u"after"_s, QJsonArray{1});
    }

    void refusesAStepThatLacksAnyOfItsParameters()
    {
        const QJsonObject whole = toJson(planned(everyKind(u"15"_s)));
        const QJsonArray steps = whole.value(u"steps"_s).toArray();
        for (const QJsonValue &value : steps) {
            QJsonObject step = value.toObject();
            const QJsonObject parameters = step.value(u"parameters"_s).toObject();
            QVERIFY(parsePlan(withStep(whole, step)));
            for (const QString &key : parameters.keys()) {
                if (isAdded(value.toObject(), key))
                    continue;
                step.insert(u"parameters"_s, without(parameters, key));
                const auto plan = parsePlan(withStep(whole, step));
                QVERIFY2(!plan, qPrintable(step.value(u"kind"_s).toString() + u' ' + key));
                QCOMPARE(plan.error().detail, u"steps[0].parameters."_s + key);
                step.insert(u"parameters"_s, QJsonObject(parameters));
                QJsonObject wrong = parameters;
                wrong.insert(key, QJsonObject());
                step.insert(u"parameters"_s, wrong);
                QVERIFY2(!parsePlan(withStep(whole, step)), qPrintable(key));
            }
        }
    }

    void refusesAPlanThatItCannotRead()
    {
        QFETCH(QJsonObject, object);
        const auto plan = parsePlan(object);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::BadInput);
    }
};

QTEST_GUILESS_MAIN(TestPlanJson)
#include "tst_planjson.moc"
