// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <type_traits>

namespace futago {

/// Runs `work` on a thread of `pool` and hands its value to `deliver` on the thread of `receiver`, unless the
/// receiver died in between. `work` must own all that it touches (values, shared_ptr). A watcher and not
/// QFuture::then: on Qt 6.4 that aborts when the receiver dies first.
template <typename Work, typename Deliver>
void inBackground(QObject *receiver, QThreadPool &pool, Work work, Deliver deliver)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, deliver = std::move(deliver)] {
                         watcher->deleteLater();
                         deliver(watcher->result());
                     });
    watcher->setFuture(QtConcurrent::run(&pool, std::move(work)));
}

} // namespace futago
