// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/practicejob.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>

namespace futago {

/// The job tells its progress through its own future, so its thread touches nothing of the window.
void PracticeJob::start(const decltype(WindowOptions::practice) &practice)
{
    auto *watcher = new QFutureWatcher<Result<PracticeStart>>(this);
    connect(watcher, &QFutureWatcherBase::progressTextChanged, this, &PracticeJob::progressed);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const Result<PracticeStart> outcome = watcher->result();
        if (outcome)
            Q_EMIT started(*outcome);
        else
            Q_EMIT failed(outcome.error());
    });
    const auto job = [practice](QPromise<Result<PracticeStart>> &promise) {
        int count = 0;
        promise.addResult(
            practice([&](const QString &text) { promise.setProgressValueAndText(++count, text); }));
    };
    watcher->setFuture(QtConcurrent::run(&m_background, job));
}

} // namespace futago
