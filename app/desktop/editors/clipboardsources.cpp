// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editors/clipboardsources.h"

#include "offer/offered.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace imgurl {

namespace {

using Answer = Result<Sources, QString>;

} // namespace

QFuture<Answer> clipboardSources()
{
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const Offered offered = data ? readOffered(*data) : Offered();
    QThreadPool::globalInstance()->start([promise, offered] {
        promise->addResult(Answer(sourcesOf(offered)));
        promise->finish();
    });
    return promise->future();
}

} // namespace imgurl
