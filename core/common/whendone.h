// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace imgurl {

//! Calls `done` with the future's value, from the event loop of the context's thread; not at all
//! when the context goes first, and when the future is canceled `canceled` instead. In the place
//! of QFuture::then(context, …): that of Qt 6.4 asserts that the context is still there.
template <typename T, typename OnDone, typename OnCanceled>
void whenDone(const QFuture<T> &future, QObject *context, OnDone done, OnCanceled canceled)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [=]() mutable {
        const QFuture<T> ended = watcher->future();
        watcher->deleteLater();
        if (ended.isCanceled())
            canceled();
        else
            done(ended.result());
    });
    watcher->setFuture(future);
}

template <typename T, typename OnDone>
void whenDone(const QFuture<T> &future, QObject *context, OnDone done)
{
    whenDone(future, context, std::move(done), [] {});
}

} // namespace imgurl
