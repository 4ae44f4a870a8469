// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editors/clipboardsources.h"

#include "offer/offered.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace imgurl {

namespace {

using Answer = Result<Sources, QString>;

struct ClipboardText {
    Q_DECLARE_TR_FUNCTIONS(imgurl::ClipboardText)
};

Answer answerOf(Sources sources)
{
    sources.removeIf(
        [](const Source &source) { return std::holds_alternative<RefusedSource>(source); });
    if (sources.isEmpty())
        return ClipboardText::tr("There is no image in the clipboard.");
    return sources;
}

} // namespace

QFuture<Answer> clipboardSources()
{
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const Offered offered = data ? readOffered(*data) : Offered();
    QThreadPool::globalInstance()->start([promise, offered] {
        const Sources sources = sourcesOf(offered);
        promise->addResult(answerOf(sources));
        promise->finish();
    });
    return promise->future();
}

} // namespace imgurl
